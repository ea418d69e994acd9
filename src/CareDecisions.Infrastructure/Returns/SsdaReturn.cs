using CareDecisions.Application.Returns;
using CareDecisions.Application.Returns.Care;
using CareDecisions.Application.Returns.Reading;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>A looked-after return whose files have been gone through once and whose rows lie ready by child.</summary>
internal sealed class SsdaReturn : OpenedReturn
{
    private readonly RowBuckets buckets;
    private double done;

    private SsdaReturn(RowBuckets buckets, ReturnScope scope)
    {
        this.buckets = buckets;
        Scope = scope;
    }

    public override ReturnScope Scope { get; }

    public override double Progress => done / buckets.Count;

    public static SsdaReturn Read(SsdaFileSet files, int? saidYear, TimeProvider clock)
    {
        var remarks = files.Unknown.Select(name => $"{name} is not a file of the return; it was not read.").ToList();
        var buckets = new RowBuckets(files.Bytes);
        try
        {
            var years = new YearGuess();
            foreach (var name in files.Names)
            {
                Stage(files, name, buckets, years, remarks);
            }

            var missing = SsdaFiles.Columns.Keys.Except(files.Names).ToList();
            if (missing.Contains(SsdaFiles.Header))
            {
                throw new ReturnFormatException($"{SsdaFiles.Header} is missing: without it no child can be told from another. Nothing was taken.");
            }

            remarks.AddRange(missing.Select(name => $"There is no {name}."));
            return new SsdaReturn(buckets, ScopeOf(saidYear, years, remarks, clock.LondonToday()));
        }
        catch (ReturnFormatException)
        {
            buckets.Dispose();
            throw;
        }
    }

    public override IEnumerable<ReturnedChild> Children()
    {
        for (var bucket = 0; bucket < buckets.Count; bucket++)
        {
            var children = buckets.Children(bucket);
            for (var at = 0; at < children.Count; at++)
            {
                done = bucket + ((double)(at + 1) / children.Count);
                yield return children[at];
            }
        }
    }

    protected override void Close() => buckets.Dispose();

    private static void Stage(SsdaFileSet files, string name, RowBuckets buckets, YearGuess years, List<string> remarks)
    {
        using var content = files.OpenFile(name);
        foreach (var row in SsdaCsv.Read(name, content, remarks))
        {
            buckets.Add(row);
            if (name == SsdaFiles.Episodes)
            {
                years.Look(row.Fields);
            }
        }

        files.Count(content.Position);
    }

    private static ReturnScope ScopeOf(int? saidYear, YearGuess years, List<string> remarks, DateOnly today)
    {
        var year = saidYear ?? years.Year ?? ReturnScope.YearOf(today) - 1;
        if (saidYear is null)
        {
            remarks.Add(years.Year is null
                ? $"The files do not say their year and hold no episode to tell it by: read as {ReturnScope.NameOf(year)}, the last that is over."
                : $"The files do not say their year: read as {ReturnScope.NameOf(year)}, in which most of their episodes end or begin.");
        }

        var end = new DateOnly(year, 3, 31);
        return new ReturnScope(ReturnKind.Ssda903, year, end > today ? today : end, remarks);
    }
}
