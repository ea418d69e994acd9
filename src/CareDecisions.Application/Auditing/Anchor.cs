using System.Text.Json;

namespace CareDecisions.Application.Auditing;

/// <summary>
/// What one row of an authority's anchor chain holds: where other chains ended when it was written. It finds a chain that
/// was removed whole, or cut short together with its head.
/// </summary>
/// <param name="UpTo">Id of the last entry looked at; the next anchor starts after it.</param>
public sealed record Anchor(long UpTo, IReadOnlyList<AnchoredHead> Heads)
{
    public const string Chain = "anchor";

    public string ToJson() => JsonSerializer.Serialize(this);

    public static Anchor FromJson(string json) =>
        JsonSerializer.Deserialize<Anchor>(json) ?? throw new InvalidOperationException("An anchor row holds no anchor.");
}

/// <param name="Hash">Hash of the chain's row at that place, in hexadecimal.</param>
public sealed record AnchoredHead(string Chain, long Sequence, string Hash);
