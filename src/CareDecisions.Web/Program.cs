using CareDecisions.Web.Frame;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages().AddFrontEnd();
builder.Services.AddSingleton<IFrame, SampleFrame>();
var app = builder.Build();
app.Use((context, next) =>
{
    context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
    return next(context);
});
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();

internal sealed class SampleFrame : IFrame
{
    public Task<FrameModel> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new FrameModel
    {
        AuthorityName = "Borough of Somewhere",
        Person = new("Jo Placeholder", "Team manager"),
        Navigation =
        [
            new("My work", "/my-work"), new("Team", "/team"), new("Children", "/children", "/gallery"), new("Forums", "/forums"),
            new("Authority", "/authority"), new("Administration", "/administration")
        ],
        CanSearchChildren = true,
        UnreadAlerts = 3,
        Session = new(TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(2))
    });
}
