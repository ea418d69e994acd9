using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace CareDecisions.Web.Pages.Administration.Templates;

public sealed class AboutModel(ISender sender) : TemplatePage<AboutModel.Form>(sender)
{
    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) =>
        Show(id, form => new Form { Title = form.Title, About = form.About }, cancellationToken);

    public Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken) => Send(
        id, _ => true, new TemplateChange.OfForm(Change.Title, Change.About), "changed in the draft", cancellationToken);

    public sealed class Form
    {
        public string? Title { get; set; }

        public string? About { get; set; }
    }
}
