using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Application.Records.Editing;
using CareDecisions.Domain.Records;
using CareDecisions.Web.Pages.Records;
using Microsoft.AspNetCore.Mvc;

namespace CareDecisions.Web.Pages.Administration.Templates;

/// <summary>One section as its writer will see it.</summary>
public sealed class PreviewModel(ISender sender) : QuestionPage
{
    public ShowTemplate.View View { get; private set; } = null!;

    public TemplateSection Part { get; private set; } = null!;

    public override IReadOnlyList<ShowSection.Field> Fields =>
        [.. Part.Questions.Select(question => new ShowSection.Field(question, IsAsked: true, Answer: "", Version: 0, Known: null, Rivals: []))];

    public async Task<IActionResult> OnGetAsync(string id, string? section, CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ShowTemplate.Query(id), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        if ((section is null ? View.Shown.Sections.FirstOrDefault() : View.Shown.Section(section)) is not { } part)
        {
            return NotFound();
        }

        Part = part;
        Fill();
        return Page();
    }
}
