using System.Collections.Concurrent;
using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>
/// The templates that records take and keep. Editions come with the pack or are published by an administrator; what a
/// record keeps is found by its hash, in the pack or else in the table, so that no later change reaches an old record.
/// </summary>
public sealed class RecordTemplates(CareDecisionsDb db, CaseAccess access, ITemplateReader reader)
{
    // By hash of the text and the pack whose names it was read with: what is there never changes.
    private static readonly ConcurrentDictionary<(string Pack, string Edition), RecordTemplate> Read = new();

    /// <summary>The edition a record keeps.</summary>
    public async Task<RecordTemplate> Of(string edition, CancellationToken cancellationToken) =>
        await Find(edition, cancellationToken) ?? throw new InvalidOperationException($"The template edition {edition} is not kept.");

    /// <summary><see langword="null"/>: there is no such edition.</summary>
    public async Task<RecordTemplate?> Find(string edition, CancellationToken cancellationToken)
    {
        if (Known(edition) is { } known)
        {
            return known;
        }

        var text = await db.TemplateEditions.Where(one => one.Edition == edition).Select(one => one.Text).SingleOrDefaultAsync(cancellationToken);
        return text is null ? null : Parse(edition, text);
    }

    /// <summary>The template of each id in force on a day, those published here over those of the pack.</summary>
    public async Task<IReadOnlyList<RecordTemplate>> InForce(DateOnly day, CancellationToken cancellationToken)
    {
        var published = await db.TemplateEditions.AsNoTracking()
            .Where(one => one.PublishedFrom != null && one.PublishedFrom <= day)
            .OrderBy(one => one.PublishedFrom).ThenBy(one => one.PublishedAt)
            .Take(500)
            .ToListAsync(cancellationToken);
        // One that can no longer be read, because a name it uses has left the vocabulary, stands in nobody's way: the one before it holds.
        var own = published.GroupBy(one => one.TemplateId)
            .Select(group => group.Reverse().Select(one => (From: one.PublishedFrom!.Value, Template: Known(one.Edition) ?? TryParse(one.Edition, one.Text)))
                .FirstOrDefault(one => one.Template is not null))
            .Where(one => one.Template is not null)
            .Select(one => (one.From, Template: one.Template!));
        var byPack = access.Pack.Templates.Where(one => one.From <= day)
            .GroupBy(one => one.Id)
            .Select(group => group.MaxBy(one => one.From)!)
            .Select(one => (one.From, Template: one));
        return [.. byPack.Concat(own)
            .GroupBy(one => one.Template.Id)
            .Select(group => group.OrderBy(one => one.From).Last().Template)
            .OrderBy(one => one.Area, StringComparer.Ordinal).ThenBy(one => one.Title, StringComparer.Ordinal)];
    }

    /// <summary>Keeps the text of an edition that a record is about to begin with.</summary>
    public async Task Keep(RecordTemplate template, CancellationToken cancellationToken)
    {
        if (await db.TemplateEditions.AnyAsync(one => one.Edition == template.Edition, cancellationToken))
        {
            return;
        }

        var edition = new TemplateEdition(template.Edition, template.Id, template.Text);
        db.TemplateEditions.Add(edition);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody began the first record of this edition at the same moment; theirs is the same text.
            db.Entry(edition).State = EntityState.Detached;
        }
    }

    private RecordTemplate? Known(string edition) =>
        access.Pack.Templates.Concat(access.Pack.Forums.Templates).FirstOrDefault(one => one.Edition == edition)
        ?? (Read.TryGetValue((access.Pack.Id, edition), out var read) ? read : null);

    private RecordTemplate Parse(string edition, string text) => TryParse(edition, text)
        ?? throw new InvalidOperationException($"The template edition {edition} can no longer be read: a name it uses has left the vocabulary.");

    private RecordTemplate? TryParse(string edition, string text)
    {
        if (reader.Read(text, access.Pack).Template is { } template)
        {
            Read[(access.Pack.Id, edition)] = template;
            return template;
        }

        return null;
    }
}
