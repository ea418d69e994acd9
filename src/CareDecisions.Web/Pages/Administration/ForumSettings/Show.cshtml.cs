using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Forums.Settings;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.ForumSettings;

public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowOpenValue.View View { get; private set; } = null!;

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    [Display(Name = "First day it holds")]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Choice> Choices => [.. View.Choices.Select(one => new Choice(one.Value, one.Text))];

    public string? Hint => View.Value.Setting is { } setting ? SettingText.Hint(setting.Kind) : null;

    /// <summary>A value as people read it.</summary>
    public string Shown(string value) => View.Choices.FirstOrDefault(one => one.Value == value).Text
        ?? (View.Value.Setting?.Kind == "money" && decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var pounds) ? Pages.Forums.ForumText.Pounds(pounds) : value);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Value = View.Value.Setting is { Values: { Count: > 0 } values } ? SettingText.Written(values) : null;
        From = View.Today;
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(string id, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(new ConfirmValue.Command { SettingId = id, Value = Value, From = From, Reason = Reason }, cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("It is confirmed");
        return RedirectToPage(new { id });
    }

    private Task<IActionResult?> Open(string id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowOpenValue.Query(id), cancellationToken), view => View = view);
}
