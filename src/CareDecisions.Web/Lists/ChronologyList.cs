using CareDecisions.Application.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Pages.Children;
using CareDecisions.Web.TagHelpers.Forms;

namespace CareDecisions.Web.Lists;

/// <summary>A chronology's filters and the columns of its file.</summary>
internal static class ChronologyList
{
    public const string At = "at";

    private const string Show = "show";
    private const string Significant = "significant";
    private const string WorkOnIt = "work";
    private const string Kind = "kind";
    private const string By = "by";
    private const string On = "on";

    public static ListOf<ChronologyEntry> Of(Vocabulary vocabulary) => new()
    {
        Caption = "Chronology",
        DefaultSort = At,
        DefaultDirection = SortOrder.Descending,
        Columns =
        [
            LookList.When<ChronologyEntry>(row => row.HappenedAt),
            Text("what", "What happened", row => ChildWords.Event(row.Type)),
            Text("state", "State", row => row.ChangedBy is not { } change ? null : change.IsWithdrawal ? "Withdrawn" : "Corrected"),
            Text("synopsis", "Significant event", row => row.Significant?.Synopsis),
            Text("outcome", "What came of it", row => row.Significant?.Outcome),
            Text("told", "Told by", row => row.Significant?.By),
            Text("note", "Note", row => row.Note),
            Text("by", "Recorded by", row => row.RecordedBy),
            Text("recorded", "Recorded", row => row.RecordedAt.InLondon().ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture)),
        ],
        Filters =
        [
            new Filter(Show, "Show", FilterKind.Checkboxes)
            {
                Choices = [new Choice(Significant, "Significant events only"), new Choice(WorkOnIt, "Work on the chronology itself too")],
            },
            new Filter(On, "When it happened", FilterKind.DateRange),
            new Filter(By, "Recorded by", FilterKind.Text),
            new Filter(Kind, "Kind", FilterKind.Checkboxes)
            {
                Choices = [.. vocabulary.Events.Values.Select(type => type.Group).Distinct().Select(Choice.Of)],
            },
        ],
        WhyEmpty = "Nothing is on record yet",
        WhatFillsIt = "What happens to the child appears here, latest first, once it is recorded.",
    };

    public static ChronologyFilter ReadFilter(ListQuery query) => new()
    {
        SignificantOnly = query.Chosen(Show).Contains(Significant),
        WithWorkOnIt = query.Chosen(Show).Contains(WorkOnIt),
        Kinds = query.Chosen(Kind),
        From = query.From(On),
        To = query.To(On),
        By = query.One(By),
        OldestFirst = query.Direction == SortOrder.Ascending,
    };

    private static Column<ChronologyEntry> Text(string key, string heading, Func<ChronologyEntry, string?> text) =>
        Column.Text(key, heading, text) with { IsSortable = false };
}
