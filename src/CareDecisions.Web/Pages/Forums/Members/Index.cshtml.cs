using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Members;

public sealed class IndexModel(ISender sender) : PageModel
{
    public ListMembers.View View { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? SitsAs { get; set; }

    [BindProperty]
    public Guid? DelegateForId { get; set; }

    [BindProperty]
    public string? Represents { get; set; }

    [BindProperty]
    [Display(Name = "First day")]
    public DateOnly? From { get; set; }

    /// <summary>The seats of the terms, those without a name first; then positions without a seat.</summary>
    public IReadOnlyList<Choice> Seats =>
    [
        .. View.Seats.OrderBy(seat => seat.IsTaken).Select(seat => new Choice(seat.Id, seat.Name)),
        .. Enum.GetValues<SeatPosition>().Select(position => new Choice(position.ToString(), $"No seat of the terms: {position.Words()}")),
    ];

    public IReadOnlyList<Choice> Members =>
        [.. View.Current.Where(member => member.DelegateForId is null).Select(member => new Choice(member.Id.ToString(), member.Name))];

    public async Task<IActionResult> OnGetAsync(string forum, CancellationToken cancellationToken) => await Open(forum, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(string forum, CancellationToken cancellationToken)
    {
        if (await Open(forum, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(
            new NameMember.Command { ForumId = forum, Name = Name, Represents = Represents, SitsAs = SitsAs, From = From, DelegateForId = DelegateForId }, cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done($"{Name} is named");
        return RedirectToPage(new { forum });
    }

    /// <summary>The seat, for whom they stand in, and since when.</summary>
    public string Says(ForumMember member)
    {
        var seat = View.Seats.FirstOrDefault(one => one.Id == member.SeatId)?.Name ?? $"{member.Position.Words()[..1].ToUpperInvariant()}{member.Position.Words()[1..]}";
        var sits = View.Current.Concat(View.Past).FirstOrDefault(one => one.Id == member.DelegateForId) is { } other ? $"May stand in for {other.Name}" : seat;
        return $"{sits}{(member.Represents is { } outside ? $". {outside}" : "")}. From {ForumText.Date(member.From)}{(member.Until is { } until ? $" until {ForumText.Date(until)}" : "")}";
    }

    private Task<IActionResult?> Open(string forum, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ListMembers.Query(forum), cancellationToken), view => View = view);
}
