using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Database.PostgreSql;
using CareDecisions.Database.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Benchmarks;

/// <summary>
/// What any page must do at the least: one indexed query of 25 rows through EF and one committed insert, by the framework's
/// own means, with the same settings of the database. Run as a process of its own, as the product is.
/// </summary>
internal static class BarePage
{
    public const string Provider = "BarePage__Provider";
    public const string Connection = "BarePage__Connection";

    /// <summary>60 rows for each of 200 people.</summary>
    public static async Task Fill(DatabaseProvider provider, string connection)
    {
        await using var db = new BareDb(Options(provider, connection));
        await db.Database.ExecuteSqlRawAsync(db.Database.GenerateCreateScript());
        for (var owner = 1; owner <= 200; owner++)
        {
            db.Rows.AddRange(Enumerable.Range(1, 60).Select(number => new BareRow { Owner = owner, Name = $"Row {number} of {owner}", Due = new DateOnly(2026, 3, 1).AddDays(number) }));
        }

        await db.SaveChangesAsync();
    }

    public static async Task<int> Serve()
    {
        var builder = WebApplication.CreateBuilder();
        var provider = Enum.Parse<DatabaseProvider>(Environment.GetEnvironmentVariable(Provider)!);
        builder.Services.AddDbContextPool<BareDb>(options => Engine(provider).Configure(options, Environment.GetEnvironmentVariable(Connection)!), 256);
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(parts =>
        {
            // The product's pages, with their layout, lie beside this program too.
            foreach (var part in parts.ApplicationParts.Where(part => part.Name != typeof(BarePage).Assembly.GetName().Name).ToList())
            {
                parts.ApplicationParts.Remove(part);
            }
        });
        var app = builder.Build();
        app.MapRazorPages();
        await app.RunAsync();
        return 0;
    }

    private static DbContextOptions<BareDb> Options(DatabaseProvider provider, string connection)
    {
        var options = new DbContextOptionsBuilder<BareDb>();
        Engine(provider).Configure(options, connection);
        return options.Options;
    }

    private static IDatabaseEngine Engine(DatabaseProvider provider) =>
        provider == DatabaseProvider.Sqlite ? new SqliteEngine() : new PostgreSqlEngine();
}

public sealed class BareModel(BareDb db) : PageModel
{
    public IReadOnlyList<BareRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(int owner)
    {
        Rows = await db.Rows.AsNoTracking().Where(row => row.Owner == owner).OrderBy(row => row.Due).Take(25).ToListAsync();
        db.Looks.Add(new BareLook { Owner = owner });
        await db.SaveChangesAsync();
    }
}

public sealed class BareDb(DbContextOptions<BareDb> options) : DbContext(options)
{
    public DbSet<BareRow> Rows => Set<BareRow>();

    public DbSet<BareLook> Looks => Set<BareLook>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BareRow>().ToTable("BareRows").HasIndex(row => new { row.Owner, row.Due });
        modelBuilder.Entity<BareLook>().ToTable("BareLooks");
    }
}

public sealed class BareRow
{
    public int Id { get; init; }

    public required int Owner { get; init; }

    public required string Name { get; init; }

    public required DateOnly Due { get; init; }
}

public sealed class BareLook
{
    public long Id { get; init; }

    public required int Owner { get; init; }
}
