using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>A forum's terms: every rule, where it comes from, and what is still to be confirmed.</summary>
[OpenTo(Audience.SignedIn, "A panel's terms are no secret to staff; agreements are those of children the reader may see, or of forums they sit in.")]
public static class ShowForum
{
    public sealed record Query(string ForumId) : IQuery<View>;

    /// <param name="Readings">The readings that bear on it.</param>
    /// <param name="Settings">The settings it takes values from, confirmed or not.</param>
    /// <param name="Runs">Whether the reader runs it.</param>
    /// <param name="Sits">Whether the reader sits in it.</param>
    /// <param name="Unratified">Agreed outside its meetings and not ratified yet, of children the reader may see or because they sit here; oldest first.</param>
    public sealed record View(
        Forum Forum,
        IReadOnlyList<ForumReading> Readings,
        IReadOnlyList<ForumSetting> Settings,
        IReadOnlyList<string> Seats,
        bool Runs,
        bool Sits,
        IReadOnlyList<AgreementLine> Unratified) : INamesChildren
    {
        /// <summary>What went on without this forum's decision, of children the reader may see or because they sit here; the latest first.</summary>
        public IReadOnlyList<WentOn> WithoutDecision { get; init; } = [];

        public IReadOnlyList<ChildId> NamedChildren => [.. Unratified.Select(line => line.ChildId).Concat(WithoutDecision.Select(one => one.Exemption.ChildId)).Distinct()];
    }

    /// <param name="Work">Name of the work.</param>
    public sealed record WentOn(GateExemption Exemption, string Work, string Child);

    internal sealed class Handler(CareDecisionsDb db, ForumAccess access) : IRequestHandler<Query, Result<View>>
    {
        private const int Most = 100;

        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (access.Policy.Find(query.ForumId) is not { } forum)
            {
                return Result<View>.NotFound;
            }

            var rules = forum.Rules.Concat(forum.Shared.SelectMany(set => set.Rules)).ToList();
            var used = rules.SelectMany(rule => rule.Settings).ToHashSet();
            return new View(
                forum,
                [.. access.Policy.Readings.Where(reading => reading.Forums.Contains(forum.Id))],
                [.. access.Policy.Settings.Where(setting => used.Contains(setting.Id))],
                [.. forum.Seats.Select(seat => $"{access.Names([seat.Role])[0]}, {seat.Position.Words()}")],
                access.Runs(forum),
                access.Sits(forum),
                forum.AgreesOutside ? await Unratified(forum, cancellationToken) : [])
            {
                WithoutDecision = forum.Gates.Any(gate => gate.Blocks.Count > 0) ? await WithoutDecision(forum, cancellationToken) : [],
            };
        }

        private async Task<IReadOnlyList<WentOn>> WithoutDecision(Forum forum, CancellationToken cancellationToken)
        {
            var found = await (
                from exemption in db.GateExemptions.AsNoTracking()
                where exemption.ForumId == forum.Id
                join child in access.ChildrenHeardBy(forum) on exemption.ChildId equals child.Id
                orderby exemption.At descending
                select new { Exemption = exemption, Child = child.DisplayName }).Take(Most).ToListAsync(cancellationToken);
            return found.ConvertAll(one => new WentOn(one.Exemption, access.Policy.Words.Work.FirstOrDefault(work => work.Id == one.Exemption.Work)?.Name ?? one.Exemption.Work, one.Child));
        }

        private async Task<IReadOnlyList<AgreementLine>> Unratified(Forum forum, CancellationToken cancellationToken)
        {
            var found = await (
                from agreement in access.Agreements()
                where agreement.ForumId == forum.Id && agreement.State == AgreementState.Agreed
                join child in db.Children on agreement.ChildId equals child.Id
                orderby agreement.AgreedAt
                select new { Agreement = agreement, Child = child.DisplayName })
                .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
            return [.. found.Select(one => AgreementLine.Of(one.Agreement, access.Policy, one.Child)).Where(line => line.NeedsRatifying)];
        }
    }
}
