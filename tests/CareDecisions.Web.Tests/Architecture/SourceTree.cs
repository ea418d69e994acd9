namespace CareDecisions.Web.Tests.Architecture;

/// <summary>Finds the repository from where the tests run.</summary>
internal static class SourceTree
{
    public static string Folder(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CareDecisions.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine([folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository."), .. parts]);
    }
}
