using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>
/// Finds children by any part of a name in any order, sound, date of birth, number, address, or a parent's name, among those
/// the actor may see. With nothing typed it lists them all.
/// </summary>
[Requires(Permission.SearchCases)]
public static class SearchChildren
{
    public const int LongestText = 100;

    /// <summary>The most children that one search shows; a longer list is narrowed by saying more.</summary>
    public const int MostFound = 100;

    public sealed record Query(string? Text, Slice Slice, bool ClosedToo = false) : IQuery<View>;

    public sealed record View(Paged<Row> Children) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Children.Rows.Select(row => row.Id)];
    }

    public sealed record Row
    {
        public required ChildId Id { get; init; }

        public required string Name { get; init; }

        public required string Reference { get; init; }

        public DateOnly? DateOfBirth { get; init; }

        public int? Age { get; init; }

        public string? WorkerName { get; init; }

        public string? TeamName { get; init; }

        public string? PlanType { get; init; }

        public string? LegalStatusCode { get; init; }

        public DateTimeOffset? LastSeenAt { get; init; }

        public bool IsOpen { get; init; }

        /// <summary>Why it was found, best first; empty where nothing was typed.</summary>
        public IReadOnlyList<SearchMatch> Matches { get; init; } = [];
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query.Text)
            .MaximumLength(LongestText).WithMessage($"Search for {LongestText} characters or fewer");
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var children = access.Children(Permission.SearchCases).Where(child => query.ClosedToo || child.IsOpen);
            var typed = SearchText.Read(query.Text);
            var page = typed.IsEmpty
                ? await List(children, query.Slice, cancellationToken)
                : await Search(children, typed, query.Slice, cancellationToken);
            return new View(page);
        }

        private async Task<Paged<Row>> List(IQueryable<Child> children, Slice slice, CancellationToken cancellationToken)
        {
            var total = await children.CountAsync(cancellationToken);
            var page = children.OrderBy(child => child.FamilyName).ThenBy(child => child.GivenName).ThenBy(child => child.Id)
                .Skip(slice.Skip).Take(slice.Take);
            var rows = await Rows(page)
                .OrderBy(row => row.FamilyName).ThenBy(row => row.GivenName).ThenBy(row => row.Row.Id)
                .ToListAsync(cancellationToken);
            return new Paged<Row>([.. rows.Select(row => WithAge(row.Row))], total);
        }

        /// <summary>One round trip finds the children, one shows this page of them.</summary>
        private async Task<Paged<Row>> Search(IQueryable<Child> children, SearchText typed, Slice slice, CancellationToken cancellationToken)
        {
            var found = await SearchPlan.For(new ChildFinder(db, children), typed).Find(cancellationToken);
            var ranked = found.GroupBy(key => key.ChildId)
                .Select(keys => (Id: keys.Key, keys.First().Names, Matches: Matching.Judge(typed, keys)))
                .Where(one => one.Matches.Count > 0)
                .OrderBy(one => one.Matches[0].Rank).ThenBy(one => one.Names, StringComparer.Ordinal)
                .Take(MostFound)
                .ToList();
            var shown = ranked.Skip(slice.Skip).Take(slice.Take).ToList();
            if (shown.Count == 0)
            {
                return new Paged<Row>([], ranked.Count);
            }

            var ids = shown.ConvertAll(one => one.Id);
            var rows = await Rows(children.Where(child => ids.Contains(child.Id))).ToDictionaryAsync(row => row.Row.Id, row => row.Row, cancellationToken);
            return new Paged<Row>(
                [.. shown.Where(one => rows.ContainsKey(one.Id)).Select(one => WithAge(rows[one.Id]) with { Matches = one.Matches })],
                ranked.Count);
        }

        private Row WithAge(Row row)
        {
            var today = clock.LondonToday();
            return row with { Age = row.DateOfBirth is { } born && born <= today ? Age.Completed(born, today) : null };
        }

        private IQueryable<Found> Rows(IQueryable<Child> children) => (
            from child in children
            join worker in db.Users on child.ResponsibleWorkerId equals worker.Id into workers
            from worker in workers.DefaultIfEmpty()
            join team in db.Teams on child.TeamId equals team.Id into teams
            from team in teams.DefaultIfEmpty()
            select new Found
            {
                FamilyName = child.FamilyName,
                GivenName = child.GivenName,
                Row = new Row
                {
                    Id = child.Id,
                    Name = ChildName.Display(child.GivenName, child.FamilyName, child.PreferredName, child.Reference),
                    Reference = child.Reference,
                    DateOfBirth = child.DateOfBirth,
                    WorkerName = worker!.DisplayName,
                    TeamName = team!.Name,
                    PlanType = child.Summary.PlanType,
                    LegalStatusCode = child.Summary.LegalStatusCode,
                    LastSeenAt = child.Summary.LastSeenAt,
                    IsOpen = child.IsOpen,
                },
            })
            .AsNoTracking();

        private sealed record Found
        {
            public string? FamilyName { get; init; }

            public string? GivenName { get; init; }

            public required Row Row { get; init; }
        }
    }
}
