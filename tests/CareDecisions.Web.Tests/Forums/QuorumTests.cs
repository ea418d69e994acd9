using CareDecisions.Application.Authorities;
using CareDecisions.Domain.Forums;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>A decision where too few are there: refused where the terms must have a quorum, and else only with a reason.</summary>
public sealed class QuorumTests
{
    private static readonly DateOnly Today = new(2026, 3, 12);

    [Fact]
    public async Task Decision_WithoutAHardQuorum_IsRefusedUntilEnoughCame()
    {
        using var app = new QuorumApp("hard");
        var (meeting, child, item) = await Item(app);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = await administrator.Get($"/forums/meetings/{meeting}/items/{item}");

        var refused = await page.Send(MeetingPeopleTests.Agreed(child));

        refused.Problems.ShouldBe(["This forum may not decide: 0 of 2 members are there, and nobody who chairs. Record who came, or put the item to another meeting."]);
        await Come(app, meeting);
        (await (await administrator.Get(page.Path)).Send(MeetingPeopleTests.Agreed(child))).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Decision_WhileAMemberWithAnInterestIsOut_NeedsAReasonThatStandsInTheMinutes()
    {
        using var app = new QuorumApp("soft");
        var (meeting, child, item) = await Item(app);
        var member = await Come(app, meeting);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var people = await administrator.Get($"/forums/meetings/{meeting}/items/{item}/people");
        await people.Send(new Dictionary<string, string> { ["MemberId"] = $"{member}", ["Words"] = "Knows the family", ["Leaves"] = "True" }, "form[action*=Declare]");
        var typed = MeetingPeopleTests.Agreed(child);

        var refused = await (await administrator.Get($"/forums/meetings/{meeting}/items/{item}")).Send(typed);

        refused.Problems.ShouldBe(["The forum has no quorum: 1 of 2 members are there. Say why the decision stands all the same"]);
        typed["Form.WithoutQuorum"] = "The child moves tonight";
        (await refused.Send(typed)).Problems.ShouldBeEmpty();
        (await administrator.Get($"/forums/meetings/{meeting}/minutes")).Text.ShouldContain("The child moves tonight");
    }

    private static async Task<(ForumMeetingId Meeting, TestChild Child, ForumRequestId Item)> Item(CareDecisionsApp app)
    {
        var meeting = await RequestStory.Meeting(app, Today);
        var child = await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority));
        var item = await RequestStory.Placed(app, child, meeting, 1);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        await RequestStory.Weigh(administrator, $"/forums/meetings/{meeting}/items/{item}");
        return (meeting, child, item);
    }

    /// <summary>A chair and a member come.</summary>
    /// <returns>The member.</returns>
    private static Task<Guid> Come(CareDecisionsApp app, ForumMeetingId meeting) => app.InDatabase(RequestStory.Authority, async db =>
    {
        ForumMember[] members =
        [
            .. from position in new[] { SeatPosition.Chair, SeatPosition.Member }
               select new ForumMember(RequestStory.Forum, new MemberDetails { Name = $"The {position}", Position = position, From = Today }),
        ];
        db.ForumMembers.AddRange(members);
        await db.SaveChangesAsync();
        foreach (var member in members)
        {
            var mark = new MeetingAttendance(meeting, member.Id);
            mark.Is(AttendanceMark.Present, null, new(null, "Test", app.Clock.GetUtcNow()));
            db.MeetingAttendances.Add(mark);
        }

        await db.SaveChangesAsync();
        return members[1].Id;
    });

    /// <summary>The product with a quorum of two and somebody who chairs in one forum's terms: a change of data alone.</summary>
    private sealed class QuorumApp(string enforcement) : CareDecisionsApp(DatabaseProvider.Sqlite)
    {
        private readonly DirectoryInfo packs = Directory.CreateTempSubdirectory("cd-packs-");

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            Copy(new DirectoryInfo(Source.File("src/PracticePacks")), packs);
            File.AppendAllText(
                Path.Combine(packs.FullName, RequestStory.Authority, "forums", $"{RequestStory.Forum}.yaml"),
                $"\nquorum:\n  id: {RequestStory.Forum}.mem.99\n  rule: \"Two members and the chair.\"\n  members: 2\n  with_chair: true\n  enforcement: {enforcement}\n");
            builder.UseSetting("CareDecisions:Packs", packs.FullName);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && packs.Exists)
            {
                packs.Delete(recursive: true);
                packs.Refresh();
            }
        }

        private static void Copy(DirectoryInfo from, DirectoryInfo to)
        {
            foreach (var file in from.EnumerateFiles())
            {
                file.CopyTo(Path.Combine(to.FullName, file.Name));
            }

            foreach (var folder in from.EnumerateDirectories())
            {
                Copy(folder, to.CreateSubdirectory(folder.Name));
            }
        }
    }
}
