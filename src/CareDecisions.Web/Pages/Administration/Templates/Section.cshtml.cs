using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace CareDecisions.Web.Pages.Administration.Templates;

public sealed class SectionModel(ISender sender) : TemplatePage<SectionModel.Form>(sender)
{
    [BindProperty(SupportsGet = true)]
    public string Section { get; set; } = "";

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) => Show(
        id, form => form.Section(Section) is { } part ? new Form { Title = part.Title, Guidance = part.Guidance } : null, cancellationToken);

    public Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken) => Send(
        id,
        form => form.Section(Section) is not null,
        new TemplateChange.OfSection(Section, Change.Title, Change.Guidance),
        "section changed in the draft",
        cancellationToken);

    public sealed class Form
    {
        public string? Title { get; set; }

        public string? Guidance { get; set; }
    }
}
