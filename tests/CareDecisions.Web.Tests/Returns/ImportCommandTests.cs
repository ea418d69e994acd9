using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using static CareDecisions.Web.Tests.Returns.ReturnOnDisk;

namespace CareDecisions.Web.Tests.Returns;

/// <summary>The command as a script runs it: on PostgreSQL as the role that owns nothing.</summary>
public abstract class ImportCommandTests(CareDecisionsApp app)
{
    [Fact]
    public async Task Import_OfACensus_TakesItInOnceHoweverOftenItIsRun()
    {
        using var census = Census(Child("CLI1", "<CINdetails><CINreferralDate>2025-06-01</CINreferralDate><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA></CINdetails>"));

        var first = await Import(census.Path, "--apply");
        var second = await Import(census.Path, "--apply");

        first.ExitCode.ShouldBe(0, first.Error);
        first.Output.ShouldContain("1 new children");
        second.ExitCode.ShouldBe(0, second.Error);
        second.Output.ShouldContain("0 new children, 0 new events");
    }

    [Fact]
    public async Task Import_OfSomethingElse_Exits2AndTakesNothing()
    {
        var outcome = await Import(typeof(ImportCommandTests).Assembly.Location, "--apply");

        outcome.ExitCode.ShouldBe(2, outcome.Output);
        outcome.Error.ShouldNotContain("Unhandled exception");
    }

    private Task<ProgramOutcome> Import(string path, params string[] more) => CommandLineProgram.Run(
        CommandLineProgram.SettingsOf(app), ["import", "cin", path, "--authority", TestData.FirstAuthority, .. more]);
}

public sealed class SqliteImportCommandTests(SqliteApp app) : ImportCommandTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlImportCommandTests(PostgreSqlApp app) : ImportCommandTests(app), IClassFixture<PostgreSqlApp>;
