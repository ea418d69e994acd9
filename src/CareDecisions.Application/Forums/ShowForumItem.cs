using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>One item of a meeting: what is asked, what to weigh, what the record of the decision must hold.</summary>
[OpenTo(Audience.SignedIn, "Shown are items of children the reader may see, or of forums they sit in.")]
public static class ShowForumItem
{
    public sealed record Query(ForumMeetingId MeetingId, ForumRequestId Id) : IQuery<View>;

    /// <param name="Answers">What the request says, by label.</param>
    /// <param name="Checklists">The questions to put to this case.</param>
    /// <param name="Outcomes">What may be decided.</param>
    /// <param name="Mentions">What the forum's record of a decision holds besides the fields of the page.</param>
    public sealed record View(
        Forum Forum,
        ForumMeeting Meeting,
        ForumRequest Request,
        DecisionType Decision,
        string Child,
        IReadOnlyList<(string Label, string? Answer)> Answers,
        IReadOnlyList<ForumChecklist> Checklists,
        IReadOnlyList<ForumOutcome> Outcomes,
        IReadOnlyList<ForumWord> PlacementTypes,
        IReadOnlyList<string> Mentions,
        bool MayRecord,
        Outside? Outside) : INamesChildren
    {
        /// <summary>What the forum lacks to decide; <see langword="null"/>: nothing, or its terms set no number.</summary>
        public string? NoQuorum { get; init; }

        /// <summary>The reader may answer the questions.</summary>
        public bool MayWeigh { get; init; }

        /// <summary>What was said to the questions so far, by the question's rule.</summary>
        public IReadOnlyDictionary<string, ItemAnswer> Said { get; init; } = new Dictionary<string, ItemAnswer>();

        public IReadOnlyList<ChildId> NamedChildren => [Request.ChildId];
    }

    /// <summary>What was agreed outside before.</summary>
    /// <param name="By">Who agreed.</param>
    /// <param name="IsMine">The reader was one of them: whoever agreed outside may sit here only where the authority allows it.</param>
    public sealed record Outside(AgreementId Id, DateTimeOffset AgreedAt, IReadOnlyList<string> By, bool IsMine);

    internal sealed class Handler(CurrentActor actor, CareDecisionsDb db, CaseAccess access, ForumAccess forums, ForumRequests requests, MeetingPeople people) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var request = await forums.Requests().AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == query.Id && one.MeetingId == query.MeetingId && one.State != RequestState.Draft, cancellationToken);
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.MeetingId, cancellationToken);
            if (request is null || meeting is null || forums.Policy.Find(request.ForumId) is not { } today || forums.On(today, meeting.Date) is not { } forum || forum.DecisionType(request.DecisionKey) is not { } type)
            {
                return Result<View>.NotFound;
            }

            var child = await db.Children.Where(one => one.Id == request.ChildId).Select(one => one.DisplayName).SingleAsync(cancellationToken);
            var written = await requests.WrittenIn(request, cancellationToken);
            return new View(
                forum,
                meeting,
                request,
                type,
                child,
                [.. written.Answers.Sections.SelectMany(written.Answers.Asked).Select(question => (question.Label, Shown(question, written.Answers.Of(question.Key))))],
                ItemChecklists.Of(forum, type.Key),
                [.. forum.Outcomes.Select(id => forums.Policy.Words.Outcomes.Single(one => one.Id == id))],
                forums.Policy.Words.Lists.GetValueOrDefault("placement_types", []),
                [.. forum.DecisionFields.Where(field => DecisionColumns.Of(field) is null).Select(field => field.Rule.Text)],
                request.State == RequestState.OnAgenda && forums.Sits(today) && access.Rights.Has(Permission.RecordForumDecision),
                await AgreedOutside(request.Id, cancellationToken))
            {
                NoQuorum = await people.MissingFor(forum, meeting, request.Id, cancellationToken),
                MayWeigh = request.State == RequestState.OnAgenda && forums.Records(today),
                Said = await ItemChecklists.Answers(db, request.Id, cancellationToken),
            };
        }

        private async Task<Outside?> AgreedOutside(ForumRequestId id, CancellationToken cancellationToken)
        {
            var found = await db.OutsideAgreements.AsNoTracking().Where(one => one.RequestId == id && one.AgreedAt != null).Select(one => new
            {
                one.Id,
                one.AgreedAt,
                Signed = db.AgreementSteps.Where(step => step.AgreementId == one.Id && step.Role != null).OrderBy(step => step.At).Select(step => new { step.ById, step.By }).Take(10).ToList(),
            }).FirstOrDefaultAsync(cancellationToken);
            return found is null
                ? null
                : new Outside(found.Id, found.AgreedAt!.Value, [.. found.Signed.Select(step => step.By).Distinct()], found.Signed.Any(step => step.ById == actor.Value.StaffId));
        }

        private static string? Shown(Question question, string? answer) => answer is null ? null : question.Kind switch
        {
            QuestionKind.YesNo => answer == "yes" ? "Yes" : "No",
            QuestionKind.Choice => question.Choices.FirstOrDefault(choice => choice.Value == answer)?.Text ?? answer,
            _ => answer,
        };
    }
}
