namespace CareDecisions.Application.Documents;

/// <summary>Turns a page's HTML into a tagged PDF. The one way that the product makes one: records, letters, minutes, papers.</summary>
public interface IDocumentPrinter
{
    /// <param name="html">A whole page that needs nothing from elsewhere: its style inside it, pictures as data. Scripts are not run.</param>
    /// <returns>A tagged PDF with an outline, in the page's language and with its title.</returns>
    /// <exception cref="DocumentPrinterException">It could not be made; the message says what to do.</exception>
    Task<byte[]> Print(string html, CancellationToken cancellationToken) => Print(html, TimeSpan.FromSeconds(60), cancellationToken);

    /// <inheritdoc cref="Print(string, CancellationToken)"/>
    /// <param name="patience">How long it waits for its turn, and from then how long the print may take.</param>
    Task<byte[]> Print(string html, TimeSpan patience, CancellationToken cancellationToken);
}

/// <summary>Why a PDF could not be made.</summary>
public sealed class DocumentPrinterException : Exception
{
    public DocumentPrinterException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
