using System.Threading.RateLimiting;

namespace CareDecisions.Web.Startup;

/// <summary>How often one address may try to sign in, and one person may search.</summary>
internal static class RequestLimits
{
    public const string SignIn = "sign-in";
    public const string Search = "search";

    private const int SignInsAMinute = 20;
    private const int SearchesAMinute = 120;

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(SignIn, context => RateLimitPartition.GetFixedWindowLimiter(
            HttpMethods.IsPost(context.Request.Method) ? $"post/{context.Connection.RemoteIpAddress}" : "look",
            key => Limit(key == "look" ? int.MaxValue : SignInsAMinute)));
        options.AddPolicy(Search, context => RateLimitPartition.GetFixedWindowLimiter(
            context.User.Identity?.Name ?? context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
            _ => Limit(SearchesAMinute)));
    });

    private static FixedWindowRateLimiterOptions Limit(int permits) =>
        new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 };
}
