using CareDecisions.Application.Accounts;
using CareDecisions.Domain.Authorities;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>Shares the children of a team among its workers, brothers and sisters together, loads about even.</summary>
internal static class DemoCaseloads
{
    private const int Usual = 18;

    /// <summary>The team that holds a child now.</summary>
    public static Team TeamOf(DemoChild child) => child.Story.Held[^1].Team;

    /// <summary>A referral that was not decided on is with the front door, and a closed case with nobody.</summary>
    public static bool NeedsWorker(DemoChild child) => child.Story.ClosedOn is null && child.Story.Held.Count > 1;

    public static IReadOnlyDictionary<Team, int> WorkersNeeded(IEnumerable<DemoChild> children, DemoTeams teams)
    {
        var held = children.SelectMany(child => child.Story.Held.Select(one => one.Team)).ToHashSet();
        var open = children.Where(NeedsWorker).GroupBy(TeamOf).ToDictionary(group => group.Key, group => group.Count());
        return held.Append(teams.FrontDoor).Distinct().ToDictionary(
            team => team, team => (int)Math.Ceiling(open.GetValueOrDefault(team, 1) / (double)Usual));
    }

    public static IReadOnlyDictionary<DemoChild, StaffMember> Share(IReadOnlyList<IReadOnlyList<DemoChild>> families, DemoStaff staff)
    {
        var loads = new Dictionary<Guid, int>();
        var shared = new Dictionary<DemoChild, StaffMember>();
        foreach (var family in families.Where(family => NeedsWorker(family[0])))
        {
            var worker = staff.WorkersOf(TeamOf(family[0])).MinBy(one => loads.GetValueOrDefault(one.Id))!;
            loads[worker.Id] = loads.GetValueOrDefault(worker.Id) + family.Count;
            foreach (var child in family)
            {
                shared[child] = worker;
            }
        }

        return shared;
    }
}
