namespace CareDecisions.Web.Tests;

/// <summary>Files of the repository, for tests that read source as data.</summary>
internal static class Source
{
    public static string File(string path) => Path.Combine(Root(), path);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "CareDecisions.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No CareDecisions.sln above the tests");
        }

        return folder.FullName;
    }
}
