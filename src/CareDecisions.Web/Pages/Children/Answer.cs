namespace CareDecisions.Web.Pages.Children;

/// <summary>One answer of a form in words; <see langword="null"/>: not known.</summary>
public sealed record Answer(string Name, string? Words);

/// <summary>Where what somebody typed differs from what somebody else saved in the meantime.</summary>
public static class AnswerDifferences
{
    /// <param name="typed">The same answers in the same order as <paramref name="now"/>.</param>
    /// <param name="now">What is recorded now.</param>
    /// <returns>What is recorded now, of the answers that differ.</returns>
    public static IReadOnlyList<Answer> Between(IReadOnlyList<Answer> typed, IReadOnlyList<Answer> now) =>
        [.. typed.Zip(now).Where(pair => Plain(pair.First.Words) != Plain(pair.Second.Words)).Select(pair => pair.Second)];

    private static string Plain(string? words) => (words ?? string.Empty).Trim().ReplaceLineEndings("\n");
}
