using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>Radios and checkboxes are one list of choices; only the names of the parts differ.</summary>
/// <param name="Block">govuk-radios or govuk-checkboxes.</param>
/// <param name="Type">radio or checkbox.</param>
internal sealed record ChoiceList(string Block, string Type)
{
    /// <summary>The choices given as data, then those written as tags inside.</summary>
    public static async Task<IReadOnlyList<DrawnChoice>> CollectAsync(IReadOnlyList<Choice> items, TagHelperContext context, TagHelperOutput output)
    {
        var choices = items.Select(item => new DrawnChoice(item)).ToList();
        context.Items[typeof(DrawnChoice)] = choices;
        await output.GetChildContentAsync();
        return choices;
    }

    public IHtmlContent Draw(Field field, IReadOnlyList<DrawnChoice> choices, string? modifiers, string? describedBy = null)
    {
        var chosen = field.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        var items = choices.Select(choice => choice switch
        {
            { Heading: { } heading } => Html.Of($"""<div class="app-choices__heading">{heading}</div>"""),
            { Divider: { } divider } => Html.Of($"""<div class="{Block}__divider">{divider}</div>"""),
            _ => Item(field, choice, at++, chosen.Contains(choice.Choice.Value), describedBy),
        }).ToList();
        return Html.Of($"""<div class="{Html.Classes(Block, modifiers)}" data-module="{Block}">{Html.Join(items)}</div>""");
    }

    private IHtmlContent Item(Field field, DrawnChoice drawn, int at, bool isChosen, string? describedBy)
    {
        var choice = drawn.Choice;
        // The first has the field's own id: that is where the error summary leads.
        var id = at == 0 ? field.Id : $"{field.Id}-{at + 1}";
        var hintId = choice.Hint is null ? null : id + "-item-hint";
        var revealId = drawn.Reveals is null ? null : "conditional-" + id;
        var hint = hintId is null ? Html.Nothing : Html.Of($"""<div id="{hintId}" class="govuk-hint {Block}__hint">{choice.Hint}</div>""");
        var described = Html.Classes(describedBy, hintId);
        return Html.Of(
            $"""<div class="{Block}__item"><input class="{Block}__input" id="{id}" name="{field.Name}" type="{Type}" value="{choice.Value}"{Html.Flag("checked", isChosen)}{Html.Attribute("data-aria-controls", revealId)}{Html.Attribute("data-behaviour", drawn.IsExclusive ? "exclusive" : null)}{Html.Attribute("aria-describedby", described)}><label class="govuk-label {Block}__label" for="{id}">{choice.Text}</label>{hint}</div>{Reveal(drawn, revealId, isChosen)}""");
    }

    private IHtmlContent Reveal(DrawnChoice drawn, string? id, bool isChosen) => drawn.Reveals is null
        ? Html.Nothing
        : Html.Of($"""<div class="{Html.Classes($"{Block}__conditional", isChosen ? null : $"{Block}__conditional--hidden")}" id="{id}">{drawn.Reveals}</div>""");
}
