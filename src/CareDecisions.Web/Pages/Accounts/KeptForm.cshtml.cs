using System.Text.RegularExpressions;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Accounts;

/// <summary>Between signing in again and sending what was typed before: nothing is sent until the person has seen it.</summary>
public sealed partial class KeptFormModel(ISender sender) : PageModel
{
    public ShowKeptForm.View Kept { get; private set; } = null!;

    /// <summary>What a person typed or chose; ids that pages put in their forms mean nothing to them.</summary>
    public IEnumerable<KeptField> Shown => Kept.Fields
        .Where(typed => typed.Value.Length > 0 && !Guid.TryParse(typed.Value, out _))
        .Select(typed => typed with { Name = Words(typed.Name) });

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowKeptForm.Query(id), cancellationToken), view => Kept = view) ?? Page();

    /// <summary>"Happened on: day" for HappenedOn.Day.</summary>
    private static string Words(string name)
    {
        var spaced = Hump().Replace(name.Replace(".", ": ", StringComparison.Ordinal), " $1").ToLowerInvariant();
        return char.ToUpperInvariant(spaced[0]) + spaced[1..];
    }

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Hump();
}
