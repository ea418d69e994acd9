using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records.Editing;

/// <summary>Reads a template with its draft, for every page that changes one.</summary>
public sealed class TemplateDesk(CareDecisionsDb db, CaseAccess access, RecordTemplates templates, ITemplateReader reader, TimeProvider clock)
{
    public PracticePack Pack => access.Pack;

    public DateOnly Today => clock.LondonToday();

    /// <summary><see langword="null"/>: no template of this id is in force. The forms of forums follow their terms and are not here.</summary>
    public async Task<Opened?> Open(string id, CancellationToken cancellationToken)
    {
        var inForce = (await templates.InForce(Today, cancellationToken)).FirstOrDefault(one => one.Id == id);
        if (inForce is null)
        {
            return null;
        }

        var draft = await db.TemplateDrafts.SingleOrDefaultAsync(one => one.TemplateId == id, cancellationToken);
        // A draft that could be read when it was written may use a name that has left the vocabulary since: it is shown in its text.
        var reading = draft is null ? null : reader.Read(draft.Text, Pack);
        return new Opened(inForce, draft, reading?.Template ?? inForce, reading?.Faults ?? []);
    }

    /// <param name="Shown">The draft where there is one that can be read, else what is in force.</param>
    /// <param name="Faults">Of the draft.</param>
    public sealed record Opened(RecordTemplate InForce, TemplateDraft? Draft, RecordTemplate Shown, IReadOnlyList<TemplateFault> Faults)
    {
        public string Text => Draft?.Text ?? InForce.Text;
    }
}
