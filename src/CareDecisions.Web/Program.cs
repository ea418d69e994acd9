using CareDecisions.Web.Frame;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages().AddFrontEnd();
var app = builder.Build();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();
