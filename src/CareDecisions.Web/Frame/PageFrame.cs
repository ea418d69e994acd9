using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CareDecisions.Web.Frame;

/// <summary>What a page tells its layout through ViewData.</summary>
public static class PageFrame
{
    private const string Title = nameof(Title);
    private const string WithoutData = nameof(WithoutData);
    private const string RefreshAfter = nameof(RefreshAfter);

    public static void SetTitle(this ViewDataDictionary viewData, string title) => viewData[Title] = title;

    /// <summary>Whether the page has this title: what is inside it then need not say it again.</summary>
    public static bool IsTitled(this ViewDataDictionary viewData, string title) => viewData[Title] as string == title;

    /// <summary>"Error: Record a visit – CareDecisions".</summary>
    public static string FullTitle(this ViewDataDictionary viewData)
    {
        var page = viewData[Title] as string;
        var title = page is null ? "CareDecisions" : $"{page} – CareDecisions";
        return viewData.ModelState.IsValid ? title : $"Error: {title}";
    }

    /// <summary>For error pages: the layout must not ask the database, which may be what failed.</summary>
    public static void DrawWithoutData(this ViewDataDictionary viewData) => viewData[WithoutData] = true;

    internal static bool IsDrawnWithoutData(this ViewDataDictionary viewData) => viewData[WithoutData] is true;

    internal static void RefreshEvery(this ViewDataDictionary viewData, int seconds) => viewData[RefreshAfter] = seconds;

    internal static int? SecondsToRefresh(this ViewDataDictionary viewData) => viewData[RefreshAfter] as int?;
}
