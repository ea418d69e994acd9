using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CareDecisions.Testing.Http;

/// <summary>A page as it was served, after any redirects.</summary>
public sealed partial class PageAnswer(PageClient client, HttpStatusCode status, Uri address, string body)
{
    private const string MainForm = "main form[method=post]";

    private IHtmlDocument? document;

    public HttpStatusCode Status { get; } = status;

    public Uri Address { get; } = address;

    public string Path => Address.AbsolutePath;

    public string Body { get; } = body;

    public IHtmlDocument Document => document ??= new HtmlParser().ParseDocument(Body);

    public string Title => Document.Title ?? string.Empty;

    public string Heading => Words(Document.QuerySelector("main h1"));

    /// <summary>The words of the page's own part, spaces run together.</summary>
    public string Text => Words(Document.QuerySelector("main"));

    /// <summary>What the error summary says, in order.</summary>
    public IReadOnlyList<string> Problems => [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(Words)];

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>The words of every element found.</summary>
    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(Words)];

    /// <summary>Opens the link with these words.</summary>
    public Task<PageAnswer> Follow(string words)
    {
        var link = Document.QuerySelectorAll("a").FirstOrDefault(one => Words(one) == words)
            ?? throw new InvalidOperationException($"{Path} has no link '{words}'");
        return client.Get(new Uri(Address, link.GetAttribute("href")).PathAndQuery);
    }

    /// <summary>
    /// Fills in a form of this page and sends it with everything else it was served with, the antiforgery token included.
    /// A field that the form does not have is a mistake of the test, and thrown.
    /// </summary>
    public Task<PageAnswer> Send(IReadOnlyDictionary<string, string>? typed = null, string form = MainForm)
    {
        var served = Document.QuerySelector(form)
            ?? throw new InvalidOperationException($"{Path} ({(int)Status}) has no form '{form}': {Heading}");
        var fields = FormFields.Of(served, typed ?? new Dictionary<string, string>());
        return client.Post(new Uri(Address, served.GetAttribute("action") ?? Address.PathAndQuery).PathAndQuery, fields);
    }

    /// <summary>The same with a file chosen in the form's file field.</summary>
    public Task<PageAnswer> SendFile(IReadOnlyDictionary<string, string> typed, string fileName, byte[] content, string form = MainForm)
    {
        var served = Document.QuerySelector(form) ?? throw new InvalidOperationException($"{Path} has no form '{form}'");
        var field = served.QuerySelector("input[type=file]")?.GetAttribute("name")
            ?? throw new InvalidOperationException($"The form of {Path} has no file field");
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in FormFields.Of(served, typed))
        {
            parts.Add(new StringContent(value), name);
        }

        parts.Add(new ByteArrayContent(content), field, fileName);
        return client.Ask(new HttpRequestMessage(HttpMethod.Post, Address.PathAndQuery) { Content = parts });
    }

    /// <summary>The antiforgery token of this page's forms.</summary>
    public string Token() => Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
        ?? throw new InvalidOperationException($"{Path} has no antiforgery token");

    private static string Words(IElement? element) => Spaces().Replace(element?.TextContent ?? string.Empty, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
