using System.Net;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns;
using CareDecisions.Application.Returns.Care;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Returns;

public sealed class ReturnPagesTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Upload_OfALookedAfterReturn_IsTriedAndThenImportedFromItsPage()
    {
        using var care = ReturnOnDisk.Care("PAG1").With(SsdaFiles.Episodes, "PAG1,02/06/2025,S,C9,N1,U6,PR1,,,,HX1 1AA,HX2 2BB,SC123456");
        using var client = await PageClient.SignedInAs(app, "system-administrator");
        var upload = await client.Get("/returns/upload");
        var waiting = await upload.SendFile(Kind("Ssda903"), "903.zip", care.Zipped());
        waiting.Text.ShouldContain("Waiting to be tried");
        await RunWaiting();

        var tried = await client.Get(waiting.Path);
        var queued = await tried.Send();
        await RunWaiting();
        var imported = await client.Get(queued.Path);

        tried.Text.ShouldContain("LS code 'C9' is not a legal status of the 2025/26 return.");
        imported.All(".govuk-summary-list__value").ShouldContain("Imported");
        (await app.Child("PAG1")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Upload_WithNothingChosen_SaysWhatToDoBesideTheFields()
    {
        using var client = await PageClient.SignedInAs(app, "system-administrator");
        var upload = await client.Get("/returns/upload");

        var refused = await upload.Send();

        refused.Problems.ShouldBe(["Select which return it is", "Select the file of the return"]);
        refused.Title.ShouldStartWith("Error:");
    }

    [Fact]
    public async Task Report_AsCsv_HoldsEveryRow()
    {
        using var care = ReturnOnDisk.Care("PAG2", "PAG3");
        using var client = await PageClient.SignedInAs(app, "system-administrator");
        var tried = await care.Try(app);

        var csv = await client.Get($"/returns/show/{tried.Summary.Id}?handler=Csv");

        csv.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(tried.Rows.Count + 1);
    }

    [Fact]
    public async Task Report_Any_ShowsNothingThatOnlyTheRecordHolds()
    {
        using var first = ReturnOnDisk.Care("PAG4");
        using var later = ReturnOnDisk.Care().With(SsdaFiles.Header, "PAG4,F,02/05/2018,WBRI,A123456789012,,");
        await first.Import(app);
        var imported = await later.Import(app);
        using var client = await PageClient.SignedInAs(app, "system-administrator");

        var page = await client.Get($"/returns/show/{imported.Summary.Id}");

        page.Text.ShouldContain("Date of birth differs from what the record had; it was changed.");
        page.Text.ShouldNotContain("1 May 2018");
    }

    [Theory]
    [InlineData("/returns")]
    [InlineData("/returns/upload")]
    public async Task Returns_ForASocialWorker_AreNotAllowed(string address)
    {
        using var client = await PageClient.SignedInAs(app, "social-worker");

        (await client.Get(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Import_OfAnotherAuthority_IsNotFound()
    {
        using var care = ReturnOnDisk.Care("PAG5");
        var tried = await care.Try(app);
        var stranger = await TestData.CreateStaff(app, person => person.InAuthority(TestData.SecondAuthority).WithRoles("system-administrator"));
        using var client = await PageClient.SignedIn(app, stranger);

        (await client.Get($"/returns/show/{tried.Summary.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Kind(string kind) => new() { ["Kind"] = kind };

    private Task<Result<Guid?>> RunWaiting() => app.In(ReturnOnDisk.Authority, services =>
        services.GetRequiredService<ISender>().Send(new RunWaitingReturn.Request()));
}
