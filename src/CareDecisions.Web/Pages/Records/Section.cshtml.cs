using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;

namespace CareDecisions.Web.Pages.Records;

/// <summary>One section of a record: written with or without script, saved as it is typed where there is script.</summary>
public sealed class SectionModel(ISender sender, TimeProvider clock) : QuestionPage
{
    public ShowSection.View View { get; private set; } = null!;

    public override IReadOnlyList<ShowSection.Field> Fields => View.Fields;

    public override ChildId? About => View.Record.Child.Id;

    public string OthersInWords => Words(View.Others);

    public string SavedInWords =>
        View.Fields.Any(one => one.Version > 0) ? $"Last saved {RecordWords.At(View.Record.ChangedAt)}" : "Nothing is saved yet";

    public async Task<IActionResult> OnGetAsync(RecordId id, string section, CancellationToken cancellationToken) =>
        await Open(id, section, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(
        RecordId id, string section, ChildId childId, bool finish, string? use, string? more, CancellationToken cancellationToken)
    {
        if (await Open(id, section, cancellationToken) is { } refused)
        {
            return refused;
        }

        var form = RecordForm.Read(Request.Form, View.Section, clock.LondonToday());
        Confirm(form, use);
        var result = await sender.Send(Command(id, section, childId, form, finish && use is null && more is null), cancellationToken);
        if (!result.IsOk)
        {
            form.ShowIn(ModelState, []);
            return this.Refused(result);
        }

        if (result.Value.Problems.Count > 0 || form.Unreadable.Count > 0)
        {
            // Read again: the versions have moved, and there may be two texts to choose from.
            await Open(id, section, cancellationToken);
            form.ShowIn(ModelState, result.Value.Problems);
            RefreshVersions();
            return Page();
        }

        return Next(id, section, result.Value, use ?? more, more);
    }

    public async Task<IActionResult> OnPostAutosaveAsync(
        RecordId id, string section, ChildId childId, string? edition, CancellationToken cancellationToken)
    {
        var asked = await sender.Send(new FindSection.Query(edition ?? "", section), cancellationToken);
        if (!asked.IsOk)
        {
            return NotFound();
        }

        var form = RecordForm.Read(Request.Form, asked.Value, clock.LondonToday());
        var result = await sender.Send(
            new AutosaveSection.Command
            {
                ChildId = childId,
                RecordId = id,
                Section = section,
                Answers = form.Answers,
                Versions = form.Versions,
            },
            cancellationToken);
        if (!result.IsOk)
        {
            return result.IsNotFound ? NotFound() : new JsonResult(new { refused = result.Refusals[0].Message }) { StatusCode = StatusCodes.Status409Conflict };
        }

        var saved = result.Value;
        return new JsonResult(new
        {
            saved = $"Saved {saved.SavedAt.InLondon():HH:mm}",
            versions = saved.Versions,
            asked = saved.Asked,
            both = saved.Rivalled,
            others = Words(saved.Others),
        });
    }

    public async Task<IActionResult> OnPostSettleAsync(
        RecordId id, string section, ChildId childId, Guid rivalId, RivalChoice choice, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new SettleRival.Command(childId, id, rivalId, choice), cancellationToken);
        if (!result.IsOk)
        {
            return await Open(id, section, cancellationToken) ?? this.Refused(result);
        }

        TempData.Done("One version now stands. The other is kept.");
        return RedirectToPage(new { id = id.Value, section });
    }

    private IActionResult Next(RecordId id, string section, SaveSection.View saved, string? stayAt, string? more)
    {
        if (stayAt is not null)
        {
            return RedirectToPage(null, null, new { id = id.Value, section, more }, $"question-{stayAt.Replace('.', '-')}");
        }

        TempData.Done(saved.IsFinished ? $"{View.Section.Title}: finished" : $"{View.Section.Title}: saved");
        return saved.IsFinished && saved.Next is { } next && !View.IsFinished
            ? RedirectToPage(new { id = id.Value, section = next })
            : RedirectToPage("/Records/Show", new { id = id.Value });
    }

    private void Confirm(RecordForm form, string? use)
    {
        if (use is not null && View.Fields.FirstOrDefault(field => field.Question.Key == use)?.Known is { } known)
        {
            form.Answers[use] = known.Answer;
        }
    }

    private static SaveSection.Command Command(RecordId id, string section, ChildId childId, RecordForm form, bool finish) => new()
    {
        ChildId = childId,
        RecordId = id,
        Section = section,
        Answers = form.Answers,
        Versions = form.Versions,
        Finish = finish,
        HasUnreadable = form.Unreadable.Count > 0,
    };

    private void RefreshVersions()
    {
        foreach (var field in View.Fields)
        {
            ModelState.Remove($"Versions[{field.Question.Key}]");
        }
    }

    private async Task<IActionResult?> Open(RecordId id, string section, CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ShowSection.Query(id, section), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        Fill();
        return null;
    }

    private static string Words(IReadOnlyList<string> others) => others.Count switch
    {
        0 => "",
        1 => $"{others[0]} has this record open too",
        _ => $"{string.Join(", ", others)} have this record open too",
    };
}
