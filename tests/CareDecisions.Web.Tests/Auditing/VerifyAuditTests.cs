using CareDecisions.Application.Auditing;
using CareDecisions.Domain.Children;
using CareDecisions.Testing.Hosting;

namespace CareDecisions.Web.Tests.Auditing;

public abstract class VerifyAuditTests(CareDecisionsApp app)
{
    [Fact]
    public async Task VerifyAudit_RowsAsWritten_FindsNothingInThem()
    {
        var chain = await AuditSandbox.WriteChain(app);
        await AuditSandbox.Look(app, ChildId.New());

        var found = await FindingsOf(chain);

        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"ActorName\" = 'Somebody Else'")]
    [InlineData("\"Reason\" = ''")]
    [InlineData("\"Kind\" = 'Read'")]
    [InlineData("\"ChildId\" = NULL")]
    public async Task VerifyAudit_ChangedRow_NamesIt(string change)
    {
        var chain = await AuditSandbox.WriteChain(app);
        await AuditSandbox.Tamper(app, $"""UPDATE "AuditEntries" SET {change} WHERE "Chain" = '{chain}' AND "Sequence" = 2""");

        var found = await FindingsOf(chain);

        found.ShouldBe([new AuditFinding(chain, 2, AuditFault.Changed)]);
    }

    [Fact]
    public async Task VerifyAudit_MissingRow_NamesItsPlace()
    {
        var chain = await AuditSandbox.WriteChain(app);
        await AuditSandbox.Tamper(app, $"""DELETE FROM "AuditEntries" WHERE "Chain" = '{chain}' AND "Sequence" = 2""");

        var found = await FindingsOf(chain);

        found.ShouldBe([new AuditFinding(chain, 2, AuditFault.Missing)]);
    }

    [Fact]
    public async Task VerifyAudit_MissingRowClosedUp_NamesTheRowMovedIntoItsPlace()
    {
        var chain = await AuditSandbox.WriteChain(app);
        await AuditSandbox.Tamper(app, $"""DELETE FROM "AuditEntries" WHERE "Chain" = '{chain}' AND "Sequence" = 2""");
        await AuditSandbox.Tamper(app, $"""UPDATE "AuditEntries" SET "Sequence" = 2 WHERE "Chain" = '{chain}' AND "Sequence" = 3""");

        var found = await FindingsOf(chain);

        found.ShouldContain(new AuditFinding(chain, 2, AuditFault.DoesNotFollow));
        found.ShouldContain(new AuditFinding(chain, 2, AuditFault.Changed));
    }

    [Fact]
    public async Task VerifyAudit_InsertedRow_NamesIt()
    {
        var chain = await AuditSandbox.WriteChain(app);
        await AuditSandbox.Tamper(app, Copy(chain, from: 3, to: 4));

        var found = await FindingsOf(chain);

        found.ShouldContain(new AuditFinding(chain, 4, AuditFault.Changed));
        found.ShouldContain(new AuditFinding(chain, 4, AuditFault.AfterHead));
    }

    [Fact]
    public async Task VerifyAudit_TailCutOff_NamesTheLastRowThereWas()
    {
        var chain = await AuditSandbox.WriteChain(app);
        await AuditSandbox.Tamper(app, $"""DELETE FROM "AuditEntries" WHERE "Chain" = '{chain}' AND "Sequence" = 3""");

        var found = await FindingsOf(chain);

        found.ShouldBe([new AuditFinding(chain, 3, AuditFault.TailMissing)]);
    }

    [Fact]
    public async Task VerifyAudit_HeadRemoved_SaysSo()
    {
        var chain = await AuditSandbox.WriteChain(app);
        await AuditSandbox.Tamper(app, $"""DELETE FROM "AuditChains" WHERE "Name" = '{chain}'""");

        var found = await FindingsOf(chain);

        found.ShouldBe([new AuditFinding(chain, 1, AuditFault.HeadMissing)]);
    }

    [Fact]
    public async Task VerifyAudit_WholeChainRemovedAfterAnAnchor_NamesTheChain()
    {
        var chain = await AuditSandbox.WriteChain(app);
        await AuditSandbox.Send(app, new AnchorChains.Command());
        await AuditSandbox.Tamper(app, $"""DELETE FROM "AuditEntries" WHERE "Chain" = '{chain}'""");
        await AuditSandbox.Tamper(app, $"""DELETE FROM "AuditChains" WHERE "Name" = '{chain}'""");

        var found = await FindingsOf(chain);

        found.ShouldHaveSingleItem().ShouldBe(new AuditFinding(chain, 3, AuditFault.ChainMissing));
    }

    [Fact]
    public async Task VerifyAudit_TailCutOffWithItsHeadAfterAnAnchor_NamesTheAnchoredRow()
    {
        var chain = await AuditSandbox.WriteChain(app);
        await AuditSandbox.Send(app, new AnchorChains.Command());
        await AuditSandbox.Tamper(app, $"""
            UPDATE "AuditChains" SET "LastSequence" = 2, "LastHash" =
                (SELECT "Hash" FROM "AuditEntries" WHERE "Chain" = '{chain}' AND "Sequence" = 2) WHERE "Name" = '{chain}'
            """);
        await AuditSandbox.Tamper(app, $"""DELETE FROM "AuditEntries" WHERE "Chain" = '{chain}' AND "Sequence" = 3""");

        var found = await FindingsOf(chain);

        found.ShouldHaveSingleItem().ShouldBe(new AuditFinding(chain, 3, AuditFault.NotAsAnchored));
    }

    private async Task<IReadOnlyList<AuditFinding>> FindingsOf(string chain) =>
        [.. (await AuditSandbox.Verify(app)).Findings.Where(finding => finding.Chain == chain)];

    private static string Copy(string chain, int from, int to) => $"""
        INSERT INTO "AuditEntries" ("AuthorityId", "Chain", "Sequence", "At", "ActorId", "ActorName", "Kind", "Action", "ChildId", "PreviousHash", "Hash")
        SELECT "AuthorityId", "Chain", {to}, "At", "ActorId", "ActorName", "Kind", "Action", "ChildId", "Hash", "Hash"
        FROM "AuditEntries" WHERE "Chain" = '{chain}' AND "Sequence" = {from}
        """;
}

public sealed class SqliteVerifyAuditTests(SqliteApp app) : VerifyAuditTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlVerifyAuditTests(PostgreSqlApp app) : VerifyAuditTests(app), IClassFixture<PostgreSqlApp>;
