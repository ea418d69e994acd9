using System.Globalization;
using System.Text.Json;

namespace CareDecisions.Application.Returns.Findings;

/// <summary>Facts of an event as it keeps them: each value as written in JSON.</summary>
internal sealed class Facts : Dictionary<string, string>
{
    public Facts Say(string fact, string? word)
    {
        if (word is not null)
        {
            this[fact] = JsonSerializer.Serialize(word);
        }

        return this;
    }

    public Facts Say(string fact, bool claim)
    {
        this[fact] = claim ? "true" : "false";
        return this;
    }

    public Facts Say(string fact, int number)
    {
        this[fact] = number.ToString(CultureInfo.InvariantCulture);
        return this;
    }

    /// <summary>From then on the fact is not set.</summary>
    public Facts Unset(string fact)
    {
        this[fact] = "null";
        return this;
    }
}
