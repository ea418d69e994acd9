using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Brings what was agreed outside to the meeting that follows: it begins the request that the terms ask for, for the child's
/// worker to complete, and takes the meeting's yes or no.
/// </summary>
public sealed class AgreementHearing(
    CareDecisionsDb db, ForumAccess forums, ForumRequests requests, RecordSteps steps, Notices notices)
{
    /// <summary>The request on which the meeting hears an agreement, and that meeting, as far as there are any yet; to be read only.</summary>
    public async Task<(ForumRequest? Request, ForumMeeting? Meeting)> Of(OutsideAgreement agreement, CancellationToken cancellationToken)
    {
        var request = await db.ForumRequests.AsNoTracking().SingleOrDefaultAsync(one => one.Id == agreement.RequestId, cancellationToken);
        var meeting = request?.MeetingId is { } id ? await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) : null;
        return (request, meeting);
    }

    /// <summary>Begins the request for the next meeting; nothing where the terms bring the agreement to none.</summary>
    public async Task Raise(OutsideAgreement agreement, AgreementTerms terms, CancellationToken cancellationToken)
    {
        if (terms.Decision is not { } decision || forums.Policy.FormOf(terms.Forum.Id, decision) is not { } template)
        {
            return;
        }

        var worker = await WorkerOf(agreement, cancellationToken);
        var ahead = await requests.Ahead(terms.Forum, decision, cancellationToken);
        var meeting = ahead.FirstOrDefault(one => !one.HasPassed)?.Meeting;
        var record = new CaseRecord(RecordId.New(), agreement.ChildId, template, steps.Now with { ById = worker.Id, By = worker.Name });
        await steps.Begin(record, template, cancellationToken);
        var request = new ForumRequest(ForumRequestId.New(), record, terms.Forum.Id, decision);
        request.ExpectAt(meeting?.Id);
        db.ForumRequests.Add(request);
        await db.SaveChangesAsync(cancellationToken);
        agreement.HearOn(request.Id);
        await db.SaveChangesAsync(cancellationToken);
        await Tell(agreement, terms, worker.Id, $"begun:{request.Id}", "A request to a panel waits for you", (meeting is null
            ? $"Something was agreed outside {terms.Forum.ShortName}. Its request is begun; complete and submit it."
            : $"Something was agreed outside {terms.Forum.ShortName}. Its request for the meeting of {meeting.Date:d MMMM yyyy} is begun; complete and submit it."), cancellationToken);
    }

    /// <summary>The meeting decided on a request that brings an agreement: yes, no, or it is heard again.</summary>
    public async Task Decided(ForumRequest request, OutcomeGroup? group, CancellationToken cancellationToken)
    {
        var agreement = await db.OutsideAgreements.SingleOrDefaultAsync(one => one.RequestId == request.Id && one.State == AgreementState.Agreed, cancellationToken);
        if (agreement is null || forums.Policy.Find(agreement.ForumId)?.AgreementTerms(agreement.RuleId) is not { } terms)
        {
            return;
        }

        if (group is not (OutcomeGroup.Agreed or OutcomeGroup.Refused))
        {
            await Raise(agreement, terms, cancellationToken);
            return;
        }

        var isRatified = group == OutcomeGroup.Agreed;
        agreement.Settle(isRatified, steps.Now.At);
        await db.SaveChangesAsync(cancellationToken);
        var words = $"{terms.Forum.ShortName} has {(isRatified ? "ratified" : "not ratified")} what was agreed outside its meeting.";
        var signed = await db.AgreementSteps.Where(step => step.AgreementId == agreement.Id && step.Role != null && step.ById != null)
            .Select(step => step.ById!.Value).Take(20).ToListAsync(cancellationToken);
        var worker = await WorkerOf(agreement, cancellationToken);
        foreach (var person in signed.Append(worker.Id ?? Guid.Empty).Where(id => id != Guid.Empty).Distinct())
        {
            await Tell(agreement, terms, person, $"settled:{request.Id}", "A panel has decided on an agreement made outside it", words, cancellationToken);
        }
    }

    /// <summary>What is to be done so that the meeting says yes or no.</summary>
    public string Next(AgreementTerms terms, ForumRequest? request, ForumMeeting? meeting)
    {
        var run = string.Join(" or ", forums.WhoRun(terms.Forum));
        var of = meeting is null ? "" : $" of {meeting.Date:d MMMM yyyy}";
        return request?.State switch
        {
            RequestState.Draft or RequestState.Returned => $"Complete and submit its request for the meeting{of}.",
            RequestState.Submitted => "Its request waits for approval: open it to see whose.",
            RequestState.Approved => $"Ask {run} to put its request on the agenda of the meeting{of}.",
            RequestState.OnAgenda => $"It is on the agenda of the meeting{of}; record there what is decided.",
            _ => $"Ask {run} to hear it at the next meeting.",
        };
    }

    private async Task Tell(OutsideAgreement agreement, AgreementTerms terms, Guid? person, string step, string subject, string words, CancellationToken cancellationToken)
    {
        if (person is { } id)
        {
            await notices.Tell([id], new Note($"agreement/{agreement.Id}/{step}", $"{terms.Forum.ShortName}: {subject.ToLowerInvariant()}", words, $"forums/agreements/{agreement.Id}"), cancellationToken);
        }
    }

    /// <summary>Who is responsible for the child; where nobody is, whoever began the agreement.</summary>
    private async Task<(Guid? Id, string Name)> WorkerOf(OutsideAgreement agreement, CancellationToken cancellationToken)
    {
        var worker = await (
            from child in db.Children
            where child.Id == agreement.ChildId
            join person in db.Users on child.ResponsibleWorkerId equals person.Id
            select new { person.Id, person.DisplayName }).FirstOrDefaultAsync(cancellationToken);
        return worker is null ? (agreement.StartedById, agreement.StartedBy) : (worker.Id, worker.DisplayName);
    }
}
