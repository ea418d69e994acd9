namespace CareDecisions.Browser.Tests.Walking;

/// <summary>Where pictures of pages are kept.</summary>
internal static class Pictures
{
    /// <summary>Where set, a picture of every page a journey comes to is left in this folder, at each width.</summary>
    public static string? OfEveryPage => Environment.GetEnvironmentVariable("CareDecisions_Pictures");

    /// <summary>The tour's: docs/images when <c>eng/tour</c> takes them; <see langword="null"/>: it does not.</summary>
    public static string? OfTheTour => Environment.GetEnvironmentVariable("CareDecisions_TourPictures");

    public static string OfFailures => Path.Combine(AppContext.BaseDirectory, "failures");
}
