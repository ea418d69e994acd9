using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records.Editing;
using CareDecisions.Domain.Records;
using Microsoft.AspNetCore.Mvc;

namespace CareDecisions.Web.Pages.Administration.Templates;

public sealed class QuestionModel(ISender sender) : TemplatePage<QuestionModel.Form>(sender)
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    public Question Question => View.Shown.Question(Key)!;

    public Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) => Show(
        id, form => form.Question(Key) is { } question ? new Form { Words = WordsForm.Of(question) } : null, cancellationToken);

    public Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken) =>
        Send(id, IsThere, new TemplateChange.OfQuestion(Key, Change.Words.Read()), "question changed in the draft", cancellationToken);

    public Task<IActionResult> OnPostMoveAsync(string id, bool up, CancellationToken cancellationToken) =>
        Send(id, IsThere, new TemplateChange.Place(Key, up), up ? "question moved up in the draft" : "question moved down in the draft", cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancellationToken) =>
        Send(id, IsThere, new TemplateChange.NoQuestion(Key), "question taken out of the draft", cancellationToken);

    protected override void NotTyped()
    {
        // Only the first form of the page sends the words.
        if (!Request.Form.ContainsKey("Change.Words.Label"))
        {
            Change = new Form { Words = WordsForm.Of(Question) };
        }
    }

    private bool IsThere(RecordTemplate form) => form.Question(Key) is not null;

    public sealed class Form
    {
        public WordsForm Words { get; set; } = new();
    }
}
