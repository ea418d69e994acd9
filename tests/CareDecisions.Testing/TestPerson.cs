using CareDecisions.Domain.Authorities;

namespace CareDecisions.Testing;

/// <summary>A member of staff made for a test, with what they sign in with.</summary>
public sealed record TestPerson(string Authority, Guid Id, string Name, string UserName, string Password, TeamId? TeamId);

/// <summary>Says who the member of staff is; what is not said is as usual: a social worker of the first authority, in no team.</summary>
public sealed class TestStaff
{
    internal string Authority { get; private set; } = TestData.FirstAuthority;

    internal string Name { get; private set; } = "Jo Placeholder";

    internal string? UserName { get; private set; }

    internal TeamId? TeamId { get; private set; }

    internal IReadOnlyList<string> Roles { get; private set; } = ["social-worker"];

    internal List<(string Role, Guid For, DateOnly? Until)> Acting { get; } = [];

    internal DateTimeOffset? LastSignedInAt { get; private set; }

    public TestStaff InAuthority(string key) => Set(() => Authority = key);

    public TestStaff Named(string name) => Set(() => Name = name);

    public TestStaff SigningInAs(string userName) => Set(() => UserName = userName);

    public TestStaff InTeam(TeamId team) => Set(() => TeamId = team);

    public TestStaff WithRoles(params string[] roles) => Set(() => Roles = roles);

    /// <param name="until">Last day it holds, inclusive.</param>
    public TestStaff ActingAs(string role, Guid forWhom, DateOnly? until = null) => Set(() => Acting.Add((role, forWhom, until)));

    public TestStaff LastSignedIn(DateTimeOffset at) => Set(() => LastSignedInAt = at);

    private TestStaff Set(Action set)
    {
        set();
        return this;
    }
}
