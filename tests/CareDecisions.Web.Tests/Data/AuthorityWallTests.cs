using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Database.PostgreSql;
using CareDecisions.Database.Sqlite;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareDecisions.Web.Tests.Data;

public sealed class AuthorityWallTests
{
    private static readonly AuthorityEntry North = new(new AuthorityId(Guid.Parse("11111111-1111-7111-8111-111111111111")), "north", "_england", "shared", "North");
    private static readonly AuthorityEntry South = new(new AuthorityId(Guid.Parse("22222222-2222-7222-8222-222222222222")), "south", "_england", "shared", "South");

    [Fact]
    public void Model_EveryTable_BelongsToAnAuthorityOrIsNamedAsShared()
    {
        using var db = new CareDecisionsDb(AuthorityDatabases.OptionsFor(new SqliteEngine(), "Data Source=none.db"));

        var loose = db.Model.GetEntityTypes()
            .Where(type => !type.IsOwned() && !AuthorityWall.Shared.Contains(type.ClrType))
            .Where(type => type.FindProperty(nameof(IOwnedByAuthority.AuthorityId)) is null
                || type.FindDeclaredQueryFilter(AuthorityWall.FilterName) is null)
            .Select(type => type.Name);

        loose.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Read_OfAnotherAuthoritysChild_FindsNothing(DatabaseProvider provider)
    {
        using var database = TestDatabase.Create(provider);
        var id = await AddChild(database, North);

        await using var south = Lease(database, South);

        (await south.Children.AnyAsync(child => child.Id == id)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Write_OfAnotherAuthoritysChild_IsRefused(DatabaseProvider provider)
    {
        using var database = TestDatabase.Create(provider);
        var id = await AddChild(database, North);
        await using var north = Lease(database, North);
        var child = await north.Children.SingleAsync(one => one.Id == id);
        await using var south = Lease(database, South);
        south.Attach(child);
        child.Restrict(true);

        await Should.ThrowAsync<InvalidOperationException>(() => south.SaveChangesAsync());
    }

    [Fact]
    public async Task RawSql_OnPostgreSqlWithFiltersOff_StillSeesOnlyItsOwnAuthority()
    {
        using var database = TestDatabase.Create(DatabaseProvider.PostgreSql);
        await AddChild(database, North);
        await using var south = Lease(database, South);

        var seen = await south.Children.IgnoreQueryFilters().CountAsync();

        seen.ShouldBe(0);
    }

    [Fact]
    public async Task RawInsert_OnPostgreSqlForAnotherAuthority_IsRefusedByTheDatabase()
    {
        using var database = TestDatabase.Create(DatabaseProvider.PostgreSql);
        await using var south = Lease(database, South);

        var refusal = await Should.ThrowAsync<PostgresException>(() => south.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Teams" ("Id", "AuthorityId", "Key", "Name", "Service") VALUES ({Guid.NewGuid()}, {North.Id.Value}, 'k', 'n', 's')"""));

        refusal.SqlState.ShouldBe("42501");
    }

    [Fact]
    public async Task Tables_OnPostgreSql_AllForceRowLevelSecurity()
    {
        using var database = TestDatabase.Create(DatabaseProvider.PostgreSql);
        await using var db = Lease(database, North);

        var forced = await db.Database
            .SqlQuery<string>($"""SELECT relname AS "Value" FROM pg_class WHERE relkind = 'r' AND relrowsecurity AND relforcerowsecurity""")
            .ToListAsync();

        OwnedTables.Of(db).Except(forced).ShouldBeEmpty();
    }

    private static async Task<ChildId> AddChild(TestDatabase database, AuthorityEntry authority)
    {
        await using var db = Lease(database, authority);
        var child = new Child(ChildId.New(), "C1");
        db.Children.Add(child);
        await db.SaveChangesAsync();
        return child.Id;
    }

    private static CareDecisionsDb Lease(TestDatabase database, AuthorityEntry authority)
    {
        IDatabaseEngine engine = database.Provider == DatabaseProvider.Sqlite ? new SqliteEngine() : new PostgreSqlEngine();
        var current = new CurrentAuthority();
        current.Use(authority);
        return new CareDecisionsDb(AuthorityDatabases.OptionsFor(engine, database.ConnectionString)) { Authority = current };
    }
}
