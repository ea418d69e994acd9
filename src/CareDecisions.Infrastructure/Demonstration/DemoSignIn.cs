namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>A sign-in that every demonstration authority has: one for each role that shows something of its own.</summary>
/// <param name="Local">The part of the e-mail address before the @.</param>
/// <param name="RoleId">Role of the packs' matrix.</param>
/// <param name="JobTitle">As shown to people.</param>
/// <param name="Post">Where in the authority the person sits.</param>
public sealed record DemoSignIn(string Local, string RoleId, string JobTitle, DemoPost Post)
{
    /// <summary>Everybody's password in a demonstration, and nowhere else: only <c>seed --demo</c> ever sets it.</summary>
    public const string Password = "practice makes better";

    public static IReadOnlyList<DemoSignIn> All { get; } =
    [
        new("social.worker", "social-worker", "Social worker", DemoPost.CaseTeam),
        new("practice.manager", "practice-manager", "Practice manager", DemoPost.CaseTeam),
        new("team.manager", "team-manager", "Team manager", DemoPost.CaseTeam),
        new("service.manager", "service-manager", "Service manager", DemoPost.CaseService),
        new("head.of.service", "head-of-service", "Head of service", DemoPost.Authority),
        new("front.door.manager", "front-door-manager", "Front-door manager", DemoPost.FrontDoor),
        new("referral.coordinator", "referral-information-coordinator", "Referral information coordinator", DemoPost.FrontDoor),
        new("iro", "iro", "Independent reviewing officer", DemoPost.Authority),
        new("panel.administrator", "panel-administrator", "Panel administrator", DemoPost.Authority),
        new("performance.analyst", "performance-analyst", "Performance analyst (returns)", DemoPost.Authority),
        new("system.administrator", "system-administrator", "System administrator", DemoPost.Authority),
        new("information.governance", "information-governance-officer", "Information governance officer", DemoPost.Authority),
        new("auditor", "auditor", "Record auditor", DemoPost.Authority),
    ];

    public string EmailIn(string authorityKey) => $"{Local}@{authorityKey}.example";
}

/// <summary>Where in an authority a demonstration post sits.</summary>
public enum DemoPost
{
    /// <summary>The first team that holds plans.</summary>
    CaseTeam,

    /// <summary>The service of that team.</summary>
    CaseService,

    FrontDoor,

    /// <summary>In no team.</summary>
    Authority,
}
