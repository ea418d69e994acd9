using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>The pack's teams by what they do for children, read from their keys: every pack lists its front door first.</summary>
internal sealed class DemoTeams
{
    private static readonly string[] HoldNoChildren =
        ["fostering", "family-placement", "placement-finding", "homes", "reviewing", "quality", "admin", "rapid-response"];

    private static readonly string[] ForLeavingCare = ["leav", "pathway"];

    private static readonly string[] ForLookedAfter = ["looked-after", "in-care"];

    public DemoTeams(PracticePack pack)
    {
        var templates = pack.Teams.Count > 0 ? pack.Teams : [new TeamTemplate("children", "Children's Team", "Children's services")];
        All = [.. templates.Select(team => new Team(TeamId.New(), team.Id, team.Name, team.Service))];
        FrontDoor = All[0];
        var holding = Or(All.Skip(1).Where(team => !Is(team, HoldNoChildren)), All);
        LeavingCare = Or(holding.Where(team => Is(team, ForLeavingCare)), holding);
        Plans = [.. holding.Where(team => !Is(team, ForLeavingCare) && !Is(team, ForLookedAfter))];
        var ofFrontDoor = Plans.Where(team => team.Service == FrontDoor.Service).ToList();
        Assessment = Or(ofFrontDoor, Plans);
        Plans = Or(Plans.Except(ofFrontDoor), Plans);
        LookedAfter = Or(holding.Where(team => Is(team, ForLookedAfter)), Plans);
    }

    public IReadOnlyList<Team> All { get; }

    public Team FrontDoor { get; }

    public IReadOnlyList<Team> Assessment { get; }

    /// <summary>Child in need and protection plans.</summary>
    public IReadOnlyList<Team> Plans { get; }

    public IReadOnlyList<Team> LookedAfter { get; }

    public IReadOnlyList<Team> LeavingCare { get; }

    /// <summary>True for a front door whose workers screen referrals and hold no children.</summary>
    public bool OnlyScreens(Team team) =>
        team == FrontDoor && !Assessment.Concat(Plans).Concat(LookedAfter).Concat(LeavingCare).Contains(team);

    /// <summary>One team of each kind, so that brothers and sisters stay together.</summary>
    public FamilyTeams For(Chance chance) =>
        new(FrontDoor, chance.Of(Assessment), chance.Of(Plans), chance.Of(LookedAfter), chance.Of(LeavingCare));

    /// <summary>The value of the fact <c>case.team</c>: the standards know the leaving-care team by one word in every pack.</summary>
    public static string FactOf(Team team) => Is(team, ForLeavingCare) ? "pathway" : team.Key;

    private static bool Is(Team team, string[] parts) => parts.Any(part => team.Key.Contains(part, StringComparison.Ordinal));

    private static IReadOnlyList<Team> Or(IEnumerable<Team> wanted, IReadOnlyList<Team> otherwise)
    {
        var found = wanted.ToList();
        return found.Count > 0 ? found : otherwise;
    }
}

/// <summary>The teams that one family comes to know.</summary>
internal sealed record FamilyTeams(Team FrontDoor, Team Assessment, Team Plans, Team LookedAfter, Team LeavingCare);
