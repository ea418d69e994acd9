using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>
/// Puts invented work in each forum of a demonstration: a meeting held two weeks ago that decided, an agenda and requests that wait
/// for the next one, and, where the terms allow it, something agreed outside that the next meeting has to ratify.
/// </summary>
internal sealed class DemoForumLife(CareDecisionsDb db, DemoStaff staff, PracticePack pack, DateTimeOffset now)
{
    private const int ChildrenEach = 6;

    private static readonly string[] Sentences =
    [
        "The family network cannot keep the child safe at the moment.",
        "The plan has run for six months; school attendance and health are better.",
        "The carers ask for help to go on; without it the placement may end.",
        "A weekly session at home and a worker at the weekends are asked for.",
    ];

    private readonly DateOnly today = now.LondonDate();
    private readonly HashSet<string> editions = [];

    /// <returns>The children whose streams have grown.</returns>
    public async Task<IReadOnlyList<ChildId>> Add(IReadOnlyDictionary<DemoChild, StaffMember> workers, CancellationToken cancellationToken)
    {
        var open = new Queue<(DemoChild Child, StaffMember Worker)>(workers.Where(pair => !pair.Key.IsRestricted)
            .OrderBy(pair => pair.Key.Reference, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
        var grown = new List<ChildId>();
        foreach (var forum in pack.Forums.All.Where(one => one is { IsEnabled: true, TakesRequests: true, Outcomes.Count: > 0 }))
        {
            var next = await db.ForumMeetings.Where(meeting => meeting.ForumId == forum.Id && meeting.Date > today).OrderBy(meeting => meeting.Date).FirstOrDefaultAsync(cancellationToken);
            if (next is null || open.Count < ChildrenEach)
            {
                continue;
            }

            var held = new ForumMeeting(forum.Id, new PlannedMeeting(next.Date.AddDays(-14), next.Start, next.End, [], false));
            held.Close();
            db.ForumMeetings.Add(held);
            grown.AddRange(Decided(forum, held, open));
            Waiting(forum, next, open);
            await Outside(forum, next, open.Dequeue(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return grown;
    }

    /// <summary>Two requests that the last meeting decided.</summary>
    private List<ChildId> Decided(Forum forum, ForumMeeting held, Queue<(DemoChild Child, StaffMember Worker)> open)
    {
        var grown = new List<ChildId>();
        var sat = LondonTime.At(held.Date, held.Start ?? new TimeOnly(10, 0));
        for (var place = 1; place <= 2; place++)
        {
            var (child, worker) = open.Dequeue();
            var request = Request(forum, forum.DecisionTypes[(place - 1) % forum.DecisionTypes.Count], child, worker, sat.AddDays(-9));
            HandIn(request, held, sat.AddDays(-8), place);
            request.Decide();
            var outcomes = pack.Forums.Words.Outcomes.Where(one => forum.Outcomes.Contains(one.Id)).ToList();
            var outcome = outcomes.Find(one => one.Group == (place == 1 ? OutcomeGroup.Agreed : OutcomeGroup.Open)) ?? outcomes[0];
            var decision = new ForumDecision(request, held.Id, new DecisionDetails
            {
                Outcome = outcome.Id,
                Reasons = Sentences[place],
                Until = outcome.Group == OutcomeGroup.Agreed ? held.Date.AddDays(84) : null,
                ReturnOn = held.Date.AddDays(42),
                WeeklyCost = outcome.Group == OutcomeGroup.Agreed ? 480 : null,
                FundedBy = outcome.Group == OutcomeGroup.Agreed ? "Children's social care" : null,
                By = worker.DisplayName,
                ById = worker.Id,
            }, sat.AddHours(1));
            db.ForumDecisions.Add(decision);
            db.ForumActions.Add(new ForumAction(decision, "Tell the family and write down what they say", worker.DisplayName, held.Date.AddDays(place == 1 ? 7 : 21)) { OwnerId = worker.Id });
            string[] happened = [ForumHappenings.RequestSubmitted, ForumHappenings.MeetingHeld, ForumHappenings.DecisionMade];
            db.CaseEvents.AddRange(happened.Select((type, step) => new CaseEvent(CaseEventId.New(), child.Id, new CaseEventDetails
            {
                Type = type,
                HappenedAt = step == 0 ? sat.AddDays(-8) : sat.AddMinutes(step * 20),
                RecordedAt = step == 0 ? sat.AddDays(-8) : sat.AddHours(1),
                RecordedById = worker.Id,
                RecordedBy = worker.DisplayName,
                Note = $"{forum.ShortName}: {outcome.Name}",
                SourceKey = $"forum:{request.Id.Value:N}:demo:{type}",
            })));
            grown.Add(child.Id);
        }

        return grown;
    }

    /// <summary>Two on the next agenda, and one that waits for a place.</summary>
    private void Waiting(Forum forum, ForumMeeting next, Queue<(DemoChild Child, StaffMember Worker)> open)
    {
        for (var place = 1; place <= 3; place++)
        {
            var (child, worker) = open.Dequeue();
            var request = Request(forum, forum.DecisionTypes[place % forum.DecisionTypes.Count], child, worker, now.AddDays(-4));
            HandIn(request, next, now.AddDays(-3), place <= 2 ? place : null);
        }
    }

    private async Task Outside(Forum forum, ForumMeeting next, (DemoChild Child, StaffMember Worker) about, CancellationToken cancellationToken)
    {
        foreach (var kind in forum.Agreements.Where(_ => forum.AgreesOutside))
        {
            if (forum.AgreementTerms(kind.Rule.Id) is not { Decision: { } decision } terms || pack.Forums.RecordOf(kind.Rule.Id) is not { } template
                || await HolderOf(kind.Roles[0], cancellationToken) is not { } head)
            {
                continue;
            }

            var step = new CaseRecord.Step(head.Id, head.DisplayName, now.AddHours(-20));
            var record = Record(template, about.Child, step);
            var agreement = new OutsideAgreement(AgreementId.New(), record, terms);
            db.OutsideAgreements.Add(agreement);
            db.AgreementSteps.Add(new AgreementStep(agreement, kind.Rule.Id, kind.Roles[0], step.At, step, null));
            agreement.Agree(step.At);
            record.Submit(step, needsSignOff: false);
            var type = forum.DecisionType(decision)!;
            var request = Request(forum, type, about.Child, about.Worker, step.At, isWritten: false);
            request.ExpectAt(next.Id);
            agreement.HearOn(request.Id);
            return;
        }
    }

    private Task<StaffMember?> HolderOf(string role, CancellationToken cancellationToken) => db.Users
        .Where(person => db.RoleAssignments.Any(held => held.StaffId == person.Id && held.RoleId == role)).OrderBy(person => person.DisplayName).FirstOrDefaultAsync(cancellationToken);

    private ForumRequest Request(Forum forum, DecisionType type, DemoChild child, StaffMember worker, DateTimeOffset at, bool isWritten = true)
    {
        var record = Record(pack.Forums.FormOf(forum.Id, type.Key)!, child, new CaseRecord.Step(worker.Id, worker.DisplayName, at), isWritten);
        var request = new ForumRequest(ForumRequestId.New(), record, forum.Id, type.Key);
        db.ForumRequests.Add(request);
        return request;
    }

    private void HandIn(ForumRequest request, ForumMeeting meeting, DateTimeOffset at, int? place)
    {
        db.Records.Local.Single(record => record.Id == request.RecordId).Submit(new CaseRecord.Step(request.StartedById, request.StartedBy, at), needsSignOff: false);
        request.Submit(meeting.Id, at);
        request.Approve(at.AddHours(20));
        if (place is { } number)
        {
            request.PutOnAgenda(meeting.Id, number, 20);
        }
    }

    private CaseRecord Record(RecordTemplate template, DemoChild child, CaseRecord.Step step, bool isWritten = true)
    {
        if (editions.Add(template.Edition))
        {
            db.TemplateEditions.Add(new TemplateEdition(template.Edition, template.Id, template.Text));
        }

        var record = new CaseRecord(RecordId.New(), child.Id, template, step);
        db.Records.Add(record);
        if (isWritten)
        {
            var questions = template.Sections.SelectMany(section => section.Questions).Where(question => question.IsRequired).ToList();
            db.RecordAnswers.AddRange(questions.Select((question, index) => (question.Key, Text: Answer(question, index)))
                .Where(one => one.Text.Length > 0).Select(one => new RecordAnswer(record.Id, one.Key, one.Text, step)));
        }

        return record;
    }

    private string Answer(Question question, int index) => question.Kind switch
    {
        QuestionKind.YesNo => "yes",
        QuestionKind.Number => "480",
        QuestionKind.Date => AnswerReading.Of(today.AddDays(-index)),
        QuestionKind.Choice => question.Choices[0].Value,
        QuestionKind.Text => "Twelve weeks",
        QuestionKind.Person => staff.Iro.DisplayName,
        QuestionKind.RichText => Sentences[index % Sentences.Length],
        _ => "",
    };
}
