using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>What the terms want done after an agreement outside the meeting: by when, counted from what, and whether it was.</summary>
public sealed class FollowUps(CareDecisionsDb db, CaseAccess access, ForumAccess forums, TimeProvider clock)
{
    private const int MostEvents = 200;

    public async Task<IReadOnlyList<FollowUp>> Of(
        OutsideAgreement agreement, AgreementTerms terms, IReadOnlyList<AgreementStep> steps, (ForumRequest? Request, ForumMeeting? Meeting) hearing, CancellationToken cancellationToken)
    {
        if (agreement.AgreedAt is not { } agreedAt)
        {
            return [];
        }

        var happened = await Happened(agreement, terms, agreedAt, cancellationToken);
        var count = new DeadlineCount(access.Pack.Calendar);
        var now = clock.GetUtcNow();
        return [.. terms.FollowUps.Select(part => One(part))];

        FollowUp One(ForumAgreement part)
        {
            var (kind, done) = Done(part, steps, hearing);
            var due = part.Rule.Deadline is ForumDeadline.NextMeeting
                ? hearing.Meeting is { } meeting ? Moment(meeting) : null
                : count.Of(part.Rule.Deadline!, hearing.Meeting?.Times, name => happened.TryGetValue(name, out var at) ? DueMoment.At(at) : null);
            return new FollowUp
            {
                RuleId = part.Rule.Id,
                Kind = kind,
                Text = part.Rule.Text,
                Why = Why(part, happened),
                Source = part.Rule.Source,
                IsProposed = part.Rule.IsToBeConfirmed,
                Who = forums.Names(part.Rule.Responsible),
                Points = [.. terms.PointsOf(part.Rule.Id).Select(id => forums.Policy.Words.AgreementFields.First(field => field.Id == id))],
                Due = due,
                DoneAt = done?.At,
                DoneBy = done?.By,
                Words = done?.Words,
                IsLate = due is { } moment && (done is { } finished ? moment.IsOverAt(finished.At, finished.At.LondonDate()) : moment.IsOverAt(now, now.LondonDate())),
            };
        }
    }

    private static DueMoment Moment(ForumMeeting meeting) => meeting.Times.Start is { } start ? DueMoment.At(start) : DueMoment.On(meeting.Date);

    /// <summary>A hearing is done when it is decided, a request when it is handed in, the rest when somebody says so.</summary>
    private static (FollowUpKind Kind, (DateTimeOffset At, string By, string? Words)? Done) Done(
        ForumAgreement part, IReadOnlyList<AgreementStep> steps, (ForumRequest? Request, ForumMeeting? Meeting) hearing)
    {
        if (part.Rule.Deadline is ForumDeadline.NextMeeting)
        {
            return (FollowUpKind.Hearing, hearing is { Request.State: RequestState.Decided, Meeting: { } meeting } ? (meeting.Begins, "The meeting", null) : null);
        }

        if (part.Decisions.Count > 0)
        {
            return (FollowUpKind.Request, hearing.Request is { SubmittedAt: { } sent } request ? (sent, request.StartedBy, null) : null);
        }

        return (FollowUpKind.Work, steps.FirstOrDefault(step => step.RuleId == part.Rule.Id && step.Role is null) is { } step ? (step.HappenedAt, step.By, step.Words) : null);
    }

    /// <summary>When each event that something counts from first happened, from the day of the agreement on.</summary>
    private async Task<Dictionary<string, DateTimeOffset>> Happened(
        OutsideAgreement agreement, AgreementTerms terms, DateTimeOffset agreedAt, CancellationToken cancellationToken)
    {
        var names = terms.FollowUps.SelectMany(part => DeadlineWords.AnchorsOf(part.Rule.Deadline!)).Where(name => !ForumDeadline.IsOfTheMeeting(name)).Distinct().ToList();
        var from = agreedAt.LondonDate().StartInLondon();
        var events = await db.Standing().AsNoTracking()
            .Where(one => one.ChildId == agreement.ChildId && names.Contains(one.Type) && one.HappenedAt >= from)
            .OrderBy(one => one.HappenedAt).Select(one => new { one.Type, one.HappenedAt }).Take(MostEvents).ToListAsync(cancellationToken);
        var happened = events.GroupBy(one => one.Type).ToDictionary(group => group.Key, group => group.First().HappenedAt, StringComparer.Ordinal);
        foreach (var own in terms.Kind.Happenings)
        {
            happened[own] = agreedAt;
        }

        return happened;
    }

    /// <summary>"48 hours after the earliest of: a placement is agreed (12 March 2026, 10:30); the child moves in (not yet)".</summary>
    private string Why(ForumAgreement part, Dictionary<string, DateTimeOffset> happened) => DeadlineWords.Of(
        part.Rule.Deadline!,
        name => happened.TryGetValue(name, out var at) ? $"{Meaning(name)} ({ForumRequests.Said(DueMoment.At(at))})" : $"{Meaning(name)} (not recorded yet)");

    private string Meaning(string name) => access.Pack.Vocabulary.Events.TryGetValue(name, out var type) ? type.Meaning : name;
}

/// <summary>One thing to be done after an agreement.</summary>
public sealed record FollowUp
{
    public required string RuleId { get; init; }

    public required FollowUpKind Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>What it counts from.</summary>
    public required string Why { get; init; }

    public string? Source { get; init; }

    public bool IsProposed { get; init; }

    public required IReadOnlyList<string> Who { get; init; }

    /// <summary>What its note, or its letter, must say.</summary>
    public required IReadOnlyList<AgreementField> Points { get; init; }

    /// <summary><see langword="null"/>: what it counts from has not happened.</summary>
    public DueMoment? Due { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public string? DoneBy { get; init; }

    public string? Words { get; init; }

    /// <summary>Done, or still to do, after its time.</summary>
    public bool IsLate { get; init; }
}

public enum FollowUpKind
{
    /// <summary>Somebody does it and says so.</summary>
    Work,

    /// <summary>The request is handed in.</summary>
    Request,

    /// <summary>The meeting decides.</summary>
    Hearing,
}
