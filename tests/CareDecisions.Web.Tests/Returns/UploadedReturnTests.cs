using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns;
using CareDecisions.Application.Returns.Care;
using CareDecisions.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;
using static CareDecisions.Web.Tests.Returns.ReturnOnDisk;

namespace CareDecisions.Web.Tests.Returns;

public sealed class UploadedReturnTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Upload_TriedAndThenImported_IsTakenFromTheSameFile()
    {
        using var care = Care("UPL1").With(SsdaFiles.Episodes, "UPL1,02/06/2025,S,C2,N1,U6,PR1,,,,HX1 1AA,HX2 2BB,SC123456");
        var preview = await Send(new PreviewReturn.Command(ReturnKind.Ssda903, "C:\\returns\\903.zip", new MemoryStream(care.Zipped())));
        await Send(new RunWaitingReturn.Request());

        var import = await Send(new ImportReturn.Command(preview.Value));
        await Send(new RunWaitingReturn.Request());

        var imported = await Imported.Load(app, import.Value);
        (imported.Summary.State, imported.Summary.FileName).ShouldBe((ReturnImportState.Imported, "903.zip"));
        (await app.Child("UPL1")).ShouldNotBeNull();
        Directory.EnumerateFiles(await UploadFolder()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_NotYetTried_CannotBeImported()
    {
        using var care = Care("UPL2");
        var preview = await Send(new PreviewReturn.Command(ReturnKind.Ssda903, "903.zip", new MemoryStream(care.Zipped())));

        var import = await Send(new ImportReturn.Command(preview.Value));

        import.Refusals.Single().ShouldBeOfType<ReturnWasNotTried>();
        await Send(new RunWaitingReturn.Request());
        (await Send(new ImportReturn.Command(preview.Value))).IsOk.ShouldBeTrue();
        await Send(new RunWaitingReturn.Request());
    }

    [Fact]
    public async Task Upload_ThatIsNoZip_IsRefusedInItsReport()
    {
        var preview = await Send(new PreviewReturn.Command(ReturnKind.Ssda903, "903.zip", new MemoryStream("not a zip"u8.ToArray())));

        await Send(new RunWaitingReturn.Request());

        (await Imported.Load(app, preview.Value)).Summary.Failure.ShouldBe("The file is not a zip. The looked-after return is a folder or a .zip of .csv files.");
    }

    [Fact]
    public async Task Upload_WithTheWrongEnding_IsRefusedBesideTheField()
    {
        var result = await Send(new PreviewReturn.Command(ReturnKind.CinCensus, "census.zip", new MemoryStream([1])));

        result.Refusals.Single().ShouldBe(new InvalidField("Return", "The children in need census must be one .xml file"));
    }

    [Fact]
    public async Task Upload_LargerThanTheLimit_IsNotKept()
    {
        var folder = new ReturnFolder(Directory.CreateTempSubdirectory("cd-uploads-").FullName, 10);

        var fits = await folder.Keep(Guid.NewGuid(), new MemoryStream(new byte[11]), default);

        fits.ShouldBeFalse();
        Directory.EnumerateFiles(folder.Path).ShouldBeEmpty();
        Directory.Delete(folder.Path);
    }

    [Fact]
    public async Task Waiting_WithNothingToRead_DoesNothing()
    {
        (await Send(new RunWaitingReturn.Request())).Value.ShouldBeNull();
    }

    [Fact]
    public async Task FileOnDisk_AskedForByAPerson_IsNotFound()
    {
        var person = new Application.Access.Actor { StaffId = Guid.NewGuid(), Name = "A person", Roles = ["system-administrator"] };
        using var care = Care("UPL3");

        var result = await app.In(Authority, services => services.GetRequiredService<ISender>()
            .Send(new ReadReturn.Request(ReturnKind.Ssda903, new ReturnSource(care.Path, null), true, null)), person);

        result.IsOk.ShouldBeFalse();
    }

    private Task<Result<T>> Send<T>(IRequest<Result<T>> request) =>
        app.In(Authority, services => services.GetRequiredService<ISender>().Send(request));

    private Task<string> UploadFolder() => app.In(Authority, services => Task.FromResult(services.GetRequiredService<ReturnFolder>().Path));
}
