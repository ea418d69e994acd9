namespace CareDecisions.Domain.Records;

/// <summary>
/// By when, or how often: a plan that says "ongoing" or "as soon as possible" says neither. (The plan for a child in need
/// refuses both words; so does every plan here.)
/// </summary>
public static class Timescale
{
    private static readonly string[] Vague =
    [
        "ongoing", "on going", "on-going", "asap", "a s a p", "as soon as possible", "as soon as", "when possible", "as required", "as needed", "as and when",
        "tbc", "tba", "to be confirmed", "to be agreed", "continuous", "continuing", "in due course", "soon", "n/a", "none", "always",
    ];

    /// <summary>Why the words are no timescale; <see langword="null"/>: they are one, or the question asks for none.</summary>
    public static string? Problem(Question question, string words)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Kind == QuestionKind.Timescale && IsVague(words)
            ? $"{question.Label} must be a date or how often, not “{words.Trim()}”. Say for example “by 12 March” or “every week”"
            : null;
    }

    private static bool IsVague(string words)
    {
        var plain = words.Trim().TrimEnd('.', '!').Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        return Vague.Contains(plain) || Vague.Any(word => word.Length > 3 && plain.StartsWith(word + " ", StringComparison.Ordinal) && !plain.Any(char.IsDigit));
    }
}
