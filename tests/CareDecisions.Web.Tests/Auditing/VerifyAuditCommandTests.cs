using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;

namespace CareDecisions.Web.Tests.Auditing;

/// <summary>Each test has a database of its own: the command reads all of it.</summary>
public abstract class VerifyAuditCommandTests(Func<CareDecisionsApp> start) : IDisposable
{
    private readonly CareDecisionsApp app = start();

    [Fact]
    public async Task VerifyAudit_SoundAudit_Exits0AndSaysSoForEachAuthority()
    {
        await AuditSandbox.WriteChain(app);

        var outcome = await Run();

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("calderdale: sound, 3 rows in 1 chains; no anchor yet");
        outcome.Output.ShouldContain("west-berkshire: sound, 0 rows");
        outcome.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task VerifyAudit_RowChanged_Exits1AndNamesIt()
    {
        var chain = await AuditSandbox.WriteChain(app);
        await AuditSandbox.Tamper(app, $"""UPDATE "AuditEntries" SET "ActorName" = 'Somebody Else' WHERE "Chain" = '{chain}' AND "Sequence" = 2""");

        var outcome = await Run();

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Error.ShouldContain($"calderdale: {chain} row 2: its content does not match its hash");
        outcome.Output.ShouldContain("calderdale: NOT SOUND");
    }

    [Fact]
    public async Task VerifyAudit_RowMissing_Exits1AndNamesItsPlace()
    {
        var chain = await AuditSandbox.WriteChain(app);
        await AuditSandbox.Tamper(app, $"""DELETE FROM "AuditEntries" WHERE "Chain" = '{chain}' AND "Sequence" = 2""");

        var outcome = await Run("--authority", TestData.FirstAuthority);

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Error.ShouldContain($"{chain} row 2: it is missing");
    }

    [Fact]
    public async Task VerifyAudit_RowInserted_Exits1AndNamesIt()
    {
        var chain = await AuditSandbox.WriteChain(app);
        await AuditSandbox.Tamper(app, $"""
            INSERT INTO "AuditEntries" ("AuthorityId", "Chain", "Sequence", "At", "ActorName", "Kind", "Action", "PreviousHash", "Hash")
            SELECT "AuthorityId", "Chain", 4, "At", "ActorName", "Kind", "Action", "Hash", "Hash"
            FROM "AuditEntries" WHERE "Chain" = '{chain}' AND "Sequence" = 3
            """);

        var outcome = await Run();

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Error.ShouldContain($"{chain} row 4: the chain goes on after its head says it ends");
    }

    [Fact]
    public async Task VerifyAudit_WrongKey_Exits1AndAsksAfterTheKey()
    {
        await AuditSandbox.WriteChain(app);
        var settings = CommandLineProgram.SettingsOf(app);
        settings["CareDecisions__AuditKey"] = Convert.ToBase64String(new byte[32]);

        var outcome = await CommandLineProgram.Run(settings, "verify-audit");

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Error.ShouldContain("calderdale: not one row matches the key; is it the key this audit was written with?");
    }

    [Fact]
    public async Task VerifyAudit_KeyThatIsNoKey_Exits2()
    {
        var settings = CommandLineProgram.SettingsOf(app);
        settings["CareDecisions__AuditKey"] = "not base 64";

        var outcome = await CommandLineProgram.Run(settings, "verify-audit");

        outcome.ExitCode.ShouldBe(2, outcome.Output);
        outcome.Error.ShouldStartWith("The audit could not be checked: ");
    }

    [Fact]
    public async Task VerifyAudit_AuthorityThatIsNotThere_Exits2AndNamesThoseThatAre()
    {
        var outcome = await Run("--authority", "nowhere");

        outcome.ExitCode.ShouldBe(2, outcome.Output);
        outcome.Error.ShouldStartWith("--authority: there is no 'nowhere'. There are: calderdale, ");
    }

    public void Dispose()
    {
        app.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task<ProgramOutcome> Run(params string[] arguments) =>
        CommandLineProgram.Run(CommandLineProgram.SettingsOf(app), ["verify-audit", .. arguments]);
}

public sealed class SqliteVerifyAuditCommandTests() : VerifyAuditCommandTests(() => new SqliteApp());

public sealed class PostgreSqlVerifyAuditCommandTests() : VerifyAuditCommandTests(() => new PostgreSqlApp());

/// <summary>What the command does where there is nothing to read.</summary>
public sealed class VerifyAuditWithoutADatabaseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cd-verify-").FullName;

    [Fact]
    public async Task VerifyAudit_NoDatabaseFile_Exits2AndMakesNone()
    {
        var outcome = await Run(Convert.ToBase64String(new byte[32]));

        outcome.ExitCode.ShouldBe(2, outcome.Output);
        outcome.Error.ShouldContain("The database 'shared' is not there, or cannot be reached.");
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task VerifyAudit_NoKey_Exits2AndMakesNone()
    {
        var outcome = await Run(string.Empty);

        outcome.ExitCode.ShouldBe(2, outcome.Output);
        outcome.Error.ShouldStartWith("There is no audit key");
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<ProgramOutcome> Run(string key) => CommandLineProgram.Run(
        new Dictionary<string, string> { ["CareDecisions__Data"] = folder, ["CareDecisions__AuditKey"] = key }, "verify-audit");
}
