using System.Globalization;
using CareDecisions.Application.Authorities;
using CareDecisions.Benchmarks;

if (Environment.GetEnvironmentVariable(BarePage.Connection) is not null)
{
    return await BarePage.Serve();
}

// Where the application in this process finds its files: beside this program.
Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_CAREDECISIONS_WEB", AppContext.BaseDirectory);
return args switch
{
    ["engine"] => EngineBenchmark.Run("calderdale"),
    ["engine", var pack] => EngineBenchmark.Run(pack),
    ["recompute"] => await RecomputeBenchmark.Run([10_000, 100_000]),
    ["recompute", .. var sizes] => await RecomputeBenchmark.Run([.. sizes.Select(Number)]),
    ["audit", "sqlite", var connectionString] => await AuditBenchmark.Run(DatabaseProvider.Sqlite, connectionString),
    ["audit", "postgresql", var connectionString] => await AuditBenchmark.Run(DatabaseProvider.PostgreSql, connectionString),
    ["my-work", "sqlite"] => await MyWorkBenchmark.Run(DatabaseProvider.Sqlite),
    ["my-work", "postgresql"] => await MyWorkBenchmark.Run(DatabaseProvider.PostgreSql),
    ["import", "sqlite", var folder] => await ImportBenchmark.Folder(DatabaseProvider.Sqlite, folder),
    ["import", "postgresql", var folder] => await ImportBenchmark.Folder(DatabaseProvider.PostgreSql, folder),
    ["import-cin", var megabytes] => await ImportBenchmark.Census(Number(megabytes)),
    ["search"] => await SearchBenchmark.Run([10_000, 100_000]),
    ["search", .. var sizes] => await SearchBenchmark.Run([.. sizes.Select(Number)]),
    ["start"] => await StartBenchmark.Run(),
    ["paper"] => await PaperBenchmark.Run(),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/CareDecisions.Benchmarks -- …
          engine [pack]
          recompute [sizes]
          audit sqlite|postgresql CONNECTION-STRING
          my-work sqlite|postgresql
          import sqlite|postgresql FOLDER
          import-cin MEGABYTES
          search [sizes]
          start
          paper
        """);
    return 2;
}
