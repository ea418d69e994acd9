using CareDecisions.Application.Documents;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Documents;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Documents;

public sealed class IndexModel(ISender sender, TimeProvider clock) : PageModel
{
    private const string Withdrawn = "withdrawn";

    public ListDocuments.View View { get; private set; } = null!;

    public ListView List { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) => Answer(id, isWhole: false, cancellationToken);

    public Task<IActionResult> OnGetCsvAsync(ChildId id, CancellationToken cancellationToken) => Answer(id, isWhole: true, cancellationToken);

    private async Task<IActionResult> Answer(ChildId id, bool isWhole, CancellationToken cancellationToken)
    {
        var list = Documents(id);
        var query = list.Read(Request.Query, clock.LondonToday());
        var asked = new ListDocuments.Query(
            id,
            ClockList.ReadSlice(query) with { IsWhole = isWhole },
            [.. query.Chosen("kind").Select(Enum.Parse<DocumentKind>)],
            query.Chosen("show").Contains(Withdrawn));
        if (await this.Open(sender.Send(asked, cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        var found = View.Documents;
        if (isWhole)
        {
            return new CsvResult<ListDocuments.Row>($"documents-{View.Child.Reference}", list.Columns, found.Rows.ToAsyncEnumerable());
        }

        List = list.Show(new ListPage<ListDocuments.Row>(found.Rows, found.Total, query.Within(found.Total)), Request.Path);
        return Page();
    }

    private ListOf<ListDocuments.Row> Documents(ChildId child) => new()
    {
        Caption = "Documents",
        DefaultSort = "added",
        DefaultDirection = SortOrder.Descending,
        Columns =
        [
            new Column<ListDocuments.Row>("title", "Document", row => Title(child, row), row => row.Title),
            Column.Text<ListDocuments.Row>("kind", "Kind", row => DocumentWords.Of(row.Kind)) with { IsSortable = false },
            Column.Date<ListDocuments.Row>("dated", "Dated", row => row.DatedOn),
            Column.Text<ListDocuments.Row>("from", "From", row => row.From) with { IsSortable = false },
            Column.Text<ListDocuments.Row>("file", "File", row => $"{DocumentWords.Of(row.Type)}, {DocumentWords.Size(row.Size)}. {DocumentWords.Of(row.Scan, row.ScannedBy)}") with { IsSortable = false },
            Column.Text<ListDocuments.Row>("added", "Added", row => $"{row.AddedAt.LondonDate().Abbreviated()} by {row.AddedBy}"),
            new Column<ListDocuments.Row>("state", "State", row => State(child, row), row => Withdrawal(row)) { IsSortable = false },
        ],
        Filters =
        [
            new Filter("kind", "Kind", FilterKind.Checkboxes) { Choices = DocumentWords.Kinds },
            new Filter("show", "Show", FilterKind.Checkboxes) { Choices = [new Choice(Withdrawn, "Withdrawn documents too")] },
        ],
        WhyEmpty = "No document is on this record yet",
        WhatFillsIt = "Letters, reports, court papers and e-mails stand here once somebody adds them.",
    };

    private IHtmlContent Title(ChildId child, ListDocuments.Row row) => row.WithdrawnBy is null
        ? Html.Of($"""<a class="govuk-link" download href="{Url.Page("/Children/Documents/Download", new { id = child.Value, documentId = row.Id.Value })}">{row.Title}</a>""")
        : Html.Of($"{row.Title}");

    private IHtmlContent State(ChildId child, ListDocuments.Row row) => row.WithdrawnBy is null && View.MayWithdraw
        ? Html.Of($"""<a class="govuk-link" href="{Url.Page("/Children/Documents/Withdraw", new { id = child.Value, documentId = row.Id.Value })}">Withdraw<span class="govuk-visually-hidden"> {row.Title}</span></a>""")
        : Html.Of($"{Withdrawal(row)}");

    private static string? Withdrawal(ListDocuments.Row row) => row.WithdrawnBy is { } by ? $"Withdrawn by {by}: {row.WithdrawnBecause}" : null;
}
