using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareDecisions.Application.Access;
using CareDecisions.Application.Assessments;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>Puts the events of a record's step on the child's stream; the clocks move in the same transaction.</summary>
public sealed class RecordSteps(
    CareDecisionsDb db, CaseSteps steps, RecordTemplates templates, AssessmentKeeper assessments, ForumGates gates, CurrentActor actor, TimeProvider clock)
{
    public CaseRecord.Step Now => new(actor.Value.StaffId, actor.Value.Name, clock.GetUtcNow());

    /// <summary>Begins a record: the edition it was begun with is kept, and its events go on the stream.</summary>
    public async Task Begin(CaseRecord record, RecordTemplate template, CancellationToken cancellationToken)
    {
        await templates.Keep(template, cancellationToken);
        db.Records.Add(record);
        await db.SaveChangesAsync(cancellationToken);
        await Happened(record, "started", template.Events.Started, new RecordAnswers(template, new Dictionary<string, string>()), cancellationToken);
    }

    /// <summary>Why a forum's gate holds back what a step of a record would put on the stream; empty: nothing does, and what was let go on is used up by it.</summary>
    /// <param name="record">About which child.</param>
    /// <param name="events">What the step would put on the stream.</param>
    /// <param name="answers">They say when it happened.</param>
    /// <param name="because">Why it went on without a decision; <see langword="null"/>: nobody said so.</param>
    public async Task<IReadOnlyList<GateIsClosed>> PassGates(
        CaseRecord record, IReadOnlyList<StepEvent> events, RecordAnswers answers, string? because, CancellationToken cancellationToken)
    {
        var closed = new List<GateIsClosed>();
        foreach (var one in answers.Happened(events))
        {
            closed.AddRange(await gates.Holding(record.ChildId, new WorkToDo(one.Type, one.At ?? clock.GetUtcNow(), one.Of.Carried(answers.FactsSet())), cancellationToken));
        }

        return await gates.Pass(record.ChildId, closed, (because.OrNothing(), Now), cancellationToken);
    }

    /// <summary>Hands a finished record in: a copy of every answer is kept for good, and its events go on the stream.</summary>
    public async Task HandIn(
        CaseRecord record, RecordAnswers answers, IReadOnlyDictionary<string, string> written, bool needsSignOff, CancellationToken cancellationToken)
    {
        var step = Now;
        var number = 1 + await db.RecordCopies.CountAsync(copy => copy.RecordId == record.Id, cancellationToken);
        var text = JsonSerializer.Serialize(written);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        db.RecordCopies.Add(new RecordCopy(record.Id, number, text, sha256, step));
        record.Submit(step, needsSignOff);
        await db.SaveChangesAsync(cancellationToken);
        await Happened(record, "submitted", answers.Template.Events.Submitted, answers, cancellationToken);
    }

    /// <param name="record">About which child.</param>
    /// <param name="step">Names the step of this record ("started", "submitted", "section:meeting"); taken again, it mends what it said before.</param>
    /// <param name="events">What the step puts on the stream where the answers call for it.</param>
    /// <param name="answers">They say when it happened, and which facts it sets.</param>
    public async Task Happened(
        CaseRecord record, string step, IReadOnlyList<StepEvent> events, RecordAnswers answers, CancellationToken cancellationToken)
    {
        var facts = await assessments.Follow(record, events, answers, cancellationToken);
        if (events.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var source = $"{StandingEvents.OfARecord}{record.Id.Value:N}:{step}:";
        var before = await StepTakenAgain.Read(db, record.ChildId, source, cancellationToken);
        var happened = before.Changed([.. answers.Happened(events).Select(one => Step(one, one.Of.Carried(facts), record.Title, now))], step == "submitted");
        if (happened.Count > 0)
        {
            await steps.Happened(record.ChildId, $"{source}{before.Count + 1}", happened, cancellationToken);
        }
    }

    // Written up the same day, an unknown time of day may read as later than now.
    private static CaseStep Step(Happening one, IReadOnlyDictionary<string, string> facts, string title, DateTimeOffset now)
    {
        var step = new CaseStep(one.Type, one.At < now ? one.At : null) { Facts = facts, MeetingAt = one.MeetingAt, Note = title };
        return one.Answers is { } standard ? step.With(TimelineReader.AnswersStandard, standard) : step;
    }
}
