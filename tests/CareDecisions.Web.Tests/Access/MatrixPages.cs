using CareDecisions.Testing.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Access;

/// <summary>Roles that between them hold every kind of permission and scope.</summary>
internal static class MatrixRoles
{
    public static IReadOnlyList<string> All { get; } =
    [
        "social-worker", "practice-manager", "team-manager", "service-manager", "head-of-service", "panel-administrator", "iro",
        "system-administrator", "information-governance-officer", "auditor", "performance-analyst",
    ];
}

/// <summary>One page of the product, as its endpoint has it: a new page is in the matrix by being there.</summary>
internal sealed record MatrixPage(string Route, PageActionDescriptor Descriptor);

/// <summary>One handler of a page that takes a form.</summary>
/// <param name="Fields">What it binds, by the name a form gives it.</param>
internal sealed record MatrixPost(string Route, string? Handler, IReadOnlyList<MatrixField> Fields)
{
    /// <summary>Its route with the handler's name.</summary>
    public string Address => Handler is null ? Route : $"{Route}?handler={Handler}";
}

internal sealed record MatrixField(string Name, Type Type);

internal static class MatrixPages
{
    public static IEnumerable<MatrixPage> Of(CareDecisionsApp app) => app.Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Select(endpoint => (Route: "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), Page: endpoint.Metadata.GetMetadata<PageActionDescriptor>()))
        .Where(one => one.Page is not null && !one.Route.EndsWith("/index", StringComparison.OrdinalIgnoreCase))
        .DistinctBy(one => one.Route)
        .OrderBy(one => one.Route, StringComparer.Ordinal)
        .Select(one => new MatrixPage(one.Route, one.Page!));

    public static async Task<IReadOnlyList<MatrixPost>> Posts(CareDecisionsApp app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var posts = new List<MatrixPost>();
        foreach (var page in Of(app))
        {
            var compiled = await loader.LoadAsync(page.Descriptor, EndpointMetadataCollection.Empty);
            posts.AddRange(compiled.HandlerMethods
                .Where(handler => HttpMethods.IsPost(handler.HttpMethod))
                .Select(handler => new MatrixPost(page.Route, handler.Name, Fields(compiled, handler))));
        }

        return posts;
    }

    private static IReadOnlyList<MatrixField> Fields(CompiledPageActionDescriptor page, HandlerMethodDescriptor handler) =>
    [
        .. page.BoundProperties.Select(one => new MatrixField(one.BindingInfo?.BinderModelName ?? one.Name, one.ParameterType)),
        .. handler.Parameters.Where(one => one.ParameterType != typeof(CancellationToken)).Select(one => new MatrixField(one.Name!, one.ParameterType)),
    ];
}
