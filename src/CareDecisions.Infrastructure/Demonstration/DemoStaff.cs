using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Authorities;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>Puts the people of an invented authority in post: the sign-ins, a manager and enough workers for each team.</summary>
/// <param name="decideReferrals">The roles that decide referrals: the manager of the front door holds them all.</param>
internal sealed class DemoStaff(
    CareDecisionsDb db, UserManager<StaffMember> people, AuthorityEntry authority, DemoTeams teams, IReadOnlyList<string> decideReferrals, DateTimeOffset now)
{
    private readonly Chance chance = new(BitConverter.ToUInt64(authority.Id.Value.ToByteArray(), 8) ^ ulong.MaxValue);
    private readonly Dictionary<TeamId, List<StaffMember>> workers = [];
    private readonly Dictionary<TeamId, StaffMember> managers = [];
    private string? passwordHash;

    public StaffMember Iro { get; private set; } = null!;

    public int Count { get; private set; }

    /// <param name="workersNeeded">Workers for each team that holds children.</param>
    public async Task Appoint(IReadOnlyDictionary<Team, int> workersNeeded)
    {
        foreach (var signIn in DemoSignIn.All)
        {
            await Appoint(signIn);
        }

        foreach (var (team, needed) in workersNeeded.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal))
        {
            if (!managers.ContainsKey(team.Id))
            {
                managers[team.Id] = await Add(NewPerson("Practice manager", team), "practice-manager");
            }

            while (WorkersOf(team).Count < needed)
            {
                var (title, role) = teams.OnlyScreens(team) ? ("Screening social worker", "screening-social-worker") : ("Social worker", "social-worker");
                WorkersOf(team).Add(await Add(NewPerson(title, team), role));
            }
        }

        await db.SaveChangesAsync();
    }

    public List<StaffMember> WorkersOf(Team team)
    {
        if (!workers.TryGetValue(team.Id, out var found))
        {
            workers[team.Id] = found = [];
        }

        return found;
    }

    public StaffMember ManagerOf(Team team) => managers[team.Id];

    private async Task Appoint(DemoSignIn signIn)
    {
        var team = signIn.Post switch
        {
            DemoPost.CaseTeam => teams.Plans[0],
            DemoPost.FrontDoor => teams.FrontDoor,
            _ => null,
        };
        var person = await Add(
            new StaffMember(signIn.EmailIn(authority.Key), DemoNames.Adult(chance))
            {
                JobTitle = signIn.JobTitle,
                TeamId = team?.Id,
                Service = signIn.Post == DemoPost.CaseService ? teams.Plans[0].Service : team?.Service,
            },
            signIn.RoleId);
        switch (signIn.RoleId)
        {
            case "social-worker":
                WorkersOf(team!).Add(person);
                break;
            case "practice-manager":
                managers[team!.Id] = person;
                break;
            case "front-door-manager":
                managers[team!.Id] = person;
                db.RoleAssignments.AddRange(decideReferrals.Where(role => role != signIn.RoleId).Select(role => new RoleAssignment(person.Id, role)));
                break;
            case "iro":
                Iro = person;
                break;
        }
    }

    private StaffMember NewPerson(string jobTitle, Team team)
    {
        var name = DemoNames.Adult(chance);
        var local = $"{name.ToLowerInvariant().Replace(' ', '.')}{Count}";
        return new StaffMember($"{local}@{authority.Key}.example", name) { JobTitle = jobTitle, TeamId = team.Id, Service = team.Service };
    }

    private async Task<StaffMember> Add(StaffMember person, string roleId)
    {
        // Hashing is slow by design, and in a demonstration everybody has the one password.
        person.PasswordHash = passwordHash ??= people.PasswordHasher.HashPassword(person, DemoSignIn.Password);
        person.EmailConfirmed = true;
        person.CreatedAt = now.AddYears(-1);
        person.LastSignedInAt = now.AddDays(-1);
        var created = await people.CreateAsync(person);
        if (!created.Succeeded)
        {
            throw new InvalidOperationException(
                $"{person.UserName} could not be added: {string.Join(' ', created.Errors.Select(error => error.Description))}");
        }

        db.RoleAssignments.Add(new RoleAssignment(person.Id, roleId));
        Count++;
        return person;
    }
}
