namespace CareDecisions.Application.Returns.Findings;

/// <summary>
/// The unique pupil number: a letter and twelve digits, or for a temporary one a letter, eleven digits and a letter. The
/// check letter is looked at by the export; a number that was mistyped somewhere is still how the child is known.
/// </summary>
internal static class Upn
{
    private const int Length = Domain.Children.Child.UpnLength;

    public static bool IsWellFormed(string value) =>
        value.Length == Length
        && char.IsAsciiLetterUpper(value[0])
        && value.AsSpan(1, Length - 2).IndexOfAnyExceptInRange('0', '9') < 0
        && (char.IsAsciiDigit(value[^1]) || char.IsAsciiLetterUpper(value[^1]));
}
