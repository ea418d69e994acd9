using CareDecisions.Browser.Tests.Walking;

namespace CareDecisions.Browser.Tests.Journeys;

/// <summary>Recording a visit from the child's page.</summary>
internal static class Visits
{
    public static async Task Record(Visitor worker, string child, string note)
    {
        await Choose(worker);
        await FillIn(worker, note);
        await worker.Press("Record", child);
    }

    /// <summary>From the child's page to the form of a visit.</summary>
    public static async Task Choose(Visitor worker)
    {
        await worker.Follow("Record what happened", "What happened for");
        await worker.Page.Locator("summary", new() { HasText = "Visits" }).First.ClickAsync();
        await worker.Follow(worker.Page.Locator("a[href$='type=VisitMade']"), "Visit made");
    }

    public static async Task FillIn(Visitor worker, string note)
    {
        await worker.Fill("Day", "12");
        await worker.Fill("Month", "3");
        await worker.Fill("Year", "2026");
        await worker.Fill("At what time?", "09:30");
        await worker.Fill("Note", note);
    }
}
