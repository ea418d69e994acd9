using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records.Editing;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Records;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.Templates;

/// <summary>A form with its draft: what it asks, and publishing it.</summary>
public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowTemplate.View View { get; private set; } = null!;

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    [Display(Name = "The first day")]
    [DateTense(Tense.Future)]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"Yes or no. Required. Each child's own."</summary>
    public static string Traits(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return string.Join(". ", new[]
        {
            TemplateWords.Of(question.Kind),
            question.IsRequired ? "Required" : "Optional",
            question.IsPerChild ? "Each child’s own" : null,
            question.When is Condition.AlwaysCase ? null : "Asked only after some answers",
            question.Prefill is null ? null : "Offered from what is known",
        }.OfType<string>());
    }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var refused = await Open(id, cancellationToken);
        Version = View?.Version ?? 0;
        return refused ?? Page();
    }

    public Task<IActionResult> OnPostPublishAsync(string id, CancellationToken cancellationToken) =>
        Take(id, new PublishTemplate.Command(id, Version, From, Reason), "published", cancellationToken);

    public Task<IActionResult> OnPostDiscardAsync(string id, CancellationToken cancellationToken) =>
        Take(id, new DiscardDraft.Command(id, Version), "the draft is discarded", cancellationToken);

    public Task<IActionResult> OnPostTakeBackAsync(string id, string? edition, CancellationToken cancellationToken) =>
        Take(id, new TakeBackTemplate.Command(id, edition), "taken back, and a draft again", cancellationToken);

    private async Task<IActionResult> Take(string id, ICommand<Done> command, string done, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(command, cancellationToken);
        if (!result.IsOk)
        {
            ModelState.Remove(nameof(Version));
            Version = View.Version;
            return this.Refused(result);
        }

        TempData.Done($"{View.Shown.Title}: {done}");
        return RedirectToPage(new { id });
    }

    private Task<IActionResult?> Open(string id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowTemplate.Query(id), cancellationToken), view => View = view);
}
