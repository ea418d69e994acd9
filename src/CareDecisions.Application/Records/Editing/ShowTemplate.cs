using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records.Editing;

/// <summary>A form as it is, or as it is being changed: to read, to preview, to change and to publish.</summary>
[Requires(Permission.ConfigureTemplates)]
public static class ShowTemplate
{
    private const int MostEditions = 50;

    public sealed record Query(string Id) : IQuery<View>;

    public sealed record View
    {
        /// <summary>The draft where there is one, else what is in force.</summary>
        public required RecordTemplate Shown { get; init; }

        public required RecordTemplate InForce { get; init; }

        public required string Text { get; init; }

        /// <summary>Of the draft, to be sent back with a change; 0: there is none.</summary>
        public long Version { get; init; }

        public string? DraftBy { get; init; }

        public DateTimeOffset? DraftAt { get; init; }

        /// <summary>Why the draft cannot be read; empty: it can.</summary>
        public required IReadOnlyList<TemplateFault> Faults { get; init; }

        /// <summary>Published here, latest first.</summary>
        public required IReadOnlyList<Publication> Publications { get; init; }

        public required DateOnly Today { get; init; }

        public bool IsDraft => DraftAt is not null;
    }

    public sealed record Publication(string Edition, DateOnly From, string By, DateTimeOffset At);

    internal sealed class Handler(CareDecisionsDb db, TemplateDesk desk) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (await desk.Open(query.Id, cancellationToken) is not { } opened)
            {
                return Result<View>.NotFound;
            }

            var publications = await db.TemplateEditions
                .Where(one => one.TemplateId == query.Id && one.PublishedFrom != null)
                .OrderByDescending(one => one.PublishedFrom).ThenByDescending(one => one.PublishedAt)
                .Take(MostEditions)
                .Select(one => new Publication(one.Edition, one.PublishedFrom!.Value, one.PublishedBy!, one.PublishedAt!.Value))
                .ToListAsync(cancellationToken);
            return new View
            {
                Shown = opened.Shown,
                InForce = opened.InForce,
                Text = opened.Text,
                Version = opened.Draft?.Version ?? 0,
                DraftBy = opened.Draft?.By,
                DraftAt = opened.Draft?.At,
                Faults = opened.Faults,
                Publications = publications,
                Today = desk.Today,
            };
        }
    }
}
