using System.IO.Compression;
using System.Text;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns;
using CareDecisions.Application.Returns.Care;
using CareDecisions.Domain.Children;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Returns;

/// <summary>A return written to a folder of a test's own, and what an import makes of it. All data is invented.</summary>
internal sealed class ReturnOnDisk : IDisposable
{
    public const string Authority = "calderdale";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cd-return-");

    private string path;

    private ReturnOnDisk()
    {
        path = folder.FullName;
    }

    public string Path => path;

    /// <summary>A census of 2025/26 with these children.</summary>
    public static ReturnOnDisk Census(params string[] children) => CensusFile($"""
        <Message>
        <Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header>
        <Children>
        {string.Join('\n', children)}
        </Children>
        </Message>
        """);

    public static ReturnOnDisk CensusFile(string xml)
    {
        var made = new ReturnOnDisk();
        made.path = System.IO.Path.Combine(made.folder.FullName, "census.xml");
        File.WriteAllText(made.path, xml);
        return made;
    }

    /// <summary>A child born on 1 May 2018 with these modules.</summary>
    public static string Child(string reference, string modules, string identity = "") =>
        $"<Child><ChildIdentifiers><LAchildID>{reference}</LAchildID><PersonBirthDate>2018-05-01</PersonBirthDate><Sex>F</Sex>{identity}</ChildIdentifiers>"
        + $"<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>{modules}</Child>";

    /// <summary>A looked-after return whose header holds these children, born on 1 May 2018.</summary>
    public static ReturnOnDisk Care(params string[] children) =>
        new ReturnOnDisk().With(SsdaFiles.Header, [.. children.Select(child => $"{child},F,01/05/2018,WBRI,A123456789012,,")]);

    public ReturnOnDisk With(string file, params string[] rows) =>
        WithText(file, string.Join('\n', [string.Join(',', SsdaFiles.Columns[file.ToLowerInvariant()]), .. rows, string.Empty]));

    public ReturnOnDisk WithText(string file, string text, Encoding? encoding = null)
    {
        File.WriteAllText(System.IO.Path.Combine(folder.FullName, file), text, encoding ?? new UTF8Encoding(false));
        return this;
    }

    public byte[] Zipped()
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create))
        {
            foreach (var file in folder.EnumerateFiles())
            {
                zip.CreateEntryFromFile(file.FullName, file.Name);
            }
        }

        return zipped.ToArray();
    }

    public Task<Imported> Try(CareDecisionsApp app) => Read(app, isDryRun: true);

    public Task<Imported> Import(CareDecisionsApp app) => Read(app, isDryRun: false);

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<Imported> Read(CareDecisionsApp app, bool isDryRun)
    {
        var kind = path == folder.FullName ? ReturnKind.Ssda903 : ReturnKind.CinCensus;
        var id = await app.In(Authority, services => services.GetRequiredService<ISender>()
            .Send(new ReadReturn.Request(kind, new ReturnSource(path, 2026), isDryRun, null)));
        return await Imported.Load(app, id.Value);
    }
}

/// <summary>How an import ended, and the rows of its report.</summary>
internal sealed record Imported(ReturnSummary Summary, IReadOnlyList<ReturnRow> Rows)
{
    public static Task<Imported> Load(CareDecisionsApp app, Guid id) => app.InDatabase(ReturnOnDisk.Authority, async db => new Imported(
        await db.ReturnImports.Where(import => import.Id == id).Select(ReturnSummary.Of).SingleAsync(),
        await db.ReturnRows.AsNoTracking().Where(row => row.ImportId == id).OrderBy(row => row.File).ThenBy(row => row.Line).ToListAsync()));

    public ReturnRow Row(string file, int nth = 0) => Rows.Where(row => row.File == file).ElementAt(nth);
}

/// <summary>What the record holds of a child after an import.</summary>
internal static class Record
{
    public static Task<Child?> Child(this CareDecisionsApp app, string reference) =>
        app.InDatabase(ReturnOnDisk.Authority, db => db.Children.AsNoTracking().SingleOrDefaultAsync(child => child.Reference == reference));

    public static Task<List<CaseEvent>> Events(this CareDecisionsApp app, string reference) => app.InDatabase(ReturnOnDisk.Authority, db => db.CaseEvents.AsNoTracking()
        .Where(one => db.Children.Any(child => child.Id == one.ChildId && child.Reference == reference))
        .OrderBy(one => one.HappenedAt).ToListAsync());

    public static async Task<CaseEvent> Event(this CareDecisionsApp app, string reference, string type) =>
        (await app.Events(reference)).Single(one => one.Type == type);

    public static Task<List<T>> Of<T>(this CareDecisionsApp app, Func<CareDecisionsDb, IQueryable<T>> rows) =>
        app.InDatabase(ReturnOnDisk.Authority, db => rows(db).ToListAsync());
}
