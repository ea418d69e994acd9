using System.Text.RegularExpressions;

namespace CareDecisions.Web.Dates;

/// <summary>The words of a property's name, for a message where no display name is given: VisitMade, "Visit made".</summary>
internal static partial class FieldName
{
    public static string Spaced(string propertyName) =>
        Capitals().Replace(propertyName, match => " " + match.Value.ToLowerInvariant());

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Capitals();
}
