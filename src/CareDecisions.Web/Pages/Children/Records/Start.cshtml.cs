using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Records;

public sealed class StartModel(ISender sender) : PageModel
{
    public ChooseTemplate.View View { get; private set; } = null!;

    [BindProperty]
    public string? TemplateId { get; set; }

    /// <summary>Id of the one form that is offered, where a link asked for it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Form { get; set; }

    /// <summary>Words that a form's title, area or purpose holds.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>What is left of the forms after <see cref="Form"/> or <see cref="Find"/>.</summary>
    public IReadOnlyList<RecordTemplate> Offered { get; private set; } = [];

    [BindProperty]
    public Guid? FormId { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken)
    {
        FormId = Guid.CreateVersion7();
        if (await Choose(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        TemplateId = Offered is [var only] ? only.Id : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ChildId id, CancellationToken cancellationToken)
    {
        if (await Choose(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(
            new StartRecord.Command { ChildId = id, TemplateId = TemplateId, FormId = FormId }, cancellationToken);
        return result.IsOk ? RedirectToPage("/Records/Show", new { id = result.Value.Value }) : this.Refused(result);
    }

    private Task<IActionResult?> Choose(ChildId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ChooseTemplate.Query(id), cancellationToken), view =>
        {
            View = view;
            Offered = [.. view.Templates.Where(IsAskedFor)];
        });

    private bool IsAskedFor(RecordTemplate form) => Form is { Length: > 0 } id && View.Templates.Any(one => one.Id == id)
        ? form.Id == id
        : (Find ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(word => $"{form.Title} {form.Area} {form.About}".Contains(word, StringComparison.CurrentCultureIgnoreCase));
}
