using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Authorities;
using CareDecisions.Testing.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Testing;

/// <summary>Makes what tests start from.</summary>
public static partial class TestData
{
    public const string FirstAuthority = "calderdale";
    public const string SecondAuthority = "west-berkshire";
    public const string Password = "correct horse battery staple";

    public static Task<TestPerson> CreateStaff(CareDecisionsApp app, Action<TestStaff>? describe = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var staff = new TestStaff();
        describe?.Invoke(staff);
        return app.In(staff.Authority, services => Create(services, staff, app.Clock.GetUtcNow()));
    }

    public static Task<TeamId> CreateTeam(CareDecisionsApp app, string name = "Team Blue", string service = "Localities", string authority = FirstAuthority) =>
        app.InDatabase(authority, async db =>
        {
            var team = new Team(TeamId.New(), $"team-{Guid.NewGuid():N}", name, service);
            db.Teams.Add(team);
            await db.SaveChangesAsync();
            return team.Id;
        });

    private static async Task<TestPerson> Create(IServiceProvider services, TestStaff staff, DateTimeOffset now)
    {
        var userName = staff.UserName ?? $"{Guid.NewGuid():N}@example.test";
        var person = new StaffMember(userName, staff.Name) { CreatedAt = now, TeamId = staff.TeamId, LastSignedInAt = staff.LastSignedInAt };
        var outcome = await services.GetRequiredService<UserManager<StaffMember>>().CreateAsync(person, Password);
        if (!outcome.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", outcome.Errors.Select(error => error.Description)));
        }

        var db = services.GetRequiredService<CareDecisionsDb>();
        db.RoleAssignments.AddRange(staff.Roles.Select(role => new RoleAssignment(person.Id, role)));
        db.RoleAssignments.AddRange(staff.Acting.Select(acting => new RoleAssignment(person.Id, acting.Role, acting.For, acting.Until)));
        await db.SaveChangesAsync();
        return new TestPerson(staff.Authority, person.Id, staff.Name, userName, Password, staff.TeamId);
    }
}
