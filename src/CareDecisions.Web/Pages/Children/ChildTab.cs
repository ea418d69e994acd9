namespace CareDecisions.Web.Pages.Children;

/// <summary>The pages of a child's record that stand side by side.</summary>
public enum ChildTab
{
    Story,
    Chronology,
    Records,
    Documents,
    People,
    About,
    WhoLooked,
    WhoMayLook,
}
