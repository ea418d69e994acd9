using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using CareDecisions.Web.Sessions;

namespace CareDecisions.Web.Frame;

/// <summary>The frame of the signed-in person: what their roles may open, and how many alerts wait for them.</summary>
internal sealed class SignedInFrame(IHttpContextAccessor http, CareFrameParts parts) : IFrame
{
    private static readonly TimeSpan WarnBefore = TimeSpan.FromMinutes(5);

    public Task<FrameModel> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(
        http.HttpContext?.User.Identity?.IsAuthenticated == true && parts.Actor.IsSet ? Read() : FrameModel.Bare);

    private FrameModel Read()
    {
        var rights = parts.Access.Rights;
        return new FrameModel
        {
            AuthorityName = parts.Authority.Entry.Name ?? parts.Access.Pack.Name,
            Person = new SignedInPerson(parts.Actor.Value.Name, parts.Homes.RoleName()),
            Navigation = [.. Items(rights)],
            CanSearchChildren = rights.Has(Permission.SearchCases),
            UnreadAlerts = rights.Has(Permission.ViewAlerts) ? parts.Standing.UnreadAlerts : 0,
            Session = new SessionLimit(SignInSetup.Idle, WarnBefore),
        };
    }

    private static IEnumerable<NavigationItem> Items(AccessRights rights)
    {
        if (rights.Has(Permission.ViewCase))
        {
            yield return new NavigationItem("My work", Homes.MyWork);
        }

        if (rights.Has(Permission.OverseeTeam))
        {
            yield return new NavigationItem("Team", Homes.Team);
        }

        if (rights.Has(Permission.SearchCases))
        {
            yield return new NavigationItem("Children", "/children");
        }

        if (rights.Has(Permission.RecordReferral))
        {
            yield return new NavigationItem("Referrals", "/referrals");
        }

        if (rights.Has(Permission.BrowseStandards))
        {
            yield return new NavigationItem("Forums", "/forums");
        }

        if (rights.Has(Permission.OverseeAuthority))
        {
            yield return new NavigationItem("Authority", Homes.Authority, "/oversight/breaches");
        }

        if (new[] { Permission.ConfigureUsers, Permission.ViewJobs, Permission.ImportReturns, Permission.ReadAccessLog }.Any(rights.Has))
        {
            yield return new NavigationItem("Administration", Homes.Administration, "/returns");
        }
    }
}

/// <summary>What the frame is read from.</summary>
internal sealed record CareFrameParts(SessionStanding Standing, CaseAccess Access, CurrentActor Actor, CurrentAuthority Authority, Homes Homes);

internal static class FrameSetup
{
    public static IServiceCollection AddFrame(this IServiceCollection services)
    {
        services.AddScoped<Homes>();
        services.AddScoped<CareFrameParts>();
        services.AddScoped<SignedInFrame>();
        // Before sign-in there is no authority, so there is no database to make the signed-in frame with.
        services.AddScoped<IFrame>(provider => provider.GetRequiredService<CurrentActor>().IsSet
            ? provider.GetRequiredService<SignedInFrame>()
            : new BareFrame());
        return services;
    }
}
