using Microsoft.AspNetCore.Http;

namespace CareDecisions.Web.Tests.Access;

/// <summary>
/// Fills in any form by the types and names of what it binds, well enough to come past its validator, so that it is the
/// use case itself that has to refuse.
/// </summary>
/// <param name="Id">Put wherever an id is bound.</param>
/// <param name="UserName">Put wherever a person is named.</param>
internal sealed record MatrixForm(string Id, string UserName)
{
    private const string Words = "Because it was so";

    public IEnumerable<KeyValuePair<string, string>> Fill(MatrixPost post, string token)
    {
        yield return new("__RequestVerificationToken", token);
        foreach (var pair in post.Fields.SelectMany(Fill))
        {
            yield return pair;
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Fill(MatrixField field)
    {
        var type = Nullable.GetUnderlyingType(field.Type) ?? field.Type;
        return type switch
        {
            _ when type == typeof(IFormFile) => [],
            // The tests' clock stands on 12 March 2026: today is neither too early nor too late for anything.
            _ when type == typeof(DateOnly) => [new($"{field.Name}.Day", "12"), new($"{field.Name}.Month", "3"), new($"{field.Name}.Year", "2026")],
            _ when type == typeof(TimeOnly) => [new(field.Name, "09:00")],
            _ when type == typeof(bool) => [new(field.Name, "true")],
            _ when type == typeof(int) => [new(field.Name, "1")],
            _ when type == typeof(Dictionary<string, string>) => [],
            _ when type == typeof(string) || type == typeof(IReadOnlyList<string>) => [new(field.Name, Text(field.Name))],
            _ => [new(field.Name, Id)],
        };
    }

    private string Text(string name) => name switch
    {
        "Email" or "For" or "UserName" => UserName,
        "RoleId" or "Roles" => "social-worker",
        "Type" => "AgencyConsulted",
        "list" => "/oversight/my-work",
        _ => name.EndsWith("Id", StringComparison.OrdinalIgnoreCase) ? Id : Words,
    };
}
