using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Assessments;

/// <summary>One assessment: where it is, what is due, and what may be done next.</summary>
[Requires(Permission.ViewCase)]
public static class ShowAssessment
{
    private const string Area = "assessment";
    private const int Most = 100;

    /// <param name="For">The permission that the page's form will ask for; <see langword="null"/>: it has none.</param>
    public sealed record Query(AssessmentId Id, string? For = null) : IQuery<View>;

    public sealed record View : INamesChildren
    {
        public required RecordHeader Record { get; init; }

        public required Assessment Assessment { get; init; }

        public required IReadOnlyList<AssessmentEntry> Entries { get; init; }

        public required IReadOnlyList<AssessmentShare> Shares { get; init; }

        /// <summary>Open clocks of the assessment, the first to run out on top.</summary>
        public required IReadOnlyList<ClockRow> Clocks { get; init; }

        /// <summary>Longer timeframes that it could be given; empty where it has the longest.</summary>
        public required IReadOnlyList<Timeframe> Longer { get; init; }

        public required IReadOnlyList<TeamChoice> Teams { get; init; }

        /// <summary>What it led to, as its form says it; empty until it is signed off.</summary>
        public required string OutcomeText { get; init; }

        public required Rights May { get; init; }

        public required DateTimeOffset AsOf { get; init; }

        public bool IsLate => Assessment.IsLate(AsOf.LondonDate());

        public IReadOnlyList<ChildId> NamedChildren => Record.NamedChildren;
    }

    public sealed record TeamChoice(TeamId Id, string Name);

    public sealed record Rights(bool Write, bool Review, bool Extend);

    internal sealed class Handler(
        CareDecisionsDb db, CaseAccess access, AssessmentAccess assessments, AssessmentTimeframes timeframes, OpenRecord open) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var assessment = await assessments.Assessments(Permission.ViewCase).AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, cancellationToken);
            if (assessment is not null && query.For is { } asked && !access.Rights.Has(asked))
            {
                return NotAllowed.For(access.Pack.Roles, asked);
            }

            if (assessment is null || await open.Find(assessment.RecordId, cancellationToken) is not { } opened)
            {
                return Result<View>.NotFound;
            }

            return new View
            {
                Record = opened.Header,
                Assessment = assessment,
                Entries = await db.AssessmentEntries.AsNoTracking().Where(one => one.AssessmentId == query.Id)
                    .OrderByDescending(one => one.HappenedAt).Take(Most).ToListAsync(cancellationToken),
                Shares = await db.AssessmentShares.AsNoTracking().Where(one => one.AssessmentId == query.Id)
                    .OrderByDescending(one => one.SharedAt).Take(Most).ToListAsync(cancellationToken),
                Clocks = await Clocks(assessment, cancellationToken),
                Longer = assessment.IsSignedOff ? [] : await timeframes.LongerThan(assessment, cancellationToken),
                Teams = await db.Teams.AsNoTracking().OrderBy(team => team.Name).Take(Most)
                    .Select(team => new TeamChoice(team.Id, team.Name)).ToListAsync(cancellationToken),
                OutcomeText = Outcome(assessment, opened.Answers.Template),
                May = new Rights(
                    access.Rights.Has(Permission.WriteRecord), access.Rights.Has(Permission.ReviewRecord), access.Rights.Has(Permission.AuthoriseExtension)),
                AsOf = assessments.Now,
            };
        }

        private static string Outcome(Assessment assessment, RecordTemplate template) => template.Sections.SelectMany(section => section.Questions)
            .Where(question => question.Sets == AssessmentKeeper.OutcomeFact)
            .SelectMany(question => question.Choices)
            .FirstOrDefault(choice => choice.Value == assessment.Outcome)?.Text ?? assessment.Outcome ?? "";

        private async Task<IReadOnlyList<ClockRow>> Clocks(Assessment assessment, CancellationToken cancellationToken)
        {
            var pack = access.Pack;
            var standards = pack.Standards.Concat(pack.BaseStandards).Where(one => one.Area == Area).Select(one => one.Id).Distinct().ToList();
            var from = LondonTime.At(assessment.From, TimeOnly.MinValue);
            var clocks = db.Clocks.Where(one => one.ChildId == assessment.ChildId && one.Outcome == null && one.LateFrom != null
                && one.StartedAt >= from && standards.Contains(one.StandardId));
            var page = await ClockRows.Page(
                db, clocks, access.Children(Permission.ViewCase), new ClockPage(new Slice { IsWhole = true, Most = Most }, pack, assessments.Now), cancellationToken);
            return page.Rows;
        }
    }
}
