using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>What may be written about a child, by area, and what is already open.</summary>
[Requires(Permission.WriteRecord)]
public static class ChooseTemplate
{
    public sealed record Query(ChildId Id) : IQuery<View>;

    public sealed record View(ChildBanner Child, IReadOnlyList<RecordTemplate> Templates, IReadOnlyList<OpenDraft> Drafts) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    public sealed record OpenDraft(RecordId Id, string TemplateId, string Title, DateTimeOffset StartedAt, string StartedBy);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, RecordAccess records, RecordTemplates templates, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = clock.LondonToday();
            var banner = await ChildBanners.Find(db, access.Children(Permission.WriteRecord), query.Id, today, cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            var drafts = await db.Records
                .Where(record => record.ChildId == query.Id && (record.State == RecordState.Draft || record.State == RecordState.Returned))
                .OrderByDescending(record => record.StartedAt)
                .Select(record => new OpenDraft(record.Id, record.TemplateId, record.Title, record.StartedAt, record.StartedBy))
                .Take(50)
                .ToListAsync(cancellationToken);
            return new View(banner, [.. (await templates.InForce(today, cancellationToken)).Where(records.MayWrite)], drafts);
        }
    }
}
