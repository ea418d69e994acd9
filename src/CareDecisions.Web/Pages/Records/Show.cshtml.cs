using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Records;

public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowRecord.View View { get; private set; } = null!;

    public int Finished => View.Sections.Count(section => section.State == SectionState.Finished);

    public async Task<IActionResult> OnGetAsync(RecordId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowRecord.Query(id), cancellationToken), view => View = view) ?? Page();
}
