using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CareDecisions.Application.Accounts;

/// <summary>What is encrypted of a kept form: whose it is and what they typed.</summary>
internal sealed record TypedForm(Guid StaffId, IReadOnlyList<KeptField> Fields)
{
    public string Protected(IDataProtector protector) => protector.Protect(JsonSerializer.Serialize(this));

    public static TypedForm Read(string text, IDataProtector protector) =>
        JsonSerializer.Deserialize<TypedForm>(protector.Unprotect(text)) ?? throw new InvalidOperationException("A kept form holds nothing.");
}

/// <summary>One field as the browser sent it.</summary>
public sealed record KeptField(string Name, string Value);
