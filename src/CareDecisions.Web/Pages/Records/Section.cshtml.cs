using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Records;

/// <summary>One section of a record: written with or without script, saved as it is typed where there is script.</summary>
public sealed class SectionModel(ISender sender, TimeProvider clock) : PageModel
{
    private const int BlankRows = 2;

    public static IReadOnlyList<Choice> YesNo { get; } = [new Choice("yes", "Yes"), new Choice("no", "No")];

    public ShowSection.View View { get; private set; } = null!;

    // What the tags draw from; what was typed is read by RecordForm, because a field's name follows its question's kind.
    public Dictionary<string, string> Answers { get; } = [];

    public Dictionary<string, DateOnly?> Dates { get; } = [];

    public Dictionary<string, TimeOnly?> Times { get; } = [];

    public Dictionary<string, IReadOnlyList<string>> Ticks { get; } = [];

    /// <summary>Key of the table that more rows were asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? More { get; set; }

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

    /// <summary>The rows of a table's answer, and blank ones to go on with.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> RowsOf(ShowSection.Field field)
    {
        var rows = AnswerReading.Rows(field.Answer);
        var typed = Enumerable.Range(0, AnswerReading.MostRows)
            .TakeWhile(at => ModelState.ContainsKey($"Rows[{field.Question.Key}][{at}].{field.Question.Columns[0].Key}")).Count();
        var blank = More == field.Question.Key ? BlankRows + 3 : BlankRows;
        var wanted = Math.Min(AnswerReading.MostRows, Math.Max(typed, rows.Count + blank));
        return [.. rows, .. Enumerable.Range(0, wanted - rows.Count).Select(_ => new Dictionary<string, string>())];
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

        foreach (var (question, answer) in View.Fields.Select(field => (field.Question, field.Answer)))
        {
            Answers[question.Key] = answer;
            Dates[question.Key] = question.Kind == QuestionKind.Date ? AnswerReading.Day(answer) : null;
            Times[question.Key] = question.Kind == QuestionKind.Time ? AnswerReading.TimeOfDay(answer) : null;
            Ticks[question.Key] = AnswerReading.Ticked(question.Kind == QuestionKind.Checklist ? answer : null);
        }

        return null;
    }

    private static string Words(IReadOnlyList<string> others) => others.Count switch
    {
        0 => "",
        1 => $"{others[0]} has this record open too",
        _ => $"{string.Join(", ", others)} have this record open too",
    };
}
