using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records.Editing;
using CareDecisions.Domain.Records;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.Templates;

/// <summary>A page that changes one thing of a form. The names of its fields are those of the change it sends.</summary>
/// <typeparam name="TForm">What is typed.</typeparam>
public abstract class TemplatePage<TForm>(ISender sender) : PageModel
    where TForm : new()
{
    public ShowTemplate.View View { get; private set; } = null!;

    [BindProperty]
    public TForm Change { get; set; } = new();

    /// <summary>Of the draft when the page was opened.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>Fills the page from the form as it is shown, or says what to show instead.</summary>
    protected async Task<IActionResult> Show(string id, Func<RecordTemplate, TForm?> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (read(View.Shown) is not { } form)
        {
            return NotFound();
        }

        (Change, Version) = (form, View.Version);
        return Page();
    }

    /// <param name="id">Of the template.</param>
    /// <param name="isThere">Whether the form still has what is to be changed.</param>
    /// <param name="change">What was asked for.</param>
    /// <param name="done">What is said when it is done: "question changed".</param>
    protected async Task<IActionResult> Send(
        string id, Func<RecordTemplate, bool> isThere, TemplateChange change, string done, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(isThere);
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!isThere(View.Shown))
        {
            return NotFound();
        }

        var result = await sender.Send(new ChangeTemplate.Command(id, Version, change), cancellationToken);
        if (!result.IsOk)
        {
            // Seen now, so that sending again says that this goes over theirs.
            ModelState.Remove(nameof(Version));
            Version = View.Version;
            NotTyped();
            return this.Refused(result);
        }

        TempData.Done($"{View.Shown.Title}: {done}");
        return RedirectToPage("/Administration/Templates/Show", new { id });
    }

    /// <summary>Fills in what a button of the page did not send.</summary>
    protected virtual void NotTyped()
    {
    }

    private Task<IActionResult?> Open(string id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowTemplate.Query(id), cancellationToken), view => View = view);
}

/// <summary>The words of a question as they are typed.</summary>
public sealed class WordsForm
{
    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool IsRequired { get; set; }

    public bool IsPerChild { get; set; }

    /// <summary>One answer a line.</summary>
    public string? Choices { get; set; }

    internal static WordsForm Of(Question question) => new()
    {
        Label = question.Label,
        Hint = question.Hint,
        IsRequired = question.IsRequired,
        IsPerChild = question.IsPerChild,
        Choices = string.Join('\n', question.Choices.Select(choice => choice.Text)),
    };

    internal QuestionWords Read() => new(
        Label, Hint, IsRequired, IsPerChild,
        [.. (Choices ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
}
