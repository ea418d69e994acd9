using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records.Editing;
using CareDecisions.Domain.Records;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CareDecisions.Web.Pages.Administration.Templates;

public sealed class AddModel(ISender sender) : TemplatePage<AddModel.Form>(sender)
{
    [BindProperty(SupportsGet = true)]
    public string Section { get; set; } = "";

    public TemplateSection Part => View.Shown.Section(Section)!;

    public IReadOnlyList<Choice> Places => [.. Part.Questions.Select(question => new Choice(question.Key, $"After “{question.Label}”"))];

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) => Show(
        id, form => form.Section(Section) is { } part ? new Form { After = part.Questions.LastOrDefault()?.Key } : null, cancellationToken);

    public Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken) => Send(
        id,
        form => form.Section(Section) is not null,
        new TemplateChange.NewQuestion(Section, string.IsNullOrEmpty(Change.After) ? null : Change.After, Change.Kind, Change.Words.Read()),
        "question added to the draft",
        cancellationToken);

    public sealed class Form
    {
        public QuestionKind? Kind { get; set; }

        public WordsForm Words { get; set; } = new();

        /// <summary>Key of the question before it.</summary>
        public string? After { get; set; }
    }
}
