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

        /// <summary>The items of the meeting, in order; those withheld only for somebody who sits.</summary>
        public IReadOnlyList<Place> Agenda { get; init; } = [];

        /// <summary>What the forum decided on the child before; <see langword="null"/>: nothing.</summary>
        public EarlierDecision? Before { get; init; }

        /// <summary>What the forum said here; <see langword="null"/>: nothing yet.</summary>
        public ForumDecision? Decided { get; init; }

        /// <summary>The decision is to follow and has not been given.</summary>
        public bool IsToFollow { get; init; }

        /// <summary>Names of the roles that the terms have fill a part of the decision, by part; those that anybody fills are left out.</summary>
        public IReadOnlyDictionary<string, string> Owners { get; init; } = new Dictionary<string, string>();

        /// <summary>Names of the roles that decide where members differ.</summary>
        public string Deciders { get; init; } = "";

        public Place? This => Agenda.FirstOrDefault(place => place.Id == Request.Id);

        public Place? Next => Agenda.FirstOrDefault(place => place.Number > This?.Number && place.Child is not null);

        public Place? Previous => Agenda.LastOrDefault(place => place.Number < This?.Number && place.Child is not null);

        public IReadOnlyList<ChildId> NamedChildren => [Request.ChildId, .. Agenda.Select(place => place.ChildId).OfType<ChildId>().Where(id => id != Request.ChildId).Distinct()];
    }

    /// <param name="Child">Whom it is about; <see langword="null"/>: withheld from the reader.</param>
    /// <param name="IsDecided">Something was recorded.</param>
    public sealed record Place(int Number, ForumRequestId Id, ChildId? ChildId, string? Child, TimeOnly? At, int? Minutes, bool IsDecided);

    /// <summary>What was agreed outside before.</summary>
    /// <param name="By">Who agreed.</param>
    /// <param name="IsMine">The reader was one of them: whoever agreed outside may sit here only where the authority allows it.</param>
    public sealed record Outside(AgreementId Id, DateTimeOffset AgreedAt, IReadOnlyList<string> By, bool IsMine);

    private static readonly IReadOnlyList<string> Parts =
    [
        nameof(DecisionDetails.Outcome), nameof(DecisionDetails.Reasons), nameof(DecisionDetails.Until), nameof(DecisionDetails.ReturnOn), nameof(DecisionDetails.PlacementType),
        nameof(DecisionDetails.WeeklyCost), nameof(DecisionDetails.FundedBy), nameof(DecisionDetails.Disagreement),
    ];

    internal sealed class Handler(CurrentActor actor, CareDecisionsDb db, CaseAccess access, ForumAccess forums, ForumRequests requests, MeetingPeople people, EarlierDecisions earlier) : IRequestHandler<Query, Result<View>>
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
            var decided = await db.LatestOn(request.Id, cancellationToken);
            var isToFollow = await db.StillFollows(request, decided, cancellationToken);
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
                [.. forum.DecisionFields.Where(field => DecisionColumns.Of(field) is null).Select(field => field.Owners.Count == 0 ? field.Rule.Text : $"{field.Rule.Text} ({string.Join(" or ", forums.Names(field.Owners))})")],
                (request.State == RequestState.OnAgenda || isToFollow) && forums.Sits(today) && access.Rights.Has(Permission.RecordForumDecision),
                await AgreedOutside(request.Id, cancellationToken))
            {
                NoQuorum = await people.MissingFor(forum, meeting, request.Id, cancellationToken),
                MayWeigh = (request.State == RequestState.OnAgenda || isToFollow) && forums.Records(today),
                Said = await ItemChecklists.Answers(db, request.Id, cancellationToken),
                Agenda = await Agenda(meeting, forums.Sits(today), cancellationToken),
                Before = await earlier.Before(meeting, request, cancellationToken),
                Decided = decided,
                IsToFollow = isToFollow,
                Owners = Parts.Select(part => (Part: part, Owners: DecisionColumns.OwnersOf(forum, part))).Where(one => one.Owners.Count > 0)
                    .ToDictionary(one => one.Part, one => string.Join(" or ", forums.Names(one.Owners)), StringComparer.Ordinal),
                Deciders = string.Join(" or ", forums.Names(type.DecidedBy.Count > 0 ? type.DecidedBy : forum.Seats.Where(seat => seat.Position is SeatPosition.Chair or SeatPosition.CoChair).Select(seat => seat.Role))),
            };
        }

        /// <summary>What is withheld from somebody who sits keeps its number and its time; nobody else learns that it is there.</summary>
        private async Task<IReadOnlyList<Place>> Agenda(ForumMeeting meeting, bool sits, CancellationToken cancellationToken)
        {
            var seen = await (
                from request in forums.Requests()
                where request.MeetingId == meeting.Id && (request.State == RequestState.OnAgenda || request.State == RequestState.Decided)
                join child in db.Children on request.ChildId equals child.Id
                orderby request.Position
                select new { request.Id, request.ChildId, child.DisplayName, request.State }).Take(200).ToDictionaryAsync(one => one.Id, cancellationToken);
            return
            [
                .. from slot in await AgendaSlots.Of(db, meeting, cancellationToken)
                   let item = seen.GetValueOrDefault(slot.Id)
                   where item is not null || sits
                   select new Place(slot.Number, slot.Id, item?.ChildId, item?.DisplayName, slot.At, slot.Minutes, item?.State == RequestState.Decided),
            ];
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
