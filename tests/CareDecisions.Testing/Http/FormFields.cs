using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CareDecisions.Testing.Http;

/// <summary>What a browser would send for a form: its fields as served, with what was typed in their place.</summary>
internal static class FormFields
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IElement form, IReadOnlyDictionary<string, string> typed)
    {
        var controls = form.QuerySelectorAll("input[name], select[name], textarea[name], button[name]").Where(control => !control.HasAttribute("disabled")).ToList();
        var names = controls.Select(control => control.GetAttribute("name")!).ToHashSet();
        if (typed.Keys.FirstOrDefault(name => !names.Contains(name)) is { } missing)
        {
            throw new InvalidOperationException($"The form has no field '{missing}'; it has {string.Join(", ", names)}");
        }

        var served = controls
            .Where(control => !typed.ContainsKey(control.GetAttribute("name")!))
            .Select(control => KeyValuePair.Create(control.GetAttribute("name")!, ValueOf(control)))
            .Where(field => field.Value is not null)
            .Select(field => KeyValuePair.Create(field.Key, field.Value!));
        return [.. served, .. typed];
    }

    /// <summary>Null where a browser would send nothing.</summary>
    private static string? ValueOf(IElement control) => control switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.HasAttribute("checked") ? box.GetAttribute("value") ?? "on" : null,
        IHtmlInputElement { Type: "submit" or "button" or "file" } => null,
        IHtmlInputElement input => input.GetAttribute("value") ?? string.Empty,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.QuerySelector("option[selected]")?.GetAttribute("value")
            ?? select.QuerySelector("option")?.GetAttribute("value"),
        _ => null,
    };
}
