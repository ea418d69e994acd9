using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Page;

/// <summary>A small calendar of the days that counted and those passed over, with the same in sentences.</summary>
[HtmlTargetElement("cd-month-strip", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MonthStripTagHelper : TagHelper
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public required MonthStrip Strip { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var days = Strip.Days.GroupBy(day => day.Date).ToDictionary(day => day.Key, day => day.Last());
        var months = Strip.Months;
        var sentences = Html.Join(Strip.Sentences().Select(sentence => Html.Of($"<li>{sentence}</li>")));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-month-strip");
        output.Content.SetHtmlContent(Html.Of(
            $"""<div class="app-month-strip__months">{Html.Join(months.Select(month => Month(month, days)))}</div><ul class="govuk-list app-month-strip__words">{sentences}</ul>"""));
    }

    private static IHtmlContent Month(DateOnly first, Dictionary<DateOnly, MarkedDay> days)
    {
        var monday = first.AddDays(-(((int)first.DayOfWeek + 6) % 7));
        var weeks = Enumerable.Range(0, 6).Select(week => monday.AddDays(7 * week)).Where(day => day < first.AddMonths(1));
        var rows = weeks.Select(week => Html.Of(
            $"<tr>{Html.Join(Enumerable.Range(0, 7).Select(at => Day(week.AddDays(at), first, days)))}</tr>"));
        return Html.Of(
            $"""<table class="app-month-strip__month"><caption>{first.ToString("MMMM yyyy", English)}</caption><thead><tr>{Headings}</tr></thead><tbody>{Html.Join(rows)}</tbody></table>""");
    }

    private static IHtmlContent Headings { get; } = Html.Join(
        new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" }
            .Select(day => Html.Of($"""<th scope="col"><abbr title="{day}">{day[..2]}</abbr></th>""")));

    private static IHtmlContent Day(DateOnly date, DateOnly month, Dictionary<DateOnly, MarkedDay> days)
    {
        if (date.Month != month.Month)
        {
            return Html.Of($"<td></td>");
        }

        if (!days.TryGetValue(date, out var marked))
        {
            return Html.Of($"<td>{date.Day}</td>");
        }

        var (name, words) = marked.Mark switch
        {
            DayMark.Started => ("started", "started"),
            DayMark.Counted => ("counted", "counted"),
            DayMark.Due => ("due", "due"),
            _ => ("skipped", marked.Note is null ? "not counted" : $"not counted, {marked.Note}")
        };
        return Html.Of($"""<td class="app-month-strip__day app-month-strip__day--{name}"{Html.Attribute("title", marked.Note)}>{date.Day}<span class="govuk-visually-hidden"> {words}</span></td>""");
    }
}
