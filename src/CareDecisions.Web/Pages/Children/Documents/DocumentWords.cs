using System.Globalization;
using CareDecisions.Domain.Documents;
using CareDecisions.Web.TagHelpers.Forms;

namespace CareDecisions.Web.Pages.Children.Documents;

/// <summary>Documents in words, and what a browser is told of them.</summary>
public static class DocumentWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<DocumentKind>().Select(kind => new Choice(kind.ToString(), Of(kind)))];

    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.CourtOrder => "Court order or court paper",
        DocumentKind.Identity => "Proof of identity",
        DocumentKind.Email => "E-mail",
        DocumentKind.Other => "Something else",
        _ => kind.ToString(),
    };

    public static string Of(DocumentType type) => type switch
    {
        DocumentType.Pdf => "PDF",
        DocumentType.Png or DocumentType.Jpeg => "Picture",
        DocumentType.Word => "Word",
        DocumentType.Excel => "Excel",
        DocumentType.Email => "E-mail",
        _ => "Text",
    };

    public static string Of(DocumentScan scan, string? by) => scan switch
    {
        DocumentScan.NotScanned => "Not scanned",
        DocumentScan.Clean => by is null ? "Nothing found" : $"Nothing found by {by}",
        _ => "Harmful",
    };

    /// <summary>"1.4 MB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} bytes",
        < 1024 * 1024 => $"{bytes / 1024} KB",
        _ => string.Create(English, $"{bytes / 1024m / 1024m:0.#} MB"),
    };

    public static string MediaType(DocumentType type) => type switch
    {
        DocumentType.Pdf => "application/pdf",
        DocumentType.Png => "image/png",
        DocumentType.Jpeg => "image/jpeg",
        DocumentType.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        DocumentType.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        DocumentType.Email => "message/rfc822",
        _ => "text/plain; charset=utf-8",
    };

    public static string Ending(DocumentType type) => type switch
    {
        DocumentType.Jpeg => ".jpg",
        DocumentType.Word => ".docx",
        DocumentType.Excel => ".xlsx",
        DocumentType.Email => ".eml",
        DocumentType.Text => ".txt",
        _ => $".{type.ToString().ToLowerInvariant()}",
    };
}
