using AngleSharp.Html.Dom;
using CareDecisions.Web.Frame;
using CareDecisions.Web.Tests.TagHelpers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CareDecisions.Web.Tests.Frame;

/// <summary>The layout and the gallery alone, without sign-in, pipeline or database.</summary>
public sealed class GalleryHost : IAsyncLifetime
{
    private readonly WebApplication app = Build(Environments.Development);

    public static async Task<WebApplication> StartInProductionAsync()
    {
        var production = Build(Environments.Production);
        await production.StartAsync();
        return production;
    }

    public IServiceProvider Services => app.Services;

    public HttpClient Client() => app.GetTestServer().CreateClient();

    public async Task<IHtmlDocument> GetAsync(string address) => Tags.Parse(await Client().GetStringAsync(address));

    public Task InitializeAsync() => app.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    private static WebApplication Build(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(FrontEnd).Assembly.GetName().Name,
            EnvironmentName = environment,
            ContentRootPath = AppContext.BaseDirectory
        });
        builder.WebHost.UseTestServer();
        builder.Services.AddRazorPages().AddFrontEnd();
        builder.Services.AddSingleton<IFrame, ManagersFrame>();
        var app = builder.Build();
        app.MapRazorPages();
        return app;
    }

    private sealed class ManagersFrame : IFrame
    {
        public Task<FrameModel> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new FrameModel
        {
            AuthorityName = "Borough of Somewhere",
            Person = new("Jo Placeholder", "Team manager"),
            Navigation = [new("My work", "/my-work"), new("Children", "/children", "/gallery")],
            CanSearchChildren = true,
            UnreadAlerts = 120,
            Session = new(TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(2))
        });
    }
}
