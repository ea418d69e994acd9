namespace CareDecisions.Domain.People;

/// <summary>What matters in talking with somebody and understanding them, of children and adults alike. Any may be unknown.</summary>
public sealed record Particulars
{
    public const int CodeLength = 10;
    public const int TextLength = 500;

    public static Particulars Unknown { get; } = new();

    /// <summary>Code of the packs' set "language".</summary>
    public string? FirstLanguageCode { get; init; }

    /// <summary>Code of the packs' set "religion".</summary>
    public string? ReligionCode { get; init; }

    public string? Disabilities { get; init; }

    public string? CommunicationNeeds { get; init; }

    /// <summary><see langword="null"/>: nobody has asked yet.</summary>
    public bool? NeedsInterpreter { get; init; }

    /// <summary>Where it is not the first language. Code of the packs' set "language".</summary>
    public string? InterpreterLanguageCode { get; init; }
}
