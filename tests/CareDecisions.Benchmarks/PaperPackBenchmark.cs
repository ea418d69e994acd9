using System.Diagnostics;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Documents;
using CareDecisions.Application.Forums.Papers;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Benchmarks;

/// <summary>The papers of a meeting of 40 items, some 400 pages, made by the job. Goal: 60 seconds, and this process below 500 MB.</summary>
internal static class PaperPackBenchmark
{
    private const int Items = 40;
    private const int WordsInAnItem = 4_600;
    private const string Authority = TestData.SecondAuthority;
    private const string Forum = "ar-panel";

    public static async Task<int> Run()
    {
        using var app = new CareDecisionsApp(DatabaseProvider.Sqlite);
        var meeting = await Fill(app);
        _ = await app.Services.GetRequiredService<IDocumentPrinter>().Print("<!DOCTYPE html><html lang=\"en-GB\"><head><title>Warm</title></head><body>Warm</body></html>", CancellationToken.None);
        var watch = Stopwatch.StartNew();
        await app.Services.GetRequiredService<JobRunner>().Run(
            JobSchedule.Find(nameof(MakePapers))!, app.Services.GetRequiredService<AuthorityCatalogue>().Find(Authority)!.Id, CancellationToken.None);
        var took = watch.Elapsed;
        var pack = await app.InDatabase(Authority, db => db.PaperPacks.SingleAsync(one => one.MeetingId == meeting));
        if (pack.Failure is { } failure)
        {
            Console.Error.WriteLine($"{took.TotalSeconds:0.0} s: {failure}");
            return 1;
        }

        var bytes = await app.InDatabase(Authority, db => db.PaperPackContents.Where(one => one.PackId == pack.Id).Select(one => one.Bytes).SingleAsync());
        var pages = System.Text.Encoding.Latin1.GetString(bytes).Split("/Type /Page\n").Length - 1;
        Console.WriteLine($"{pack.Items} items, {pages} pages, {bytes.Length / 1024:N0} KB in {took.TotalSeconds:0.0} s; this process {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576:N0} MB at its highest, the tests' server and the browser's start with it");
        return 0;
    }

    private static Task<ForumMeetingId> Fill(CareDecisionsApp app) => app.In(Authority, async services =>
    {
        var template = services.GetRequiredService<IPackLibrary>().Get(Authority).Forums.FormOf(Forum, "dec.resource-package")!;
        var db = services.GetRequiredService<CareDecisionsDb>();
        await services.GetRequiredService<RecordTemplates>().Keep(template, CancellationToken.None);
        var meeting = new ForumMeeting(Forum, new PlannedMeeting(new DateOnly(2026, 6, 4), new TimeOnly(10, 0), new TimeOnly(16, 0), [], false));
        db.ForumMeetings.Add(meeting);
        var step = new CaseRecord.Step(null, "Benchmark", app.Clock.GetUtcNow());
        for (var place = 1; place <= Items; place++)
        {
            var child = await TestData.CreateChild(app, one => one.InAuthority(Authority));
            var record = new CaseRecord(RecordId.New(), child.Id, template, step);
            db.Records.Add(record);
            var questions = template.Sections.SelectMany(section => section.Questions).Where(one => one.Kind == QuestionKind.RichText).ToList();
            foreach (var question in questions)
            {
                db.RecordAnswers.Add(new RecordAnswer(record.Id, question.Key, string.Join(' ', Enumerable.Repeat("The child was seen alone and said what she thinks.", WordsInAnItem / 10 / questions.Count)), step));
            }

            await db.SaveChangesAsync();
            var request = new ForumRequest(ForumRequestId.New(), record, Forum, "dec.resource-package");
            request.Submit(meeting.Id, step.At);
            request.Approve(step.At);
            request.PutOnAgenda(meeting.Id, place, 20);
            db.ForumRequests.Add(request);
            await db.SaveChangesAsync();
        }

        var edition = await services.GetRequiredService<PaperEditions>().OfReader(meeting, CancellationToken.None);
        db.PaperPacks.Add(new Domain.Forums.Papers.PaperPack(meeting.Id, edition, null, "Benchmark", step.At));
        await db.SaveChangesAsync();
        return meeting.Id;
    });
}
