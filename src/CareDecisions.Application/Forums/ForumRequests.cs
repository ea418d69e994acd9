using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>What a request still needs, which meetings it can go to, and who still has to sign.</summary>
public sealed class ForumRequests(CareDecisionsDb db, CaseAccess access, ForumAccess forums, RecordTemplates templates, TimeProvider clock)
{
    private const int MostMeetings = 6;
    private const string OfRequests = "request";

    /// <summary>The answers so far, and the labels of what is missing: required questions, and papers that are not there yet.</summary>
    public Task<Written> WrittenIn(ForumRequest request, CancellationToken cancellationToken) => WrittenIn(request.RecordId, cancellationToken);

    public async Task<Written> WrittenIn(RecordId id, CancellationToken cancellationToken)
    {
        var edition = await db.Records.Where(record => record.Id == id).Select(record => record.Edition).SingleAsync(cancellationToken);
        var template = await templates.Of(edition, cancellationToken);
        var byKey = await db.RecordAnswers.AsNoTracking().Where(one => one.RecordId == id)
            .OrderBy(one => one.Key).Take(1000).ToDictionaryAsync(one => one.Key, one => one.AnswerText, cancellationToken);
        var answers = new RecordAnswers(template, byKey);
        var missing = answers.Sections.SelectMany(section => answers.Missing(section).Concat(NotThere(section, answers)))
            .Select(question => question.Label).ToList();
        return new Written(answers, byKey, missing);
    }

    /// <summary>The forum's meetings ahead, with the cut-off of a request for each, soonest first.</summary>
    public async Task<IReadOnlyList<MeetingAhead>> Ahead(Forum forum, string decisionKey, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = now.LondonDate();
        var meetings = await db.ForumMeetings.AsNoTracking()
            .Where(meeting => meeting.ForumId == forum.Id && meeting.State == MeetingState.Planned && meeting.Date >= today)
            .OrderBy(meeting => meeting.Date).Take(MostMeetings).ToListAsync(cancellationToken);
        var count = new DeadlineCount(access.Pack.Calendar);
        return
        [
            .. from meeting in meetings
               where meeting.Begins > now
               let rule = CutOffRule(forums.On(forum, meeting.Date), decisionKey)
               let due = rule?.Deadline is { } deadline ? count.Of(deadline, meeting.Times) : null
               select new MeetingAhead(meeting, rule, due, due is { } moment && moment.IsOverAt(now, today)),
        ];
    }

    /// <summary>The rules whose signatures a request needs, with the roles that may sign next. Met rules are left out.</summary>
    public static IReadOnlyList<SignatureNeeded> StillToSign(Forum forum, ForumRequest request, IReadOnlyList<ForumSignature> signatures, MeetingAhead? meeting)
    {
        var unsigned = new List<SignatureNeeded>();
        foreach (var approval in forum.Approvals.Where(one => one.Roles.Count > 0 && (one.Decisions.Count == 0 || one.Decisions.Contains(request.DecisionKey))))
        {
            Add(approval.Rule, SignatureKind.Approval, approval.Mode, approval.Roles);
        }

        foreach (var gate in forum.Gates.Where(one => one.IsHard && one.Requires.Count > 0 && one.LiftedBy.Count > 0
            && GivenDecision(one.AppliesWhen, request.DecisionKey) is Condition.AlwaysCase))
        {
            Add(gate.Rule, SignatureKind.Approval, ApprovalMode.AnyOf, gate.LiftedBy);
        }

        if (meeting is { HasPassed: true, CutOff: { } cutOff } && forum.Late is { } late)
        {
            Add(cutOff, SignatureKind.Override, late.Mode, late.Roles);
        }

        return unsigned;

        void Add(ForumRule rule, SignatureKind kind, ApprovalMode mode, IReadOnlyList<string> roles)
        {
            var signed = signatures.Where(one => one.RuleId == rule.Id && one.Kind == kind && one.At >= (request.SubmittedAt ?? DateTimeOffset.MinValue))
                .Select(one => one.Role).ToHashSet(StringComparer.Ordinal);
            if (Signatures.StillToSign(mode, roles, signed) is { Count: > 0 } next)
            {
                unsigned.Add(new SignatureNeeded(rule, kind, next));
            }
        }
    }

    /// <summary>What is left of a condition once it is known which decision is asked.</summary>
    public static Condition GivenDecision(Condition condition, string key) => condition.Given(test => test.Facts().Single() != ForumFacts.Decision ? test
        : test.IsMet(_ => FactValue.Of(key)) ? Condition.Always
        : Condition.Never);

    public async Task<MeetingAhead?> MeetingOf(Forum forum, ForumRequest request, CancellationToken cancellationToken)
    {
        if (request.MeetingId is not { } id)
        {
            return null;
        }

        return (await Ahead(forum, request.DecisionKey, cancellationToken)).FirstOrDefault(one => one.Meeting.Id == id);
    }

    public async Task<IReadOnlyList<ForumSignature>> SignaturesOf(ForumRequestId id, CancellationToken cancellationToken) =>
        await db.ForumSignatures.AsNoTracking().Where(one => one.RequestId == id).OrderBy(one => one.At).Take(200).ToListAsync(cancellationToken);

    /// <summary>"Friday 6 March 2026, 12:00", or the day alone.</summary>
    public static string Said(DueMoment due) => due.Time is { } time
        ? $"{due.Date:dddd d MMMM yyyy}, {time.InLondon():HH:mm}"
        : $"{due.Date:dddd d MMMM yyyy}";

    /// <summary>The refusal for a meeting whose cut-off has passed, with what can be done.</summary>
    public CutOffHasPassed Passed(Forum forum, MeetingAhead chosen, IReadOnlyList<MeetingAhead> ahead) => new(
        Said(chosen.Due!.Value),
        ahead.FirstOrDefault(one => !one.HasPassed) is { } next ? $"{next.Meeting.Date:d MMMM yyyy}" : null,
        forum.Late is { } late ? forums.Names(late.Roles) : []);

    /// <summary>
    /// The cut-off that binds a request: hard, the authority's own, and for what it asks. An emergency goes to the next
    /// meeting whatever the cut-off, where the terms say so.
    /// </summary>
    private static ForumRule? CutOffRule(Forum forum, string decisionKey)
    {
        var goesToTheNext = forum.Rules.Any(rule => rule.Deadline is ForumDeadline.NextMeeting { WaitsForCutOff: false }
            && (rule.Id == $"{forum.Id}.{decisionKey}" || rule.Details.Any(detail => detail.Member == "decision" && detail.Values.Contains(decisionKey))));
        return goesToTheNext
            ? null
            : forum.CutOffs.FirstOrDefault(one => one.AppliesTo.Contains(OfRequests) && one.Rule is { Enforcement: Enforcement.Hard, HasProposedDeadline: false }
                && (one.Decisions.Count == 0 || one.Decisions.Contains(decisionKey)))?.Rule;
    }

    private static IEnumerable<Question> NotThere(TemplateSection section, RecordAnswers answers) => section.Id == ForumForms.Papers
        ? answers.Asked(section).Where(question => question.IsRequired && answers.Of(question.Key) == ForumForms.NotYet)
        : [];
}

/// <summary>What is written on a request's form.</summary>
public sealed record Written(RecordAnswers Answers, IReadOnlyDictionary<string, string> ByKey, IReadOnlyList<string> Missing);

/// <summary>A meeting that a request may go to.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="CutOff">The rule that binds; <see langword="null"/>: none.</param>
/// <param name="Due">When it is; <see langword="null"/>: none.</param>
/// <param name="HasPassed">Whether it is over.</param>
public sealed record MeetingAhead(ForumMeeting Meeting, ForumRule? CutOff, DueMoment? Due, bool HasPassed);

/// <summary>A rule that still wants a signature.</summary>
public sealed record SignatureNeeded(ForumRule Rule, SignatureKind Kind, IReadOnlyList<string> Roles);
