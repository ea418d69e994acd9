using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Page;

/// <summary>Previous, numbers, next. Nothing where there is one page.</summary>
[HtmlTargetElement("cd-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    private const string Arrow = """<svg class="govuk-pagination__icon govuk-pagination__icon--{0}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="{1}"></path></svg>""";

    private static readonly HtmlString Back = new(Arrow.Replace("{0}", "prev", StringComparison.Ordinal).Replace("{1}", "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z", StringComparison.Ordinal));
    private static readonly HtmlString Forward = new(Arrow.Replace("{0}", "next", StringComparison.Ordinal).Replace("{1}", "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z", StringComparison.Ordinal));

    public int Current { get; set; }

    public int Pages { get; set; }

    /// <summary>The address of a page by its number.</summary>
    public required Func<int, string> Href { get; set; }

    /// <summary>Which list it turns, where a page has more than one.</summary>
    public string Label { get; set; } = "Pagination";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Html.Join(
        [
            Current <= 1 ? Html.Nothing : Html.Of($"""<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="{Href(Current - 1)}" rel="prev">{Back}<span class="govuk-pagination__link-title">Previous<span class="govuk-visually-hidden"> page</span></span></a></div>"""),
            Html.Of($"""<ul class="govuk-pagination__list">{Html.Join(Shown(Current, Pages).Select(Item))}</ul>"""),
            Current >= Pages ? Html.Nothing : Html.Of($"""<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="{Href(Current + 1)}" rel="next"><span class="govuk-pagination__link-title">Next<span class="govuk-visually-hidden"> page</span></span>{Forward}</a></div>""")
        ]));
    }

    /// <summary>First, last, the current one and its neighbours; null where numbers are left out.</summary>
    internal static IEnumerable<int?> Shown(int current, int pages)
    {
        var before = 0;
        foreach (var page in Enumerable.Range(1, pages).Where(page => page == 1 || page == pages || Math.Abs(page - current) <= 1))
        {
            if (page - before == 2)
            {
                yield return page - 1;
            }
            else if (page - before > 2)
            {
                yield return null;
            }

            yield return before = page;
        }
    }

    private IHtmlContent Item(int? page) => page switch
    {
        null => Html.Of($"""<li class="govuk-pagination__item govuk-pagination__item--ellipsis">&ctdot;</li>"""),
        _ when page == Current => Html.Of($"""<li class="govuk-pagination__item govuk-pagination__item--current"><a class="govuk-link govuk-pagination__link" href="{Href(page.Value)}" aria-label="Page {page}" aria-current="page">{page}</a></li>"""),
        _ => Html.Of($"""<li class="govuk-pagination__item"><a class="govuk-link govuk-pagination__link" href="{Href(page.Value)}" aria-label="Page {page}">{page}</a></li>""")
    };
}
