using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records.Editing;

/// <summary>The forms that records are written on here, whose they are, and what is being changed in them.</summary>
[Requires(Permission.ConfigureTemplates)]
public static class ListTemplates
{
    private const int Most = 500;

    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <param name="ChangedHere">From when this authority's own edition is in force; <see langword="null"/>: the pack's is.</param>
    /// <param name="Ahead">From when one that is published already will be.</param>
    /// <param name="DraftBy">Who is changing it; <see langword="null"/>: nobody.</param>
    public sealed record Row(string Id, string Title, string Area, int Questions, DateOnly? ChangedHere, DateOnly? Ahead, string? DraftBy);

    internal sealed class Handler(CareDecisionsDb db, RecordTemplates templates, TimeProvider clock) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = clock.LondonToday();
            var inForce = await templates.InForce(today, cancellationToken);
            var published = await db.TemplateEditions.Where(one => one.PublishedFrom != null).OrderBy(one => one.PublishedFrom).Take(Most)
                .Select(one => new { one.TemplateId, one.Edition, one.PublishedFrom }).ToListAsync(cancellationToken);
            var drafts = await db.TemplateDrafts.Take(Most).ToDictionaryAsync(one => one.TemplateId, one => one.By, cancellationToken);
            return Result<IReadOnlyList<Row>>.Ok([.. inForce.Select(template => new Row(
                template.Id,
                template.Title,
                template.Area,
                template.Sections.Sum(section => section.Questions.Count),
                published.LastOrDefault(one => one.Edition == template.Edition && one.PublishedFrom <= today)?.PublishedFrom,
                published.FirstOrDefault(one => one.TemplateId == template.Id && one.PublishedFrom > today)?.PublishedFrom,
                drafts.GetValueOrDefault(template.Id)))]);
        }
    }
}
