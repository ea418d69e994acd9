using Microsoft.AspNetCore.Mvc.Rendering;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>
/// The fields of the page in the order they were drawn. ModelState has no order; the error summary, drawn by the
/// layout after the page, takes it from here, and with it the id that each message should lead to.
/// </summary>
internal sealed class PageFields
{
    private readonly List<Drawn> drawn = [];

    public IReadOnlyList<Drawn> InOrder => drawn;

    public static PageFields Of(ViewContext view)
    {
        var items = view.HttpContext.Items;
        if (items[typeof(PageFields)] is not PageFields fields)
        {
            items[typeof(PageFields)] = fields = new PageFields();
        }

        return fields;
    }

    /// <param name="targetId">The control that takes the focus.</param>
    /// <param name="keys">The ModelState keys whose errors the field shows: one, or a date's parts.</param>
    public void Add(string targetId, params IReadOnlyList<string> keys) => drawn.Add(new Drawn(targetId, keys));

    public sealed record Drawn(string TargetId, IReadOnlyList<string> Keys);
}
