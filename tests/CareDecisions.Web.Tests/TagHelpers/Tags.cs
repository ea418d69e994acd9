using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.Tests.TagHelpers;

/// <summary>Writes one tag helper as a page would, and reads the HTML back.</summary>
internal static class Tags
{
    public static ViewContext View()
    {
        var http = new DefaultHttpContext();
        var modelState = new ModelStateDictionary();
        return new ViewContext
        {
            HttpContext = http,
            ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), modelState)
        };
    }

    /// <summary>The expression that a page would bind: its name and its value.</summary>
    public static ModelExpression For(object model, string property)
    {
        var metadata = new EmptyModelMetadataProvider();
        var container = metadata.GetModelExplorerForType(model.GetType(), model);
        return new ModelExpression(property, container.GetExplorerForProperty(property));
    }

    public static IHtmlDocument Write(ITagHelper helper, string inside = "") => Parse(Html(helper, inside));

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static string Html(ITagHelper helper, string inside = "")
    {
        var context = new TagHelperContext("cd", [], new Dictionary<object, object>(), "test");
        var content = new DefaultTagHelperContent().SetHtmlContent(inside);
        var output = new TagHelperOutput("cd", [], (_, _) => Task.FromResult(content));
        helper.Init(context);
        helper.ProcessAsync(context, output).GetAwaiter().GetResult();
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
