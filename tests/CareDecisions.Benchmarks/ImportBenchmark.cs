using System.Diagnostics;
using System.Globalization;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Benchmarks;

/// <summary>
/// <c>import FOLDER</c>: a looked-after return taken in (goal for the sample: 10 seconds). <c>import-cin MEGABYTES</c>: an
/// invented census of that size, dry run and import (goal: 200 MB within 500 MB of memory).
/// </summary>
internal static class ImportBenchmark
{
    public static async Task<int> Folder(DatabaseProvider provider, string folder)
    {
        for (var round = 1; round <= 3; round++)
        {
            using var app = new CareDecisionsApp(provider);
            Console.WriteLine($"{provider} round {round}: {await Read(app, ReturnKind.Ssda903, folder, isDryRun: false)}");
        }

        return 0;
    }

    public static async Task<int> Census(int megabytes)
    {
        var file = Path.Combine(Path.GetTempPath(), $"cd-census-{Guid.NewGuid():N}.xml");
        try
        {
            var children = Write(file, megabytes * 1_048_576L);
            using var app = new CareDecisionsApp(DatabaseProvider.Sqlite);
            Console.WriteLine($"census of {new FileInfo(file).Length / 1_048_576:N0} MB, {children:N0} children");
            Console.WriteLine($"  before: {Peak():N0} MB at its highest");
            Console.WriteLine($"  dry run: {await Read(app, ReturnKind.CinCensus, file, isDryRun: true)}; {Peak():N0} MB");
            Console.WriteLine($"  import: {await Read(app, ReturnKind.CinCensus, file, isDryRun: false)}; {Peak():N0} MB");
            return 0;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<string> Read(CareDecisionsApp app, ReturnKind kind, string path, bool isDryRun) => app.In(TestData.FirstAuthority, async services =>
    {
        var watch = Stopwatch.StartNew();
        var read = await services.GetRequiredService<ISender>().Send(new ReadReturn.Request(kind, new ReturnSource(path, 2026), isDryRun, null));
        var seconds = watch.Elapsed.TotalSeconds;
        if (!read.IsOk)
        {
            throw new InvalidOperationException(string.Join("; ", read.Refusals.Select(refusal => refusal.Message)));
        }

        var shown = (await services.GetRequiredService<ISender>().Send(new ShowReturn.Query(read.Value))).Value;
        return string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s ({shown.Import.State}, {string.Join(", ", shown.Outcomes.Select(one => $"{one.Outcome} {one.Rows:N0}"))})");
    });

    private static long Peak() => Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576;

    /// <summary>Families with several referrals each, one child after another until the file is as long as asked.</summary>
    private static int Write(string file, long bytes)
    {
        using var xml = new StreamWriter(file);
        xml.Write("<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header><Children>");
        var number = 0;
        for (; xml.BaseStream.Position < bytes; number++)
        {
            xml.Write($"<Child><ChildIdentifiers><LAchildID>B{number:0000000}</LAchildID><PersonBirthDate>{new DateOnly(2012, 1, 1).AddDays(number % 4000):yyyy-MM-dd}</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>");
            xml.Write("<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>");
            for (var referral = 0; referral < 4; referral++)
            {
                xml.Write(Referral(new DateOnly(2025, 4, 1).AddDays((referral * 80) + (number % 30))));
            }

            xml.Write("</Child>\n");
        }

        xml.Write("</Children></Message>");
        return number;
    }

    private static string Referral(DateOnly day) => $"""
        <CINdetails><CINreferralDate>{day:yyyy-MM-dd}</CINreferralDate><ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode>
          <CINclosureDate>{day.AddDays(70):yyyy-MM-dd}</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><ReferralNFA>0</ReferralNFA>
          <Assessments><AssessmentActualStartDate>{day.AddDays(1):yyyy-MM-dd}</AssessmentActualStartDate><AssessmentInternalReviewDate>{day.AddDays(15):yyyy-MM-dd}</AssessmentInternalReviewDate>
            <AssessmentAuthorisationDate>{day.AddDays(40):yyyy-MM-dd}</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment><AssessmentFactors>2B</AssessmentFactors><AssessmentFactors>3A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
          <CINPlanDates><CINPlanStartDate>{day.AddDays(42):yyyy-MM-dd}</CINPlanStartDate><CINPlanEndDate>{day.AddDays(69):yyyy-MM-dd}</CINPlanEndDate></CINPlanDates>
          <Section47><S47ActualStartDate>{day.AddDays(5):yyyy-MM-dd}</S47ActualStartDate><InitialCPCtarget>{day.AddDays(26):yyyy-MM-dd}</InitialCPCtarget><ICPCnotRequired>true</ICPCnotRequired></Section47>
        </CINdetails>
        """;
}
