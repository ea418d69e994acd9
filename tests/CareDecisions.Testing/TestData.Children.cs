using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.People;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Testing;

/// <summary>A child made for a test.</summary>
public sealed record TestChild(ChildId Id, string Authority, string Name, string Reference);

/// <summary>Says who the child is; what is not said is as usual: Amina Placeholder, born 1 May 2018, allocated to nobody.</summary>
public sealed class TestChildDetails
{
    internal string Authority { get; private set; } = TestData.FirstAuthority;

    internal string Given { get; private set; } = "Amina";

    internal string? Family { get; private set; } = "Placeholder";

    internal DateOnly Born { get; private set; } = new(2018, 5, 1);

    internal Guid? WorkerId { get; private set; }

    internal TeamId? TeamId { get; private set; }

    internal bool IsRestricted { get; private set; }

    internal List<CaseEventDetails> Events { get; } = [];

    public TestChildDetails InAuthority(string key) => Set(() => Authority = key);

    public TestChildDetails Named(string given, string? family) => Set(() => (Given, Family) = (given, family));

    public TestChildDetails BornOn(DateOnly born) => Set(() => Born = born);

    public TestChildDetails AllocatedTo(TestPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Set(() => (WorkerId, TeamId) = (person.Id, person.TeamId));
    }

    public TestChildDetails InTeam(TeamId team) => Set(() => TeamId = team);

    public TestChildDetails Restricted() => Set(() => IsRestricted = true);

    /// <param name="facts">Name and JSON value, for example ("plan.type", "\"cp\"").</param>
    public TestChildDetails With(string type, DateTimeOffset at, params (string Name, string Json)[] facts) => Set(() => Events.Add(new CaseEventDetails
    {
        Type = type,
        HappenedAt = at,
        RecordedAt = at,
        RecordedBy = "Test",
        Facts = facts.ToDictionary(fact => fact.Name, fact => fact.Json),
    }));

    private TestChildDetails Set(Action set)
    {
        set();
        return this;
    }
}

public static partial class TestData
{
    public static Task<TestChild> CreateChild(CareDecisionsApp app, Action<TestChildDetails>? describe = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var details = new TestChildDetails();
        describe?.Invoke(details);
        return app.In(details.Authority, services => Create(services, details));
    }

    private static async Task<TestChild> Create(IServiceProvider services, TestChildDetails details)
    {
        var db = services.GetRequiredService<CareDecisionsDb>();
        var id = ChildId.New();
        var child = new Child(id, $"T{id.Value.ToString("N")[^14..]}");
        child.Describe(new ChildDetails { GivenName = details.Given, FamilyName = details.Family, DateOfBirth = details.Born, Sex = Sex.Female });
        child.AllocateTo(details.WorkerId, details.TeamId);
        child.Restrict(details.IsRestricted);
        db.Children.Add(child);
        db.CaseEvents.AddRange(details.Events.Select(one => new CaseEvent(CaseEventId.New(), id, one)));
        await db.SaveChangesAsync();
        await SearchIndex.Refresh(db, [id], CancellationToken.None);
        await services.GetRequiredService<ClockKeeper>().Recompute([id], null, CancellationToken.None);
        return new TestChild(id, details.Authority, child.DisplayName, child.Reference);
    }
}
