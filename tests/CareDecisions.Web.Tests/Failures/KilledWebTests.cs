using System.Collections.Concurrent;
using CareDecisions.Application.Authorities;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Records;

namespace CareDecisions.Web.Tests.Failures;

public abstract class KilledWebTests(DatabaseProvider provider) : FailureTests(new CareDecisionsApp(provider))
{
    private const int AtOnce = 4;
    private const int AnsweredBefore = 12;

    [Fact]
    public async Task Web_KilledWhileManyRecordEvents_LosesNothingAnsweredAndLeavesNothingHalfWritten()
    {
        var (worker, child) = await Arrange();
        var answered = new ConcurrentBag<Guid>();
        using (var web = await ProductProcess.Start(App, "web"))
        {
            using var browser = await web.SignedIn(worker);
            var form = await browser.Get(FormOf(child));
            var sending = Enumerable.Range(0, AtOnce).Select(_ => SendUntilItDies(form, answered)).ToArray();
            await Eventually.Is("a dozen visits recorded", () => Task.FromResult(answered.Count >= AnsweredBefore));

            web.Kill();

            await Task.WhenAll(sending);
        }

        answered.Select(visit => $"form:{visit:N}").ShouldBeSubsetOf((await VisitsOf(child)).OfType<string>());
        await NothingIsHalfWritten(child);
    }

    [Fact]
    public async Task Web_StartedAgainAfterAKill_GoesOnFromWhatWasWritten()
    {
        var (worker, child) = await Arrange();
        var visit = Guid.NewGuid();
        using (var first = await ProductProcess.Start(App, "web"))
        {
            using var browser = await first.SignedIn(worker);
            await RecordVisit(await browser.Get(FormOf(child)), visit);
            first.Kill();
        }

        using var second = await ProductProcess.Start(App, "web");
        using var again = await second.SignedIn(worker);
        var form = await again.Get(FormOf(child));
        await RecordVisit(form, visit);
        var page = await RecordVisit(form, Guid.NewGuid());

        page.Path.ShouldBe($"/children/{child.Id}");
        (await VisitsOf(child)).Count.ShouldBe(2);
        await NothingIsHalfWritten(child);
    }

    [Fact]
    public async Task Web_KilledAfterMakingAPdf_TakesThePrintingBrowserWithIt()
    {
        var (worker, child) = await Arrange();
        var temporary = Directory.CreateTempSubdirectory("cd-killed-");
        var settings = new Dictionary<string, string>
        {
            ["TMPDIR"] = temporary.FullName,
            // A document takes its style sheet with it.
            ["ASPNETCORE_CONTENTROOT"] = Source.File("src/CareDecisions.Web"),
        };
        using (var web = await ProductProcess.Start(App, "web", settings))
        {
            using var browser = await web.SignedIn(worker);
            var record = await RecordWalk.Start(browser, child, "case-note");
            (await browser.Get($"{record.Path}/read?handler=Pdf")).Body.ShouldStartWith("%PDF-");
            temporary.GetDirectories("cd-print-*").ShouldHaveSingleItem();

            web.Kill();
        }

        // The profile is cleared once the browser has ended.
        await Eventually.Is("the printing browser gone", () => Task.FromResult(temporary.GetDirectories("cd-print-*").Length == 0));
        temporary.Delete(recursive: true);
    }

    private async Task SendUntilItDies(PageAnswer form, ConcurrentBag<Guid> answered)
    {
        try
        {
            while (true)
            {
                var visit = Guid.NewGuid();
                var page = await RecordVisit(form, visit);
                if (page.Problems.Count == 0 && (int)page.Status == 200)
                {
                    answered.Add(visit);
                }
            }
        }
        catch (HttpRequestException)
        {
            // The process is gone: whether this one was written is for the test to find out.
        }
    }
}

public sealed class KilledWebOnSqlite() : KilledWebTests(DatabaseProvider.Sqlite);

public sealed class KilledWebOnPostgreSql() : KilledWebTests(DatabaseProvider.PostgreSql);
