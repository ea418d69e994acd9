using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CareDecisions.Web.Documents;

/// <summary>Draws a document as one page of HTML that needs nothing from elsewhere, with the partials that draw it on the screen.</summary>
public sealed class PaperView(IRazorViewEngine views, ITempDataDictionaryFactory tempData, IWebHostEnvironment environment)
{
    private const string Sheet = "/Pages/Shared/_Paper.cshtml";

    private string? style;

    public async Task<string> Draw(ActionContext context, Paper paper)
    {
        ArgumentNullException.ThrowIfNull(context);
        var found = views.GetView(null, Sheet, isMainPage: false);
        var data = new ViewDataDictionary<PaperModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
        {
            Model = new PaperModel(paper, style ??= await Style()),
        };
        await using var html = new StringWriter();
        await found.View!.RenderAsync(new ViewContext(context, found.View, data, tempData.GetTempData(context.HttpContext), html, new HtmlHelperOptions()));
        return html.ToString();
    }

    private async Task<string> Style()
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo("lib/app.css").CreateReadStream());
        return await reader.ReadToEndAsync();
    }
}

/// <param name="Style">The product's style sheet.</param>
public sealed record PaperModel(Paper Paper, string Style)
{
    /// <summary>The foot as a text of CSS: everything but letters, digits and spaces by its number, which takes a space to end it.</summary>
    public string Foot => string.Concat(Paper.Foot.Select(letter =>
        char.IsAsciiLetterOrDigit(letter) || letter == ' ' ? $"{letter}" : $"\\{(int)letter:x6} "));
}
