using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>One way a child was found.</summary>
/// <param name="Through">What the person found is to the child; <see langword="null"/>: it is the child who was found.</param>
/// <param name="Names">The child's own names and numbers, folded.</param>
internal sealed record FoundKey(
    ChildId ChildId, SearchKeyKind Kind, string Key, string Text, bool IsFormer, RelationshipKind? Through, string Names, DateOnly? Born);

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

    private void Add(IQueryable<SearchKey> keys)
    {
        var children = (
            from key in keys
            join child in visible on key.ChildId equals child.Id
            orderby key.Key, key.SubjectId
            select new FoundKey(child.Id, key.Kind, key.Key, key.Text, key.IsFormer, null, child.SearchText, child.DateOfBirth))
            .Take(MostOfEach);
        var relatives = (
            from key in keys
            join tie in db.Relationships on key.PersonId equals tie.PersonId
            join child in visible on tie.ChildId equals child.Id
            where tie.Kind != RelationshipKind.Professional
            orderby key.Key, key.SubjectId
            select new FoundKey(child.Id, key.Kind, key.Key, key.Text, key.IsFormer, tie.Kind, child.SearchText, child.DateOfBirth))
            .Take(MostOfEach);
        all = all is null ? children.Concat(relatives) : all.Concat(children).Concat(relatives);
    }
}
