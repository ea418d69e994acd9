using System.Net.Mail;
using CareDecisions.Application.Alerts;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Infrastructure.Mail;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Mail;
using CareDecisions.Web.Tests.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Alerts;

public abstract class SendOutboxTests(CareDecisionsApp app) : JobTests(app), IDisposable
{
    private static readonly DateTimeOffset Nine = Utc(2026, 3, 31, 9);

    private readonly MailCatcher server = new();

    public void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Message_ServerUp_LeavesOnceWithItsOwnMessageId()
    {
        var (caseload, id) = await Write("Subject – with a dash");
        await Send(caseload);

        await Send(caseload);

        var mail = server.Caught.Where(one => one.Contains(caseload.Address("worker"), StringComparison.Ordinal)).ShouldHaveSingleItem();
        mail.ShouldContain($"<{id:N}@caredecisions.example>", Case.Insensitive);
        (await Read(caseload, id)).SentAt.ShouldBe(Nine);
    }

    [Fact]
    public async Task Message_ServerDownThenUp_IsSentOnceWhenItsTurnComes()
    {
        var (caseload, id) = await Write("Late");
        server.GoDown();
        await Send(caseload);
        server.GoUp();
        await Send(caseload);
        CountOf(caseload).ShouldBe(0);

        App.Clock.MoveTo(Nine.AddMinutes(2));
        await Send(caseload);

        CountOf(caseload).ShouldBe(1);
        (await Read(caseload, id)).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Message_RefusedEveryTime_IsGivenUpAndSaysWhy()
    {
        var (caseload, id) = await Write("Refused");
        server.Refusal = "550 no such mailbox";
        for (var attempt = 0; attempt <= RecordDelivery.Waits.Count; attempt++)
        {
            await Send(caseload);
            App.Clock.MoveTo(App.Clock.GetUtcNow().AddDays(1));
        }

        var message = await Read(caseload, id);

        message.NextAttemptAt.ShouldBeNull();
        message.SentAt.ShouldBeNull();
        message.LastError.ShouldBe("The mail server said: MailboxUnavailable");
    }

    [Fact]
    public async Task Message_TwoNodesAtOnce_LeavesOnce()
    {
        var (caseload, _) = await Write("Twice?");

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Send(caseload))));

        CountOf(caseload).ShouldBe(1);
    }

    [Fact]
    public async Task Message_ClaimedByANodeThatDied_IsTakenOverWhenTheClaimRunsOut()
    {
        var (caseload, id) = await Write("Claimed");
        await caseload.InDatabase(async db =>
        {
            (await db.Outbox.SingleAsync(message => message.Id == id)).ClaimUntil(Nine + ClaimMail.Claim);
            await db.SaveChangesAsync();
        });
        await Send(caseload);
        CountOf(caseload).ShouldBe(0);

        App.Clock.MoveTo(Nine + ClaimMail.Claim);
        await Send(caseload);

        CountOf(caseload).ShouldBe(1);
    }

    private async Task<(Caseload Caseload, Guid Id)> Write(string subject)
    {
        var caseload = await CaseloadAt(Nine);
        var message = new OutboxMessage($"test/{Guid.NewGuid()}", caseload.Address("worker"), subject, "Body\n", Nine);
        await caseload.InDatabase(db =>
        {
            db.Outbox.Add(message);
            return db.SaveChangesAsync();
        });
        return (caseload, message.Id);
    }

    private Task Send(Caseload caseload)
    {
        var settings = new MailSettings { Host = "127.0.0.1", Port = server.Port, From = new MailAddress("alerts@caredecisions.example") };
        var job = JobSchedule.Find(nameof(SendOutbox))! with { Work = _ => new SendOutbox(new SmtpMailSender(settings)) };
        return Run(caseload, job);
    }

    private int CountOf(Caseload caseload) =>
        server.Caught.Count(mail => mail.Contains(caseload.Address("worker"), StringComparison.Ordinal));

    private static Task<OutboxMessage> Read(Caseload caseload, Guid id) =>
        caseload.Read(db => db.Outbox.AsNoTracking().SingleAsync(message => message.Id == id));
}

public sealed class SqliteSendOutboxTests(SqliteApp app) : SendOutboxTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlSendOutboxTests(PostgreSqlApp app) : SendOutboxTests(app), IClassFixture<PostgreSqlApp>;
