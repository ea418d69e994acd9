using CareDecisions.Application.Children;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children;

public sealed class ChronologyModel(ISender sender) : PageModel
{
    public ShowChronology.View Child { get; private set; } = null!;

    public int Number { get; private set; }

    public int Pages => Math.Max(1, (Child.Events.Total + Slice.Size - 1) / Slice.Size);

    public string Address(int number) => Url.Page("/Children/Chronology", new { id = Child.Child.Id.Value, number })!;

    public async Task<IActionResult> OnGetAsync(ChildId id, int number = 1, CancellationToken cancellationToken = default)
    {
        Number = Math.Max(1, number);
        var result = await sender.Send(new ShowChronology.Query(id, new Slice(Number)), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        Child = result.Value;
        return Page();
    }
}
