using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.PracticePacks.Tests;

public sealed class RoleMatrixTests
{
    public static TheoryData<string> AllPacks => [.. Packs.Library.Ids];

    [Theory]
    [MemberData(nameof(AllPacks))]
    public void EveryTitleAStandardNames_HasARoleThatAnswersToIt(string pack)
    {
        var answered = Packs.Get(pack).Roles.Roles.Values.SelectMany(role => role.Titles).ToHashSet();

        Packs.Get(pack).Vocabulary.ResponsibleRoles.Except(answered).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AllPacks))]
    public void SystemAdministrator_Anywhere_HoldsNothingOverCases(string pack)
    {
        var held = PermissionsOf(pack, "system-administrator");

        held.ShouldNotContain(permission => permission.Area == "case");
    }

    [Theory]
    [InlineData("configure.users")]
    [InlineData("jobs.run")]
    [InlineData("returns.import")]
    public void SystemAdministrator_Anywhere_RunsTheSystem(string permission)
    {
        PermissionsOf("west-berkshire", "system-administrator").ShouldContain(held => held.Id == permission);
    }

    [Theory]
    [InlineData("social-worker", PermissionScope.OwnCase)]
    [InlineData("team-manager", PermissionScope.OwnTeam)]
    [InlineData("service-manager", PermissionScope.OwnService)]
    [InlineData("head-of-service", PermissionScope.Authority)]
    [InlineData("iro", PermissionScope.Authority)]
    public void SeeingARecord_ByRole_ReachesAsFarAsTheRole(string role, PermissionScope scope)
    {
        Packs.Get("south-gloucestershire").Roles.Permissions["case.view"].Grants.Single(grant => grant.Role == role).Scope.ShouldBe(scope);
    }

    [Fact]
    public void GrantOfOneAuthority_InAnother_IsLeftOut()
    {
        var grants = Packs.Get("carm").Roles.Permissions["referral.decide"].Grants;

        grants.Select(grant => grant.Role).ShouldBe(["front-door-decision-maker"]);
    }

    [Fact]
    public void RoleOfOneAuthority_InAnother_IsLeftOut()
    {
        Packs.Get("carm").Roles.Roles.Keys.ShouldNotContain("head-of-children-family-services");
    }

    [Fact]
    public void GrantWithATimeLimit_Read_KeepsIt()
    {
        var limit = Packs.Get("calderdale").Roles.Permissions["referral.decide"].Grants.Single(grant => grant.Role == "front-door-manager").Within;

        limit.ShouldBe(new GrantTime(
            new(24, Domain.Standards.DueUnit.Hours), "ReferralReceived", new(2, Domain.Standards.DueUnit.Hours), "immediate protection concern"));
    }

    [Fact]
    public void SeparationOfDuties_Read_KeepsEveryRule()
    {
        Packs.Get("_england").Roles.SeparationOfDuties.Count.ShouldBe(7);
    }

    [Theory]
    [MemberData(nameof(AllPacks))]
    public void Escalation_InEveryPack_GoesFromWorkerToManagerToHeadOfService(string pack)
    {
        Packs.Get(pack).Escalation.Steps.Select(step => step.Recipient).Distinct()
            .ShouldBe([EscalationRecipient.Worker, EscalationRecipient.Manager, EscalationRecipient.HeadOfService]);
    }

    private static IEnumerable<PermissionGrants> PermissionsOf(string pack, string role) =>
        Packs.Get(pack).Roles.Permissions.Values.Where(permission => permission.Grants.Any(grant => grant.Role == role));
}
