namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Finds the folder of packs.</summary>
public static class PackFolder
{
    /// <summary>The folder given, or the one that travels beside the running program.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder; the message names it.</exception>
    public static string Find(string? given = null)
    {
        var folder = Path.GetFullPath(given ?? Path.Combine(AppContext.BaseDirectory, "PracticePacks"));
        return Directory.Exists(folder)
            ? folder
            : throw new DirectoryNotFoundException($"There is no folder of practice packs at {folder}.");
    }
}
