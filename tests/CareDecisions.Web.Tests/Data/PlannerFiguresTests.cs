using CareDecisions.Application.Data;
using CareDecisions.Database.Sqlite;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Data;

/// <summary>The embedded database plans by what it knows of its tables, and learns that from whoever opens it.</summary>
public sealed class PlannerFiguresTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Database_OpenedAfterAChildWasAdded_KnowsHowManyThereAre()
    {
        await TestData.CreateChild(app);

        await using var opened = new CareDecisionsDb(AuthorityDatabases.OptionsFor(new SqliteEngine(), app.Database.ConnectionString));

        var known = await opened.Database.SqlQuery<int>($"select count(*) as Value from sqlite_stat1 where tbl = 'Children'").SingleAsync();
        known.ShouldBeGreaterThan(0);
    }
}
