using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace CareDecisions.Web.Pages.Administration.Templates;

public sealed class TextModel(ISender sender) : TemplatePage<TextModel.Form>(sender)
{
    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) =>
        Show(id, _ => new Form { Text = View.Text }, cancellationToken);

    public Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken) =>
        Send(id, _ => true, new TemplateChange.Whole(Change.Text), "text saved as the draft", cancellationToken);

    public sealed class Form
    {
        public string? Text { get; set; }
    }
}
