using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.Documents;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Requests;

/// <summary>The child's own part of the minutes, on the screen and on paper, and the letter to the family.</summary>
public sealed class ExtractModel(ISender sender) : PageModel
{
    public ShowExtract.View View { get; private set; } = null!;

    public IReadOnlyList<Choice> People => [.. Enum.GetValues<ToldWhom>().Select(whom => new Choice(whom.ToString(), ForumText.Of(whom)))];

    [BindProperty]
    public ToldWhom? Whom { get; set; }

    [BindProperty]
    [Display(Name = "Day they were told")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public bool Disagrees { get; set; }

    public async Task<IActionResult> OnGetAsync(ForumRequestId id, CancellationToken cancellationToken) => await Open(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetPdfAsync(ForumRequestId id, CancellationToken cancellationToken) => await Open(id, cancellationToken)
        ?? new PaperResult($"decision-{id}", new Paper($"Decision of {View.Forum.ShortName}", $"{View.Child.Reference}, {View.Forum.ShortName}", "/Pages/Forums/Requests/_Extract.cshtml", View));

    public async Task<IActionResult> OnGetLetterAsync(ForumRequestId id, CancellationToken cancellationToken) => await Open(id, cancellationToken)
        ?? new PaperResult($"letter-{id}", new Paper($"Letter on a decision of {View.Forum.ShortName}", View.Child.Reference, "/Pages/Forums/Requests/_DecisionLetter.cshtml", View));

    public async Task<IActionResult> OnPostAsync(ForumRequestId id, ChildId childId, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(
            new RecordTold.Command { Id = id, ChildId = childId, Whom = Whom, On = On, How = How, Disagrees = Disagrees }, cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("It is recorded");
        return RedirectToPage(new { id = id.Value });
    }

    private Task<IActionResult?> Open(ForumRequestId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowExtract.Query(id), cancellationToken), view => View = view);
}
