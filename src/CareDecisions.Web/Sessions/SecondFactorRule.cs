using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CareDecisions.Web.Sessions;

/// <summary>
/// Where the installation asks a second factor of some roles (<c>CareDecisions:RequireSecondFactor</c>: role ids, or
/// <c>all</c>), a person in one of them who has none may only open their own account until they set one up.
/// </summary>
internal sealed class SecondFactorRule(IConfiguration configuration, CurrentActor actor) : IAsyncPageFilter
{
    private const string Setting = "CareDecisions:RequireSecondFactor";
    private const string Everybody = "all";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var isOwnAccount = context.ActionDescriptor.ViewEnginePath.StartsWith("/Accounts/", StringComparison.Ordinal)
            || context.ActionDescriptor.ViewEnginePath.StartsWith("/Errors/", StringComparison.Ordinal);
        if (isOwnAccount || context.HttpContext.User.Identity?.IsAuthenticated != true
            || context.HttpContext.User.HasClaim(claim => claim.Type == StaffClaims.SecondFactor) || !IsAsked())
        {
            await next();
            return;
        }

        context.Result = new RedirectToPageResult("/Accounts/Security", new { required = true });
    }

    private bool IsAsked()
    {
        var asked = configuration.GetSection(Setting).Get<string[]>() ?? [];
        return asked.Contains(Everybody) || actor.Value.Roles.Concat(actor.Value.ActingRoles).Any(asked.Contains);
    }
}
