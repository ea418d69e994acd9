using CareDecisions.Application.People.Family;
using CareDecisions.Domain.People;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Forms;

namespace CareDecisions.Web.Pages.Children;

/// <summary>A genogram and an ecomap in sentences: the same as is drawn, for whoever reads or hears it.</summary>
public static class FamilyWords
{
    private const int LettersInASymbol = 18;

    public static IReadOnlyList<Choice> CoupleChoices { get; } = [.. Enum.GetValues<CoupleKind>().Select(kind => new Choice(kind.ToString(), Of(kind)))];

    public static IReadOnlyList<Choice> QualityChoices { get; } =
        [.. Enum.GetValues<TieQuality>().Select(quality => new Choice(quality.ToString(), Of(quality), Meaning(quality)))];

    public static string Of(CoupleKind kind) => kind switch
    {
        CoupleKind.Married => "Married or in a civil partnership",
        CoupleKind.Together => "Together, not married",
        CoupleKind.Separated => "Separated",
        _ => "Divorced",
    };

    public static string Of(TieQuality quality) => quality.ToString();

    public static string Meaning(TieQuality quality) => quality switch
    {
        TieQuality.Strong => "It does the child good and can be relied on",
        TieQuality.Weak => "It is there, and means little so far",
        TieQuality.Stressful => "It costs the child strength",
        _ => "It was there and is lost",
    };

    /// <summary>"mother", "half-brother or half-sister", "child of Rosa Sampleworth".</summary>
    public static string Role(FamilyRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            { Kinds.Count: > 0 } => string.Join(" and ", row.Kinds.Select(said => RelationWords.Of(said.Kind, said.IsReversed)).Distinct()),
            { Through: { } through, IsParentOfThem: true } => $"parent of {through}",
            { Through: { } through } => $"child of {through}",
            _ => "the child whose family this is",
        };
    }

    /// <summary>"Born 3 May 1990"; "Born 3 May 1950, died 1 March 2019"; "Expected on 3 May 2026".</summary>
    public static string Life(FamilyRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var born = (row.DateOfBirth, row.ExpectedDateOfBirth) switch
        {
            ({ } day, _) => $"born {day.Abbreviated()}",
            (_, { } day) => $"expected on {day.Abbreviated()}",
            _ => null,
        };
        var died = (row.DiedOn, row.IsDeceased) switch
        {
            ({ } day, _) => $"died {day.Abbreviated()}",
            (null, true) => "has died",
            _ => null,
        };
        return string.Join(", ", new[] { born, died }.OfType<string>());
    }

    /// <summary>"Rosa Sampleworth: mother, born 3 May 1990; lives with Amina."</summary>
    public static string Sentence(FamilyRow row, string child)
    {
        ArgumentNullException.ThrowIfNull(row);
        var life = Life(row) is { Length: > 0 } said ? $", {said}" : string.Empty;
        var home = row.LivesWithTheChild && row.Through is null && row.Kinds.Count > 0 ? $"; lives with {child}" : string.Empty;
        return $"{row.Name}: {Role(row)}{life}{home}.";
    }

    /// <summary>"Rosa Sampleworth and Kofi Example are separated, since 3 May 2024."</summary>
    public static string Sentence(CoupleRow couple)
    {
        ArgumentNullException.ThrowIfNull(couple);
        var details = couple.Details;
        var (now, before) = details.Kind switch
        {
            CoupleKind.Married => ("are married", "were married"),
            CoupleKind.Together => ("are together", "were together"),
            CoupleKind.Separated => ("are separated", "were separated"),
            _ => ("are divorced", "were divorced"),
        };
        return $"{couple.First} and {couple.Second} {(details.To is null ? now : before)}{Time(details.From, details.To)}."
            + (details.Note is { } note ? $" {note}" : string.Empty);
    }

    /// <summary>"Saturday football: strong, since 3 May 2024."</summary>
    public static string Sentence(EcomapDetails tie)
    {
        ArgumentNullException.ThrowIfNull(tie);
        return $"{tie.With}: {Of(tie.Quality).ToLowerInvariant()}{Time(tie.From, tie.To)}." + (tie.Note is { } note ? $" {note}" : string.Empty);
    }

    /// <summary>As much of a name as stands in a symbol of the ecomap.</summary>
    public static string Cut(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length <= LettersInASymbol ? words : words[..(LettersInASymbol - 1)] + "…";
    }

    private static string Time(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => $", {first.Abbreviated()} to {last.Abbreviated()}",
        ({ } first, null) => $", since {first.Abbreviated()}",
        (null, { } last) => $", until {last.Abbreviated()}",
        _ => string.Empty,
    };
}
