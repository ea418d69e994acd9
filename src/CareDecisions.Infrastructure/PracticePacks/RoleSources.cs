namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>The documents roles and grants were taken from.</summary>
internal sealed class RoleSources
{
    /// <summary>Written where no document states the grant and the product needs it.</summary>
    public const string Implied = "implied";

    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal) { [Implied] = Implied };

    public RoleSources(Entry file)
    {
        foreach (var (id, _, title) in file.Keyed("sources"))
        {
            titles[id] = title.ToString();
        }
    }

    public string TitleOf(string id) => titles.GetValueOrDefault(id, id);

    public void Check(Entry grant)
    {
        var seed = grant.Text("seed");
        if (seed.Length > 0 && !titles.ContainsKey(seed))
        {
            grant.Refuse("seed", $"unknown source '{seed}'; expected one of: {string.Join(", ", titles.Keys)}");
        }
    }
}
