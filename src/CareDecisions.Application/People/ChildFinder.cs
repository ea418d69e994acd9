using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>One way a child was found.</summary>
internal sealed record FoundKey
{
    public required ChildId ChildId { get; init; }

    public required SearchKeyKind Kind { get; init; }

    public required string Key { get; init; }

    public required string Text { get; init; }

    public required bool IsFormer { get; init; }

    /// <summary>As the database has it: a union of something and nothing knows no more than letters.</summary>
    public string? Relation { get; init; }

    /// <summary>What the person found is to the child; <see langword="null"/>: it is the child who was found.</summary>
    public RelationshipKind? Through => Relation is null ? null : Enum.Parse<RelationshipKind>(Relation);

    /// <summary>The child's own names and numbers, folded.</summary>
    public required string Names { get; init; }

    public DateOnly? Born { get; init; }
}

/// <summary>
/// Looks keys up, each by an exact value or a beginning, and reads only so many of each: one round trip, and the same work
/// however many people there are. Children whom the actor may not see are never read.
/// </summary>
internal sealed class ChildFinder(CareDecisionsDb db, IQueryable<Child> visible)
{
    private const int MostOfEach = 150;

    // Sorts after every letter, and is none itself.
    private const char AfterAllLetters = '\uffff';

    private IQueryable<FoundKey>? all;

    public ChildFinder Exactly(SearchKeyKind kind, string key)
    {
        if (key.Length > 0)
        {
            Add(db.SearchKeys.Where(one => one.Kind == kind && one.Key == key));
        }

        return this;
    }

    public ChildFinder Beginning(SearchKeyKind kind, string from)
    {
        if (from.Length > 0)
        {
            var to = from + AfterAllLetters;
            Add(db.SearchKeys.Where(one => one.Kind == kind && string.Compare(one.Key, from) >= 0 && string.Compare(one.Key, to) < 0));
        }

        return this;
    }

    /// <summary>What was found; nothing where nothing could be looked up.</summary>
    public async Task<IReadOnlyList<FoundKey>> Find(CancellationToken cancellationToken) =>
        all is null ? [] : await all.AsNoTracking().ToListAsync(cancellationToken);

    /// <summary>The one child whose reference, NHS number or UPN it is, capitals and spaces aside; <see langword="null"/>: none, or several.</summary>
    public async Task<ChildId?> OneWith(string number, CancellationToken cancellationToken)
    {
        var found = await Exactly(SearchKeyKind.Number, SearchKeys.Number(number)).Find(cancellationToken);
        var children = found.Where(key => key.Through is null).Select(key => key.ChildId).Distinct().ToList();
        return children.Count == 1 ? children[0] : null;
    }

    private void Add(IQueryable<SearchKey> keys)
    {
        var children = (
            from key in keys
            join child in visible on key.ChildId equals child.Id
            orderby key.Key, key.SubjectId
            select new FoundKey
            {
                ChildId = child.Id,
                Kind = key.Kind,
                Key = key.Key,
                Text = key.Text,
                IsFormer = key.IsFormer,
                Relation = null,
                Names = child.SearchText,
                Born = child.DateOfBirth,
            })
            .Take(MostOfEach);
        var relatives = (
            from key in keys
            join tie in db.Relationships on key.PersonId equals tie.PersonId
            join child in visible on tie.ChildId equals child.Id
            where tie.Kind != RelationshipKind.Professional
            orderby key.Key, key.SubjectId
            select new FoundKey
            {
                ChildId = child.Id,
                Kind = key.Kind,
                Key = key.Key,
                Text = key.Text,
                IsFormer = key.IsFormer,
                Relation = tie.Kind.ToString(),
                Names = child.SearchText,
                Born = child.DateOfBirth,
            })
            .Take(MostOfEach);
        all = all is null ? children.Concat(relatives) : all.Concat(children).Concat(relatives);
    }
}
