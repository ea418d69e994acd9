namespace CareDecisions.Application.Alerts;

/// <summary>Where people open the product, for links in e-mails.</summary>
/// <param name="Root">Absolute, ending in a slash.</param>
public sealed record ProductAddress(Uri Root)
{
    public Uri Of(string path) => new(Root, path);
}
