using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>A worker, their child and two meetings: 17 March, whose cut-off has passed, and 26 March.</summary>
internal sealed class RequestStory
{
    public const string Authority = TestData.SecondAuthority;

    public const string Forum = "ar-panel";
    public const string Submitting = "form[action*=Submit]";

    public const string Signing = "form[action*=Sign]";

    private const string Form = "form[data-autosave]";

    public required TestPerson Author { get; init; }

    public required TestChild Child { get; init; }

    public required ForumMeetingId Sooner { get; init; }

    public required ForumMeetingId Later { get; init; }

    public ForumRequestId RequestId { get; private set; }

    public string Path => $"/forums/requests/{RequestId}";

    public static async Task<RequestStory> Begin(CareDecisionsApp app, string role = "social-worker", bool isRestricted = false, DateOnly? later = null, string name = "Jo Placeholder")
    {
        var team = await TestData.CreateTeam(app, authority: Authority);
        var author = await TestData.CreateStaff(app, person => person.InAuthority(Authority).Named(name).WithRoles(role).InTeam(team));
        var child = await TestData.CreateChild(app, one =>
        {
            one.InAuthority(Authority).Named("Ines", $"Placeholder{Guid.NewGuid():N}").AllocatedTo(author);
            if (isRestricted)
            {
                one.Restricted();
            }
        });
        return new RequestStory { Author = author, Child = child, Sooner = await Meeting(app, new(2026, 3, 17)), Later = await Meeting(app, later ?? new(2026, 3, 26)) };
    }

    public static async Task<PageClient> Person(CareDecisionsApp app, string role) =>
        await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.InAuthority(Authority).WithRoles(role)));

    public Task<ForumRequest> Request(CareDecisionsApp app) => app.InDatabase(Authority, db => db.ForumRequests.AsNoTracking().SingleAsync(one => one.Id == RequestId));

    public Task<List<string>> Types(CareDecisionsApp app) =>
        app.InDatabase(Authority, db => db.CaseEvents.Where(one => one.ChildId == Child.Id && one.Type.StartsWith("Forum")).Select(one => one.Type).ToListAsync());

    public async Task<PageAnswer> Start(PageClient client)
    {
        var page = await client.Get($"/forums/requests/start?child={Child.Id}");
        var request = await page.Send(new Dictionary<string, string> { ["Asked"] = $"{Forum}/dec.resource-package" });
        RequestId = ForumRequestId.Parse(request.Path.Split('/')[^1], null);
        return request;
    }

    /// <summary>Answers everything and hands it in for a meeting.</summary>
    public async Task<PageAnswer> Submitted(PageClient client, ForumMeetingId meeting, string? late = null)
    {
        await Complete(client, await Start(client));
        var ready = await client.Get(Path);
        var typed = new Dictionary<string, string> { ["MeetingId"] = $"{meeting}" };
        if (late is not null)
        {
            typed["Reason"] = late;
        }

        return await ready.Send(typed, Submitting);
    }

    /// <summary>Answers every section that a page leads to.</summary>
    public static async Task Complete(PageClient client, PageAnswer page, string links = "a.govuk-task-list__link")
    {
        foreach (var link in page.Document.QuerySelectorAll(links).Select(one => one.GetAttribute("href")!).ToList())
        {
            var section = await client.Get(link);
            var sent = await section.Send(Answers(section), Form);

            // An answer may ask for another: that question is on the page that comes back.
            (sent.Problems.Count == 0 ? sent : await sent.Send(Answers(sent), Form)).Problems.ShouldBeEmpty();
        }
    }

    public async Task<PageAnswer> Sign(CareDecisionsApp app, string role, string? words = null)
    {
        using var approver = await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.InAuthority(Authority).WithRoles(role).InTeam(Author.TeamId!.Value)));
        var page = await approver.Get(Path);
        return await page.Send(words is null ? [] : new Dictionary<string, string> { ["Reason"] = words }, Signing);
    }

    public async Task PutOnAgenda(PageClient administrator)
    {
        var meeting = await administrator.Get($"/forums/meetings/{Later}");
        var placed = await meeting.Send(
            new Dictionary<string, string> { ["by"] = "0" }, $"form:has(input[value='{RequestId}'])");
        placed.Problems.ShouldBeEmpty();
        await Weigh(administrator, $"/forums/meetings/{Later}/items/{RequestId}");
    }

    /// <summary>Says yes to every question that the forum has to weigh, where there are any.</summary>
    public static async Task Weigh(PageClient client, string item)
    {
        var page = await client.Get(item);
        if (!page.Has("main input[name='Lines[0].RuleId']"))
        {
            return;
        }

        var yes = page.Document.QuerySelectorAll("main input[type=radio][value=Yes][name^=Lines]").ToDictionary(one => one.GetAttribute("name")!, _ => "Yes");
        foreach (var words in page.Document.QuerySelectorAll("main textarea[name^=Lines]"))
        {
            yes.TryAdd(words.GetAttribute("name")!, "Written for the test");
        }

        yes["answersOnly"] = "true";
        (await page.Send(yes)).Problems.ShouldBeEmpty();
    }

    public static Task<ForumMeetingId> Meeting(CareDecisionsApp app, DateOnly date) => app.InDatabase(Authority, async db =>
    {
        var there = await db.ForumMeetings.SingleOrDefaultAsync(one => one.ForumId == Forum && one.PlannedFor == date);
        if (there is null)
        {
            there = new ForumMeeting(Forum, new PlannedMeeting(date, new TimeOnly(10, 0), new TimeOnly(13, 0), [], false));
            db.ForumMeetings.Add(there);
            await db.SaveChangesAsync();
        }

        return there.Id;
    });

    /// <summary>A request of this child on an agenda, as if everything before had been done.</summary>
    public static Task<ForumRequestId> Placed(CareDecisionsApp app, TestChild child, ForumMeetingId meeting, int place, string decision = "dec.resource-package") => app.In(Authority, async services =>
    {
        var template = services.GetRequiredService<IPackLibrary>().Get(Authority).Forums.FormOf(Forum, decision)!;
        var db = services.GetRequiredService<CareDecisionsDb>();
        await services.GetRequiredService<RecordTemplates>().Keep(template, CancellationToken.None);
        var at = app.Clock.GetUtcNow();
        var record = new CaseRecord(RecordId.New(), child.Id, template, new CaseRecord.Step(null, "Test", at));
        db.Records.Add(record);
        await db.SaveChangesAsync();
        var request = new ForumRequest(ForumRequestId.New(), record, Forum, decision);
        request.Submit(meeting, at);
        request.Approve(at);
        request.PutOnAgenda(meeting, place, 20);
        db.ForumRequests.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    });

    private static Dictionary<string, string> Answers(PageAnswer section)
    {
        var typed = new Dictionary<string, string> { ["finish"] = "true" };
        foreach (var box in section.Document.QuerySelectorAll($"{Form} [data-question]:not([hidden]) textarea, {Form} [data-question]:not([hidden]) input"))
        {
            var (name, type) = (box.GetAttribute("name") ?? "", box.GetAttribute("type"));
            var isLaterRow = box.Closest("table") is not null && !name.Contains("[0].", StringComparison.Ordinal);
            if (name.Length == 0 || type == "hidden" || isLaterRow || box.HasAttribute("data-date-words"))
            {
                continue;
            }

            var value = type is "radio" or "checkbox" ? box.GetAttribute("value")!
                : box.GetAttribute("data-date-part") switch { "day" => "11", "month" => "3", "year" => "2026", _ => Words(box) };
            typed.TryAdd(name, value);
        }

        return typed;
    }

    /// <summary>Dates and figures where they are asked for; only the first row of a table.</summary>
    private static string Words(AngleSharp.Dom.IElement box) => box.HasAttribute("placeholder") ? "11 3 26"
        : box.TagName == "TEXTAREA" ? "Written for the test"
        : "1200";
}
