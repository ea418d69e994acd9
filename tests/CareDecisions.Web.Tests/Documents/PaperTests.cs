using System.Net;
using System.Text;
using CareDecisions.Application.Documents;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Documents;
using CareDecisions.Web.Tests.Records;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Documents;

/// <summary>The PDF is looked at as it lies on the disk: its catalogue and its structure are written plainly.</summary>
public sealed class PaperTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string Page = "<!DOCTYPE html><html lang=\"en-GB\"><head><title>A title</title></head><body><h1>Heading</h1><p>Words</p></body></html>";

    [Fact]
    public async Task Print_APage_IsATaggedPdfInItsLanguageWithItsTitle()
    {
        var pdf = await Print(app.Services, Page);

        pdf.ShouldStartWith("%PDF-");
        pdf.ShouldContain("/StructTreeRoot");
        pdf.ShouldContain("/Lang (en-GB)");
        pdf.ShouldContain("/Title (A title)");
        pdf.ShouldContain("/S /H1");
    }

    [Fact]
    public async Task Record_AsAPdf_HasItsTitleAndItsSectionsAsHeadings()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker));
        using var client = await PageClient.SignedIn(app, worker);
        var record = await RecordWalk.Start(client, child, "single-assessment");

        var pdf = (await client.Get($"{record.Path}/read?handler=Pdf")).Body;

        pdf.ShouldStartWith("%PDF-");
        pdf.ShouldContain("/Title (Child and family single assessment)");
        pdf.ShouldContain("/S /H2");
    }

    [Fact]
    public void Foot_WithAComma_KeepsTheSpaceAfterIt() =>
        new PaperModel(new Paper("Letter", "C1, Letter", "_", new object()), "").Foot.ShouldBe(@"C1\00002c  Letter");

    [Fact]
    public async Task RecordOfAChildOutOfSight_AsAPdf_IsNotFound()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker));
        using var client = await PageClient.SignedIn(app, worker);
        var record = await RecordWalk.Start(client, child, "single-assessment");
        using var stranger = await PageClient.SignedInAs(app, "social-worker");

        (await stranger.Get($"{record.Path}/read?handler=Pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Print_TextWithAScript_IsPrintedAsItStands()
    {
        var pdf = await Print(app.Services, Page.Replace("Words", "<script>document.title = 'Changed'</script>", StringComparison.Ordinal));

        pdf.ShouldContain("/Title (A title)");
    }

    [Fact]
    public async Task Print_OneAfterAnother_UsesTheSameBrowser()
    {
        var first = await Print(app.Services, Page);
        var second = await Print(app.Services, Page);

        second.Length.ShouldBeInRange(first.Length - 200, first.Length + 200);
    }

    [Fact]
    public async Task Print_WithoutAChromium_SaysWhatToDo()
    {
        using var without = app.WithWebHostBuilder(host => host.UseSetting("CareDecisions:Chromium", "/nowhere/chromium"));

        var fault = await Should.ThrowAsync<DocumentPrinterException>(() => Print(without.Services, Page));

        fault.Message.ShouldStartWith("This server has no Chromium to make PDFs with. Print the page from the browser");
    }

    private static async Task<string> Print(IServiceProvider services, string html) =>
        Encoding.Latin1.GetString(await services.GetRequiredService<IDocumentPrinter>().Print(html, CancellationToken.None));
}
