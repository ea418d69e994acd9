using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>One field of a form as every control needs it: its name, id, typed value, hint and error, and how they are tied together.</summary>
internal sealed class Field
{
    private readonly ModelStateDictionary modelState;

    public Field(ModelExpression expression, ViewContext view, string? hint, params IReadOnlyList<string> parts)
    {
        modelState = view.ViewData.ModelState;
        Model = expression.Model;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = IdOf(Name);
        Hint = hint;
        Keys = [Name, .. parts.Select(part => $"{Name}.{part}")];
        Error = Keys.Select(key => FirstError(modelState, key)).FirstOrDefault(error => error is not null);
    }

    public string Name { get; }

    public string Id { get; }

    public string? Hint { get; }

    /// <summary>Only the first message: the next one is worth reading when this one is put right.</summary>
    public string? Error { get; }

    public IReadOnlyList<string> Keys { get; }

    /// <summary>The control that the error summary leads to: of a date's boxes, the first one that is wrong.</summary>
    public string TargetId => Keys.Count == 1 ? Id : IdOf(Keys.Skip(1).FirstOrDefault(HasError) ?? Keys[1]);

    public object? Model { get; }

    public string GroupClass => Html.Classes("govuk-form-group", Error is null ? null : "govuk-form-group--error");

    /// <summary>What was typed, if the form came back; else the model's value.</summary>
    public string? Value => Typed(Name) ?? Convert.ToString(Model, CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>Every value chosen, where several may be.</summary>
    public IReadOnlyList<string> Values =>
        modelState.TryGetValue(Name, out var entry) && entry.RawValue is not null
            ? entry.RawValue as string[] ?? [Convert.ToString(entry.RawValue, CultureInfo.InvariantCulture) ?? ""]
            : Model switch
            {
                null => [],
                string text => [text],
                System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(Invariant)],
                _ => [Invariant(Model)]
            };

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>What was typed under a key; null where the form has not been sent.</summary>
    public string? Typed(string key) => modelState.TryGetValue(key, out var entry) ? entry.AttemptedValue : null;

    public bool HasError(string key) => FirstError(modelState, key) is not null;

    /// <summary>The ids for aria-describedby: hint, then error, then whatever the control adds.</summary>
    public string? DescribedBy(params IEnumerable<string?> more)
    {
        var ids = Html.Classes([Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error", .. more]);
        return ids.Length == 0 ? null : ids;
    }

    /// <summary>The hint and the error message, in the order they are read.</summary>
    public IHtmlContent HintAndError() => Html.Join(
    [
        Hint is null ? Html.Nothing : Html.Of($"""<div id="{Id}-hint" class="govuk-hint">{Hint}</div>"""),
        Error is null
            ? Html.Nothing
            : Html.Of($"""<p id="{Id}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> {Error}</p>""")
    ]);

    public static string? FirstError(ModelStateDictionary modelState, string key) =>
        modelState.TryGetValue(key, out var entry) && entry.Errors.Count > 0 ? MessageOf(entry.Errors[0]) : null;

    // A value that could not be converted carries an exception and no words.
    public static string MessageOf(ModelError error) =>
        error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Enter this again: it could not be read";

    private static string Invariant(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
