using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Referrals;

/// <summary>One referral: what is known, where it is, what is due, and what may be done next.</summary>
[Requires(Permission.ViewReferral)]
public static class ShowReferral
{
    private const int MostPeople = 200;
    private const int MostClocks = 60;

    public sealed record Query(ReferralId Id, ReferralWork For = ReferralWork.Look) : IQuery<View>;

    public sealed record View : INamesChildren
    {
        public required Referral Referral { get; init; }

        public required IReadOnlyList<AboutChild> Children { get; init; }

        public required IReadOnlyList<Screening> Tasks { get; init; }

        /// <summary>Open clocks of the front door, the first to run out on top; one row where brothers and sisters share it.</summary>
        public required IReadOnlyList<ClockRow> Clocks { get; init; }

        public required IReadOnlyList<Outcome> Outcomes { get; init; }

        public required IReadOnlyList<TeamChoice> Teams { get; init; }

        public required IReadOnlyList<Person> Workers { get; init; }

        public string? SentToTeam { get; init; }

        /// <summary>The letter to the referrer, to be changed before it leaves; empty until there is a decision.</summary>
        public required string LetterToBe { get; init; }

        public required Rights May { get; init; }

        /// <summary>True where a standard of the pack asks that the rapid response team is told.</summary>
        public required bool AsksForRapidResponse { get; init; }

        /// <summary>True where a manager was told that a child needs protecting now.</summary>
        public required bool IsManagerAlerted { get; init; }

        public required DateTimeOffset AsOf { get; init; }

        public IReadOnlyList<ChildId> NamedChildren => [.. Children.Select(child => child.Id)];

        public string OutcomeText => Outcomes.FirstOrDefault(one => one.Value == Referral.Outcome)?.Text ?? Referral.Outcome ?? "";
    }

    public sealed record AboutChild(ChildId Id, string Name, DateOnly? DateOfBirth, DateOnly? Expected, string? WorkerName, string? TeamName);

    public sealed record Screening(Guid Id, string What, string Who, Guid WhoId, DateTimeOffset SetAt, string? Found, string? DoneBy, DateTimeOffset? DoneAt);

    public sealed record Outcome(string Value, string Text);

    public sealed record TeamChoice(TeamId Id, string Name);

    public sealed record Person(Guid Id, string Name);

    /// <param name="Record">May go on with the work of the front door.</param>
    /// <param name="Decide">May set tasks, decide and send on.</param>
    public sealed record Rights(bool Record, bool Decide);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, ReferralAccess referrals, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var referral = await referrals.Referrals(Permission.ViewReferral).AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, cancellationToken);
            if (referral is null)
            {
                return Result<View>.NotFound;
            }

            if (Refusal(query.For) is { } refusal)
            {
                return refusal;
            }

            var children = await Children(query.Id, cancellationToken);
            var teams = await db.Teams.AsNoTracking().OrderBy(team => team.Name).Take(MostPeople).Select(team => new TeamChoice(team.Id, team.Name)).ToListAsync(cancellationToken);
            var outcomes = Outcomes(access.Pack);
            var now = clock.GetUtcNow();
            return new View
            {
                Referral = referral,
                Children = children,
                Tasks = await Tasks(query.Id, cancellationToken),
                Clocks = await Clocks(referral, children, now, cancellationToken),
                Outcomes = outcomes,
                Teams = teams,
                Workers = await Workers(cancellationToken),
                SentToTeam = teams.FirstOrDefault(team => team.Id == referral.SentToTeamId)?.Name,
                LetterToBe = Letter(referral, outcomes),
                May = new Rights(Refusal(ReferralWork.Record) is null, Refusal(ReferralWork.Decide) is null),
                AsksForRapidResponse = FrontDoorStandards.AskFor(access.Pack, "RapidResponseTeamNotified"),
                IsManagerAlerted = referral.IsImmediate && await db.CaseEvents.AnyAsync(
                    one => one.SourceKey == $"referral:{referral.Id.Value:N}:taken:ManagerAlerted:{children[0].Id.Value:N}", cancellationToken),
                AsOf = now,
            };
        }

        private NotAllowed? Refusal(ReferralWork work) => work switch
        {
            ReferralWork.Look => null,
            ReferralWork.Decide when referrals.MayNotDecide is { } no => no,
            _ => access.Rights.Has(Permission.RecordReferral) ? null : NotAllowed.For(access.Pack.Roles, Permission.RecordReferral),
        };

        private static IReadOnlyList<Outcome> Outcomes(PracticePack pack) => [.. pack.Vocabulary.Facts[DecideReferral.OutcomeFact].KnownValues
            .Select(value => new Outcome(value, pack.Words.GetValueOrDefault($"referral_outcome_{value}") ?? value))];

        private string Letter(Referral referral, IReadOnlyList<Outcome> outcomes) => !referral.IsDecided ? "" : access.Pack.Words["referral_letter"]
            .Replace("{referrer}", referral.ReferrerName, StringComparison.Ordinal)
            .Replace("{received}", LetterDate(referral.ReceivedAt), StringComparison.Ordinal)
            .Replace("{outcome}", outcomes.FirstOrDefault(one => one.Value == referral.Outcome)?.Text ?? referral.Outcome, StringComparison.Ordinal)
            .Replace("{by}", actor.Value.Name, StringComparison.Ordinal)
            .Replace("{front_door}", access.Pack.Words["front_door"], StringComparison.Ordinal)
            .Replace("{authority}", access.Pack.Name, StringComparison.Ordinal);

        private static string LetterDate(DateTimeOffset at) =>
            at.LondonDate().ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

        private async Task<IReadOnlyList<AboutChild>> Children(ReferralId id, CancellationToken cancellationToken)
        {
            var found = await (
                from about in db.ReferralChildren
                where about.ReferralId == id
                join child in access.Children(Permission.ViewReferral) on about.ChildId equals child.Id
                join worker in db.Users on child.ResponsibleWorkerId equals worker.Id into workers
                from worker in workers.DefaultIfEmpty()
                join team in db.Teams on child.TeamId equals team.Id into teams
                from team in teams.DefaultIfEmpty()
                orderby child.DateOfBirth, child.Id
                select new { Child = child, Worker = worker!.DisplayName, Team = team!.Name })
                .AsNoTracking()
                .Take(TakeReferral.MostChildren)
                .ToListAsync(cancellationToken);
            return [.. found.Select(one => new AboutChild(
                one.Child.Id, one.Child.DisplayName, one.Child.DateOfBirth, one.Child.ExpectedDateOfBirth, one.Worker, one.Team))];
        }

        private async Task<IReadOnlyList<Screening>> Tasks(ReferralId id, CancellationToken cancellationToken) => await (
            from task in db.ScreeningTasks
            where task.ReferralId == id
            join person in db.Users on task.WhoId equals person.Id
            orderby task.SetAt, task.Id
            select new Screening(task.Id, task.What, person.DisplayName, task.WhoId, task.SetAt, task.Found, task.DoneBy, task.DoneAt))
            .AsNoTracking()
            .Take(SetScreeningTasks.Most)
            .ToListAsync(cancellationToken);

        private async Task<IReadOnlyList<ClockRow>> Clocks(
            Referral referral, IReadOnlyList<AboutChild> children, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var ids = children.Select(child => child.Id).ToList();
            var standards = FrontDoorStandards.Ids(access.Pack);
            var open = db.Clocks.Where(one => one.Outcome == null && one.LateFrom != null && one.StartedAt >= referral.ReceivedAt
                && ids.Contains(one.ChildId) && standards.Contains(one.StandardId));
            var page = await ClockRows.Page(
                db, open, access.Children(Permission.ViewReferral), new ClockPage(new Slice { IsWhole = true, Most = MostClocks }, access.Pack, now), cancellationToken);
            return [.. page.Rows.DistinctBy(row => (row.StandardId, row.DueAt, row.DueOn))];
        }

        private async Task<IReadOnlyList<Person>> Workers(CancellationToken cancellationToken)
        {
            var team = actor.Value.TeamId;
            return await db.Users.AsNoTracking()
                .Where(person => person.DisabledAt == null && team != null && person.TeamId == team)
                .OrderBy(person => person.DisplayName)
                .Select(person => new Person(person.Id, person.DisplayName))
                .Take(MostPeople)
                .ToListAsync(cancellationToken);
        }
    }
}

/// <summary>What a page about a referral is opened for: a form that would be refused is not shown.</summary>
public enum ReferralWork
{
    Look,
    Record,
    Decide,
}
