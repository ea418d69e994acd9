using System.Globalization;
using System.Text.RegularExpressions;
using CareDecisions.Application.Auditing;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Html;

namespace CareDecisions.Web.Lists;

/// <summary>What the two lists of the audit share: when, what, and what was changed from what to what.</summary>
internal static partial class LookList
{
    public static Filter KindFilter() => new("kind", "What was done", FilterKind.Checkboxes)
    {
        Choices =
        [
            new Choice(nameof(AuditKind.Read), "Looked"),
            new Choice(nameof(AuditKind.Change), "Changed something"),
            new Choice(nameof(AuditKind.SignIn), "Signed in or out"),
        ],
    };

    public static Filter WhenFilter() => new("on", "Date", FilterKind.DateRange);

    public static LookFilter ReadFilter(ListQuery query) => new()
    {
        Kinds = [.. query.Chosen("kind").Select(Enum.Parse<AuditKind>)],
        From = query.From("on"),
        To = query.To("on"),
    };

    public static Column<TRow> When<TRow>(Func<TRow, DateTimeOffset> at) => new(
        "at",
        "When",
        row => Html.Of($"""<time datetime="{at(row).ToString("O", CultureInfo.InvariantCulture)}">{Words(at(row))}</time>"""),
        row => at(row).InLondon().ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    public static Column<TRow> Changes<TRow>(Func<TRow, IReadOnlyList<AuditedField>> changes) => new(
        "changes",
        "What was changed or opened",
        row => Cell(changes(row)),
        row => string.Join("; ", changes(row).Select(Line)))
    {
        IsSortable = false,
    };

    /// <summary>"Show child" for ShowChild; "Sign in: locked out" for SignIn.LockedOut.</summary>
    public static string Action(string action) => string.Join(": ", action.Split('.').Select(Spaced));

    private static IHtmlContent Cell(IReadOnlyList<AuditedField> changes) => changes.Count == 0
        ? Html.Nothing
        : Html.Of(
            $"""<details class="govuk-details app-changes"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{Count(changes.Count)}</span></summary><div class="govuk-details__text"><ul class="govuk-list">{Html.Join(changes.Select(one => Html.Of($"<li>{Line(one)}</li>")))}</ul></div></details>""");

    private static string Count(int fields) => fields == 1 ? "1 field" : $"{fields} fields";

    private static string Line(AuditedField one) => one switch
    {
        { Field: "" } => $"{Spaced(one.Record)}: {one.Verb.ToLowerInvariant()}",
        { Verb: "Added" or AuditedFields.OpenedVerb } => $"{Spaced(one.Record)}, {Spaced(one.Field).ToLowerInvariant()}: {one.After}",
        _ => $"{Spaced(one.Record)}, {Spaced(one.Field).ToLowerInvariant()}: {one.Before ?? "nothing"} → {one.After ?? "nothing"}",
    };

    private static string Words(DateTimeOffset at) => $"{at.LondonDate().Abbreviated()}, {at.InLondon():HH:mm:ss}";

    private static string Spaced(string name)
    {
        var words = Hump().Replace(name, " $1").ToLowerInvariant();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex Hump();
}
