using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Testing;

/// <summary>Makes what tests start from.</summary>
public static partial class TestData
{
    /// <summary>A team with a worker and a manager, a head of their service, and one open child of the worker's.</summary>
    public static async Task<Caseload> CreateCaseload(CareDecisionsApp app, DateOnly? dateOfBirth = null)
    {
        var caseload = new Caseload(app, Guid.NewGuid().ToString("N")[..12]);
        await caseload.Save(dateOfBirth ?? new DateOnly(2014, 5, 6));
        return caseload;
    }
}

/// <summary>A worker's child with the people who answer for it.</summary>
public sealed class Caseload(CareDecisionsApp app, string key)
{
    public AuthorityEntry Authority { get; } = app.Services.GetRequiredService<AuthorityCatalogue>().Entries[0];

    public TeamId TeamId { get; } = TeamId.New();

    public ChildId ChildId { get; } = ChildId.New();

    public string Reference { get; } = $"REF{key}".ToUpperInvariant();

    public string FamilyName { get; } = $"Surname{key}";

    public Guid Worker { get; private set; }

    public Guid Manager { get; private set; }

    public Guid HeadOfService { get; private set; }

    public string Address(string post) => $"{post}-{key}@example.test";

    /// <summary>Keeps an open clock that warns and is late from these moments on.</summary>
    public async Task<ClockId> AddClock(DateTimeOffset warnFrom, DateTimeOffset lateFrom)
    {
        var id = ClockId.New();
        await InDatabase(db =>
        {
            db.Clocks.Add(new StoredClock(id, ChildId, new ClockReading
            {
                StandardId = "test.standard",
                Trigger = id.ToString(),
                Occurrence = 1,
                StartedAt = warnFrom.AddDays(-10),
                WarnFrom = warnFrom,
                LateFrom = lateFrom,
            }));
            return db.SaveChangesAsync();
        });
        return id;
    }

    public Task AddEvent(string type, DateTimeOffset at) => InDatabase(db =>
    {
        db.CaseEvents.Add(new CaseEvent(CaseEventId.New(), ChildId, new CaseEventDetails
        {
            Type = type,
            HappenedAt = at,
            RecordedAt = at,
            RecordedBy = "Test",
        }));
        return db.SaveChangesAsync();
    });

    public Task InDatabase(Func<CareDecisionsDb, Task> work) => Read(async db =>
    {
        await work(db);
        return true;
    });

    public Task<T> Read<T>(Func<CareDecisionsDb, Task<T>> work) => InScope(services => work(services.GetRequiredService<CareDecisionsDb>()));

    /// <summary>Works in a scope of the authority, as the system.</summary>
    public async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentAuthority>().Use(Authority);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(Actor.System("Test"));
        return await work(scope.ServiceProvider);
    }

    internal Task Save(DateOnly dateOfBirth) => InDatabase(db =>
    {
        var service = $"Service {key}";
        db.Teams.Add(new Team(TeamId, $"team-{key}", $"Team {key}", service));
        Worker = Person(db, "worker", "social-worker", TeamId, null);
        Manager = Person(db, "manager", "team-manager", TeamId, null);
        HeadOfService = Person(db, "head", "head-of-service", null, service);
        var child = new Child(ChildId, Reference);
        child.Describe(new ChildDetails { GivenName = "Testchild", FamilyName = FamilyName, DateOfBirth = dateOfBirth });
        child.AllocateTo(Worker, TeamId);
        db.Children.Add(child);
        return db.SaveChangesAsync();
    });

    private Guid Person(CareDecisionsDb db, string post, string role, TeamId? team, string? service)
    {
        var address = Address(post);
        var person = new StaffMember(address, $"{post} {key}")
        {
            TeamId = team,
            Service = service,
            NormalizedUserName = address.ToUpperInvariant(),
            NormalizedEmail = address.ToUpperInvariant(),
        };
        db.Users.Add(person);
        db.RoleAssignments.Add(new RoleAssignment(person.Id, role));
        return person.Id;
    }
}
