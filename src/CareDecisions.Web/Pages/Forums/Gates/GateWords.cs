using CareDecisions.Application.Forums;

namespace CareDecisions.Web.Pages.Forums.Gates;

/// <summary>How what went on without a forum's decision is told.</summary>
public static class GateWords
{
    /// <summary>Nothing but the reason is missing: every gate lets it be recorded with one.</summary>
    public static bool AsksWhy(IReadOnlyList<GateIsClosed> held) => held.Count > 0 && held.All(one => one.TakesReason);

    /// <summary>Who learns of the reason: those who run the forums, and where nobody gave leave, those who may.</summary>
    public static string WhoIsTold(IReadOnlyList<GateIsClosed> held)
    {
        var others = held.Where(one => one.IsWithoutLeave).SelectMany(one => one.WhoMayLift).Distinct().ToList();
        return others.Count == 0
            ? "Your name and this reason are kept with the forum, and whoever runs it is told."
            : $"Only if it has happened already. Your name and this reason are kept with the forum; whoever runs it is told, and {string.Join(" and ", others)}.";
    }
}
