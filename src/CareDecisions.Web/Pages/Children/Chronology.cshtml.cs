using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Documents;
using CareDecisions.Web.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children;

/// <summary>What happened to a child: as a timeline on the screen, as a table on paper and in a file.</summary>
public sealed class ChronologyModel(ISender sender, CaseAccess access, TimeProvider clock) : PageModel
{
    private const int MostOnPaper = 2_000;

    private static readonly KeyValuePair<string, string> OnPaper = new("handler", "Pdf");

    public ShowChronology.View Child { get; private set; } = null!;

    public ListView List { get; private set; } = null!;

    public bool IsOldestFirst => List.Query.Direction == SortOrder.Ascending;

    public string Heading => $"{List.Total:N0} {(List.Query.IsFiltered ? "found" : "on record")}, {(IsOldestFirst ? "oldest" : "latest")} first";

    public string OtherWayRound => List.Address(List.Query.SortedBy(ChronologyList.At));

    public string Paper => List.Address(List.Query.OnPage(1), OnPaper);

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken)
    {
        var list = ChronologyList.Of(access.Pack.Vocabulary);
        var query = list.Read(Request.Query, clock.LondonToday());
        return await Open(id, new Slice(query.Page), query, cancellationToken) ?? Shown(list, query);
    }

    public async Task<IActionResult> OnGetCsvAsync(ChildId id, CancellationToken cancellationToken)
    {
        var list = ChronologyList.Of(access.Pack.Vocabulary);
        return await Open(id, new Slice { IsWhole = true }, list.Read(Request.Query, clock.LondonToday()), cancellationToken)
            ?? new CsvResult<ChronologyEntry>($"chronology-{Child.Child.Reference}", list.Columns, Child.Events.Rows.ToAsyncEnumerable());
    }

    /// <summary>The same entries on paper, told from the beginning.</summary>
    public async Task<IActionResult> OnGetPdfAsync(ChildId id, CancellationToken cancellationToken)
    {
        var query = ChronologyList.Of(access.Pack.Vocabulary).Read(Request.Query, clock.LondonToday());
        return await Open(id, new Slice { IsWhole = true, Most = MostOnPaper }, query, cancellationToken, oldestFirst: true)
            ?? new PaperResult(
                $"chronology-{Child.Child.Reference}",
                new Paper(
                    "Chronology",
                    $"{Child.Child.Reference} Chronology",
                    "/Pages/Children/_ChronologyPaper.cshtml",
                    new ChronologyPaper(Child, query.IsFiltered, clock.LondonToday())));
    }

    private PageResult Shown(ListOf<ChronologyEntry> list, ListQuery query)
    {
        List = list.Show(new ListPage<ChronologyEntry>(Child.Events.Rows, Child.Events.Total, query.Within(Child.Events.Total)), Request.Path);
        return Page();
    }

    private Task<IActionResult?> Open(ChildId id, Slice slice, ListQuery query, CancellationToken cancellationToken, bool oldestFirst = false)
    {
        var filter = ChronologyList.ReadFilter(query);
        return this.Open(
            sender.Send(new ShowChronology.Query(id, slice, filter with { OldestFirst = filter.OldestFirst || oldestFirst }), cancellationToken),
            view => Child = view);
    }
}

/// <param name="IsPart">True where filters left entries out.</param>
public sealed record ChronologyPaper(ShowChronology.View View, bool IsPart, DateOnly PrintedOn);
