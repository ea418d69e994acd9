using System.Globalization;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>
/// A date: day, month and year, and beside them words ("yesterday", "12 3") and a Today button. With script the words
/// fill the boxes as they are left; without it the words are sent and read by <see cref="DateInputBinder"/>, and the
/// button, which could do nothing, stays hidden.
/// </summary>
[HtmlTargetElement("cd-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper(TimeProvider clock) : FieldTagHelper
{
    /// <summary>False where words make no sense, such as a date of birth: three boxes only.</summary>
    public bool Words { get; set; } = true;

    /// <summary>"bday" for the person's own date of birth; otherwise nothing.</summary>
    public string? Autocomplete { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Read(nameof(DateParts.Day), nameof(DateParts.Month), nameof(DateParts.Year), nameof(DateParts.Words));
        var date = field.Model as DateOnly?;
        var boxes = Html.Of(
            $"""<div class="govuk-date-input" id="{field.Id}">{Box(field, nameof(DateParts.Day), 2, date?.Day)}{Box(field, nameof(DateParts.Month), 2, date?.Month)}{Box(field, nameof(DateParts.Year), 4, date?.Year)}</div>""");
        WriteFieldset(output, field, Words ? Html.Of($"""<div class="app-date__row">{boxes}{Shortcuts(field)}</div>""") : boxes, role: "group");
        if (Words)
        {
            output.Attributes.SetAttribute("data-date", "");
            output.Attributes.SetAttribute("data-today", clock.LondonToday().Iso());
            output.Attributes.SetAttribute("data-tense", DateInputBinder.TenseOf(For.Metadata).ToString().ToLowerInvariant());
        }
    }

    private IHtmlContent Box(Field field, string part, int width, int? value)
    {
        var key = $"{field.Name}.{part}";
        // An error about the whole date (too early, missing) marks every box; one about a part, only that part.
        var isWrong = field.HasError(key) || (field.HasError(field.Name) && !field.Keys.Skip(1).Any(field.HasError));
        var classes = Html.Classes("govuk-input govuk-date-input__input", $"govuk-input--width-{width}", isWrong ? "govuk-input--error" : null);
        var autocomplete = Autocomplete is null ? null : $"{Autocomplete}-{part.ToLowerInvariant()}";
        return Html.Of(
            $"""<div class="govuk-date-input__item"><div class="govuk-form-group"><label class="govuk-label govuk-date-input__label" for="{Field.IdOf(key)}">{part}</label><input class="{classes}" id="{Field.IdOf(key)}" name="{key}" type="text" inputmode="numeric"{Html.Attribute("value", field.Typed(key) ?? value?.ToString(CultureInfo.InvariantCulture))}{Html.Attribute("autocomplete", autocomplete)} data-date-part="{part.ToLowerInvariant()}"></div></div>""");
    }

    private static IHtmlContent Shortcuts(Field field)
    {
        var key = $"{field.Name}.{nameof(DateParts.Words)}";
        var id = Field.IdOf(key);
        var classes = Html.Classes("govuk-input govuk-input--width-10", field.HasError(key) ? "govuk-input--error" : null);
        return Html.Of(
            $"""<div class="app-date__shortcuts"><div class="govuk-form-group"><label class="govuk-label govuk-date-input__label" for="{id}">or in words<span class="govuk-visually-hidden">, such as 12 3, yesterday or last Tuesday</span></label><input class="{classes}" id="{id}" name="{key}" type="text" autocomplete="off" spellcheck="false" placeholder="yesterday, 12 3"{Html.Attribute("value", field.Typed(key))} data-date-words></div><button class="govuk-button govuk-button--secondary app-date__today" type="button" data-date-today hidden>Today</button></div><p class="app-date__said" role="status" data-date-said></p>""");
    }
}
