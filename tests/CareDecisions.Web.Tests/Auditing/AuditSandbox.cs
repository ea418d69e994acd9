using CareDecisions.Application.Access;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Testing;
using CareDecisions.Testing.Databases;
using CareDecisions.Testing.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareDecisions.Web.Tests.Auditing;

/// <summary>Writes an audit through the product and then tampers with it as whoever owns the database could.</summary>
internal static class AuditSandbox
{
    public static Task<ChildId> CreateChild(CareDecisionsApp app, string name = "Amina", Action<Child>? describe = null) =>
        app.InDatabase(TestData.FirstAuthority, async db =>
        {
            var child = new Child(ChildId.New(), $"R{Guid.NewGuid():N}"[..20]);
            child.Describe(new ChildDetails { GivenName = name, FamilyName = "Placeholder" });
            describe?.Invoke(child);
            db.Children.Add(child);
            await db.SaveChangesAsync();
            await SearchIndex.Refresh(db, [child.Id], CancellationToken.None);
            return child.Id;
        });

    public static Task<VerifyAudit.View> Verify(CareDecisionsApp app) => Send(app, new VerifyAudit.Query());

    public static Task<T> Send<T>(CareDecisionsApp app, IRequest<Result<T>> request, string authority = TestData.FirstAuthority) => app.In(
        authority,
        async services => (await services.GetRequiredService<ISender>().Send(request)).Value);

    /// <summary>Three changes on one child's chain.</summary>
    public static async Task<string> WriteChain(CareDecisionsApp app)
    {
        var child = ChildId.New();
        for (var number = 1; number <= 3; number++)
        {
            await app.In(TestData.FirstAuthority, async services =>
            {
                await services.GetRequiredService<ChangeAudit>().Append(
                    new ChangeToAudit("Test", AuditKind.Change) { ChildId = child }, CancellationToken.None);
                return true;
            });
        }

        return $"child:{child}";
    }

    public static async Task Look(CareDecisionsApp app, params ChildId[] children)
    {
        var authority = app.Services.GetRequiredService<AuthorityCatalogue>().Find(TestData.FirstAuthority)!;
        await app.Services.GetRequiredService<ReadAudit>().Record(
            authority, new Look(Actor.System("Test"), "Test", children), CancellationToken.None);
    }

    /// <summary>SQL as the owner of the database, past the product and its row-level security.</summary>
    public static async Task Tamper(CareDecisionsApp app, string sql)
    {
        if (app.Database.Provider == DatabaseProvider.Sqlite)
        {
            await using var file = new SqliteConnection(app.Database.ConnectionString);
            await file.OpenAsync();
            await using var change = new SqliteCommand(sql, file);
            await change.ExecuteNonQueryAsync();
            return;
        }

        var name = new NpgsqlConnectionStringBuilder(app.Database.ConnectionString).Database!;
        await using var server = new NpgsqlConnection(PostgreSqlCluster.Instance.ConnectionString(name, "postgres"));
        await server.OpenAsync();
        await using var command = new NpgsqlCommand(sql, server);
        await command.ExecuteNonQueryAsync();
    }
}
