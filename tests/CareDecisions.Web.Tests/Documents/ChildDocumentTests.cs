using System.Net;
using CareDecisions.Application.Auditing;
using CareDecisions.Domain.Documents;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Documents;

/// <summary>Files on a child's record: added by what is in them, handed out by one audited route, withdrawn with a reason.</summary>
public abstract class ChildDocumentTests(CareDecisionsApp app)
{
    private static readonly byte[] Pdf = "%PDF-1.7 a letter"u8.ToArray();

    [Fact]
    public async Task Add_APdfCalledSomethingElse_IsListedAsWhatItIsAndSaysThatNobodyScannedIt()
    {
        var (client, child, worker) = await Allocated();

        var list = await Add(client, child, "holiday.exe", Pdf);

        var row = list.All("tbody tr").ShouldHaveSingleItem();
        row.ShouldContain("Letter from the school");
        row.ShouldContain("PDF, 17 bytes. Not scanned");
        row.ShouldContain($"12 Mar 2026 by {worker.Name}");
        list.Body.ShouldNotContain("holiday");
    }

    [Fact]
    public async Task Add_AFileThatIsNotTaken_SaysWhyBesideTheFieldAndKeepsNothing()
    {
        var (client, child, _) = await Allocated();

        var refused = await Add(client, child, "letter.pdf", "<html><script>alert(1)</script>"u8.ToArray());

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("The file is a web page");
        refused.Has("#Document-error").ShouldBeTrue();
        refused.Body.ShouldContain("Letter from the school");
        (await app.InDatabase(child.Authority, db => db.Documents.CountAsync(one => one.ChildId == child.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Add_AFileOverTheLimit_SaysTheLimit()
    {
        var (client, child, _) = await Allocated();

        var refused = await Add(client, child, "long.txt", [.. Enumerable.Repeat((byte)'a', (20 * 1024 * 1024) + 1)]);

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("The file must be 20 MB or smaller");
    }

    [Fact]
    public async Task Add_WithNothingFilledIn_AsksForEach()
    {
        var (client, child, _) = await Allocated();

        var refused = await (await client.Get($"/children/{child.Id}/documents/add")).Send();

        refused.Problems.ShouldBe(
            ["Choose a file", "Select what kind of document it is", "Enter a title, for example Letter from the school about attendance", "Enter who the document is from"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Download_ADocument_IsAFileInWhichNothingRunsAndIsAuditedFirst()
    {
        var (client, child, worker) = await Allocated();
        var address = Link(await Add(client, child, "letter.pdf", Pdf), "download");

        using var http = await client.Fetch(address);

        (await http.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        http.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        http.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        http.Content.Headers.ContentDisposition.FileName.ShouldBe($"{child.Reference}-letter.pdf");
        http.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox; default-src 'none'");
        http.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        var look = await app.InDatabase(child.Authority, db => db.AuditEntries.SingleAsync(
            one => one.Kind == AuditKind.Read && one.Action == "OpenDocument" && one.ActorId == worker.Id));
        AuditedFields.Read(look.Kind, look.Changes).ShouldContain(one => one.Field == "Title" && one.After == "Letter from the school");
    }

    [Fact]
    public async Task Withdraw_ADocument_KeepsItListedWithTheReasonAndClosesIt()
    {
        var (client, child, worker) = await Allocated();
        var list = await Add(client, child, "letter.pdf", Pdf);

        var after = await (await client.Get(Link(list, "withdraw"))).Send(new Dictionary<string, string> { ["Reason"] = "About another child" });

        after.Text.ShouldContain("No document is on this record yet");
        var all = await client.Get($"/children/{child.Id}/documents?show=withdrawn");
        all.All("tbody tr").ShouldHaveSingleItem().ShouldContain($"Withdrawn by {worker.Name}: About another child");
        (await client.Get(Link(list, "download"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=Csv")]
    [InlineData("/add")]
    public async Task Documents_OfAChildWhoIsRestrictedSince_AreNotFound(string page)
    {
        var (client, child, _) = await Allocated();
        var list = await Add(client, child, "letter.pdf", Pdf);
        using var other = await PageClient.SignedInAs(app, "team-manager");
        await app.InDatabase(child.Authority, db => db.Children.Where(one => one.Id == child.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.IsRestricted, true)));

        (await other.Get($"/children/{child.Id}/documents{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.Get(Link(list, "download"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Documents_ForWhoMayOnlyLook_OffersNoChange()
    {
        var (client, child, _) = await Allocated();
        await Add(client, child, "letter.pdf", Pdf);
        using var auditor = await PageClient.SignedInAs(app, "auditor");

        var list = await auditor.Get($"/children/{child.Id}/documents");

        list.All("tbody tr").ShouldHaveSingleItem();
        list.Text.ShouldNotContain("Add a document");
        list.Has("a[href$='/withdraw']").ShouldBeFalse();
        (await auditor.Get($"/children/{child.Id}/documents/add")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Document_OfOneChild_IsNotHandedOutUnderAnothersAddress()
    {
        var (client, child, worker) = await Allocated();
        var address = Link(await Add(client, child, "letter.pdf", Pdf), "download");
        var other = await TestData.CreateChild(app, one => one.AllocatedTo(worker));

        var answer = await client.Get(address.Replace(child.Id.ToString(), other.Id.ToString(), StringComparison.Ordinal));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<PageAnswer> Add(PageClient client, TestChild child, string name, byte[] content)
    {
        var page = await client.Get($"/children/{child.Id}/documents/add");
        return await page.SendFile(
            new Dictionary<string, string> { ["Title"] = "Letter from the school", ["Kind"] = nameof(DocumentKind.Letter), ["From"] = "Meadow School" }, name, content);
    }

    private static string Link(PageAnswer list, string page) => list.Document.QuerySelector($"tbody a[href$='/{page}']")!.GetAttribute("href")!;

    private async Task<(PageClient Client, TestChild Child, TestPerson Worker)> Allocated()
    {
        var team = await TestData.CreateTeam(app);
        var worker = await TestData.CreateStaff(app, person => person.InTeam(team));
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker));
        return (await PageClient.SignedIn(app, worker), child, worker);
    }
}

public sealed class ChildDocumentOnSqlite(SqliteApp app) : ChildDocumentTests(app), IClassFixture<SqliteApp>;

public sealed class ChildDocumentOnPostgreSql(PostgreSqlApp app) : ChildDocumentTests(app), IClassFixture<PostgreSqlApp>;
