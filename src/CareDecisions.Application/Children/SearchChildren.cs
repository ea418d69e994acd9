using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>Finds children by any part of a name in any order, reference, NHS number or UPN, among those the actor may see.</summary>
[Requires(Permission.SearchCases)]
public static class SearchChildren
{
    public const int LongestText = 100;

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
    }

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query.Text)
            .MaximumLength(LongestText).WithMessage($"Search for {LongestText} characters or fewer");
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        private const int MostWords = 6;

        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var children = access.Children(Permission.SearchCases).Where(child => query.ClosedToo || child.IsOpen);
            foreach (var word in ChildName.Words(query.Text).Take(MostWords))
            {
                var part = " " + word;
                children = children.Where(child => child.SearchText.Contains(part));
            }

            var today = clock.LondonToday();
            var found = await Select(children, query.Slice).ToListAsync(cancellationToken);
            var rows = found.Select(one => one.Row with
            {
                Age = one.Row.DateOfBirth is { } born && born <= today ? Age.Completed(born, today) : null,
            });
            return new View(new Paged<Row>([.. rows], found.Count > 0 ? found[0].Total : 0));
        }

        private IQueryable<Found> Select(IQueryable<Child> children, Slice slice) => (
            from child in children
            join worker in db.Users on child.ResponsibleWorkerId equals worker.Id into workers
            from worker in workers.DefaultIfEmpty()
            join team in db.Teams on child.TeamId equals team.Id into teams
            from team in teams.DefaultIfEmpty()
            orderby child.FamilyName, child.GivenName, child.Id
            select new Found(
                new Row
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
                children.Count()))
            .AsNoTracking()
            .Skip(slice.Skip)
            .Take(slice.Take);

        private sealed record Found(Row Row, int Total);
    }
}
