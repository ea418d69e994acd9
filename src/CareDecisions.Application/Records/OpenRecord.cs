using CareDecisions.Application.Access;
using CareDecisions.Application.Assessments;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>Reads a record with its template and answers, for every page that shows it: three round trips.</summary>
public sealed class OpenRecord(CareDecisionsDb db, CaseAccess access, RecordAccess records, RecordTemplates templates, TimeProvider clock)
{
    /// <summary><see langword="null"/> where the actor may not see it.</summary>
    public async Task<Opened?> Find(RecordId id, CancellationToken cancellationToken)
    {
        var visible = access.Children(Permission.ViewCase);
        var record = await (from one in db.Records.AsNoTracking() where one.Id == id join child in visible on one.ChildId equals child.Id select one)
            .SingleOrDefaultAsync(cancellationToken);
        if (record is null
            || await ChildBanners.Find(db, visible, record.ChildId, clock.LondonToday(), cancellationToken) is not { } banner)
        {
            return null;
        }

        var template = await templates.Of(record.Edition, cancellationToken);
        var answers = await db.RecordAnswers.AsNoTracking().Where(one => one.RecordId == id).Take(1000).ToListAsync(cancellationToken);
        // Only the forms of forums can belong to a request or an agreement, so only their pages ask for another round trip.
        var forum = access.Pack.Forums.Templates.Any(one => one.Id == record.TemplateId)
            ? await db.Records.Where(one => one.Id == id).Select(one => new
            {
                Request = db.ForumRequests.Where(request => request.RecordId == one.Id).Select(request => (ForumRequestId?)request.Id).FirstOrDefault(),
                Agreement = db.OutsideAgreements.Where(agreement => agreement.RecordId == one.Id).Select(agreement => (AgreementId?)agreement.Id).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellationToken)
            : null;
        var header = Header(record, banner, template) with { RequestId = forum?.Request, AgreementId = forum?.Agreement };
        return new Opened(record, header, new RecordAnswers(template, answers.ToDictionary(one => one.Key, one => one.AnswerText)), answers);
    }

    private RecordHeader Header(CaseRecord record, ChildBanner banner, RecordTemplate template) => new()
    {
        Id = record.Id,
        Child = banner,
        Title = record.Title,
        TemplateId = record.TemplateId,
        Edition = record.Edition,
        State = record.State,
        StartedAt = record.StartedAt,
        StartedBy = record.StartedBy,
        ChangedAt = record.ChangedAt,
        SubmittedAt = record.SubmittedAt,
        SubmittedBy = record.SubmittedBy,
        SignedOffAt = record.SignedOffAt,
        SignedOffBy = record.SignedOffBy,
        ReturnedBecause = record.ReturnedBecause,
        ReturnedBy = record.ReturnedBy,
        CopiedFromId = record.CopiedFromId,
        IsAssessment = AssessmentKeeper.IsOfAssessments(template),
        WritesSuch = records.MayWrite(template),
        MayWrite = record.IsOpen && records.MayWrite(template),
        MaySignOff = record.State == RecordState.Submitted && records.MaySignOff(template),
    };

    public sealed record Opened(CaseRecord Record, RecordHeader Header, RecordAnswers Answers, IReadOnlyList<RecordAnswer> Written);
}
