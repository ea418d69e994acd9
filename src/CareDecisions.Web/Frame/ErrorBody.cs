namespace CareDecisions.Web.Frame;

/// <summary>What an error page may say. Every page that shows one also calls <see cref="PageFrame.DrawWithoutData"/>.</summary>
public sealed record ErrorBody(int Status)
{
    /// <summary>Finds the fault in our logs; the request's trace id.</summary>
    public string? Reference { get; init; }

    /// <summary>For a refusal: who may do it, as a sentence: "Your team manager can do this."</summary>
    public string? WhoCan { get; init; }

    /// <summary>The heading, and the page's title.</summary>
    public string Title => Status switch
    {
        400 => "This page could not be read",
        403 => "You do not have permission for this",
        404 => "Page not found",
        429 => "Too many requests",
        503 => "CareDecisions is not available",
        _ => "Sorry, there is a problem with CareDecisions"
    };

    /// <summary>The partial that holds the words below the heading.</summary>
    public string Partial => "Errors/" + (Status switch
    {
        400 => "_BadRequest",
        403 => "_Forbidden",
        404 => "_NotFound",
        429 => "_TooManyRequests",
        503 => "_Unavailable",
        _ => "_Fault"
    });
}
