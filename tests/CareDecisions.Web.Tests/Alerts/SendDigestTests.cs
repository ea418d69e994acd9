using CareDecisions.Application.Alerts;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Web.Tests.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Alerts;

public abstract class SendDigestTests(CareDecisionsApp app) : JobTests(app)
{
    // A Tuesday.
    private static readonly DateTimeOffset Morning = Utc(2026, 3, 31, 6, 30);

    [Theory]
    [InlineData("worker", "Your children: 2 late, 1 due soon.")]
    [InlineData("manager", "Your team: 2 late, 1 due soon.")]
    [InlineData("head", "The authority: 2 late, 1 due soon.")]
    public async Task Digest_OnAWorkingDay_CountsWhatEachAnswersFor(string post, string line)
    {
        var caseload = await WithClocks(Morning);

        await Run(caseload, nameof(SendDigest));

        (await MailTo(caseload, post)).ShouldHaveSingleItem().Body.ShouldContain(line);
    }

    [Fact]
    public async Task Digest_Twice_IsWrittenOnce()
    {
        var caseload = await WithClocks(Morning);
        await Run(caseload, nameof(SendDigest));

        await Run(caseload, nameof(SendDigest));

        (await MailTo(caseload, "worker")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Digest_OnGoodFriday_IsNotWritten()
    {
        var caseload = await WithClocks(Utc(2026, 4, 3, 6, 30));

        await Run(caseload, nameof(SendDigest));

        (await MailTo(caseload, "worker")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Digest_NothingToSay_IsNotWritten()
    {
        var caseload = await CaseloadAt(Morning);

        await Run(caseload, nameof(SendDigest));

        (await MailTo(caseload, "worker")).ShouldBeEmpty();
    }

    private async Task<Caseload> WithClocks(DateTimeOffset now)
    {
        var caseload = await CaseloadAt(now);
        await caseload.AddClock(now.AddDays(-5), now.AddDays(-1));
        await caseload.AddClock(now.AddDays(-5), now);
        await caseload.AddClock(now.AddDays(-5), now.AddMinutes(1));
        await caseload.AddClock(now.AddDays(5), now.AddDays(9));
        return caseload;
    }

    private static Task<List<OutboxMessage>> MailTo(Caseload caseload, string post)
    {
        var address = caseload.Address(post);
        return caseload.Read(db => db.Outbox.Where(message => message.Address == address).ToListAsync());
    }
}

public sealed class SqliteSendDigestTests(SqliteApp app) : SendDigestTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlSendDigestTests(PostgreSqlApp app) : SendDigestTests(app), IClassFixture<PostgreSqlApp>;
