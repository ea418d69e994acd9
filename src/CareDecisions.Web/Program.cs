using CareDecisions.Application.Data;
using CareDecisions.Database.PostgreSql;
using CareDecisions.Database.Sqlite;
using CareDecisions.Database.SqlServer;
using CareDecisions.Infrastructure;
using CareDecisions.Infrastructure.Authorities;
using CareDecisions.Web.Frame;
using CareDecisions.Web.Security;
using CareDecisions.Web.Sessions;
using CareDecisions.Web.Startup;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddCatalogue();
builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
builder.Services.AddCareDecisions(builder.Configuration);
builder.Services.AddSingleton<IDatabaseEngine, SqliteEngine>();
builder.Services.AddSingleton<IDatabaseEngine, PostgreSqlEngine>();
builder.Services.AddSingleton<IDatabaseEngine, SqlServerEngine>();
builder.Services.AddSignIn(CatalogueReader.Read(builder.Configuration));
builder.Services.AddPages();
builder.Services.AddFrame();
builder.Services.AddRequestLimits();

var app = builder.Build();
if (app.Environment.IsDevelopment())
{
    app.UseLocalhostAsSecure();
}

app.UseSecurityHeaders();
app.UseExceptionHandler("/errors/500");
app.UseStatusCodePagesWithReExecute("/errors/{0}");
if (!app.Environment.IsDevelopment())
{
    app.UseHsts();
}

app.UseRouting();
app.UseRateLimiter();
app.UseAuthentication();
app.UseSessionFaults();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapHealthChecks("/health").AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();

/// <summary>Named so that the tests can start it.</summary>
public partial class Program;
