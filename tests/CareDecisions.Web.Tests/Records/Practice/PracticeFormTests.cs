using CareDecisions.Application.Authorities;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Standards;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Records.Practice;

/// <summary>Every form of every pack, and every standard that a form meets: met by writing it, breached by leaving it.</summary>
public sealed class PracticeFormTests(SqliteApp app) : IClassFixture<SqliteApp>, IDisposable
{
    private static readonly DateTimeOffset Then = new(2026, 3, 12, 10, 30, 0, TimeSpan.Zero);

    public void Dispose() => app.Clock.MoveTo(Then);

    [Fact]
    public async Task Form_EveryOfEveryPack_FilledInPutsEachEventItPromisesOnTheStream()
    {
        var written = new HashSet<string>();
        var wrong = new List<string>();
        foreach (var desk in Authorities().Select(id => new FormDesk(app, id)))
        {
            foreach (var form in desk.Pack.Templates.Where(form => written.Add(form.Edition)))
            {
                wrong.AddRange(await Broken(desk, form));
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(TestData.FirstAuthority)]
    [InlineData("carm")]
    [InlineData("west-berkshire")]
    public async Task Standard_ThatAFormMeets_IsMetByWritingItAndBreachedByLeavingIt(string authority)
    {
        var desk = new FormDesk(app, authority);
        var cases = StandardCase.Of(desk, Standards(desk.Pack)).ToList();
        var wrong = new List<string>();
        foreach (var one in cases)
        {
            wrong.AddRange(await one.Meet(Then));
        }

        app.Clock.MoveTo(Then.AddYears(3));
        foreach (var one in cases)
        {
            wrong.AddRange(await one.Breached());
        }

        wrong.Where(line => !PracticeExceptions.Explain(line)).ShouldBeEmpty();
    }

    [Fact]
    public async Task BecomingLookedAfter_WrittenAndNothingElse_StartsTheFirstVisit()
    {
        var desk = new FormDesk(app, TestData.FirstAuthority);
        var child = await desk.Child(new DateOnly(2018, 5, 1));
        var form = desk.Pack.Templates.Single(one => one.Id == "becoming-looked-after");
        var answers = new Dictionary<string, string> { ["visit.regime"] = "cla-general", ["legalStatus.code"] = "V2", ["placement.type"] = "fostering" };

        (await desk.Write(child, form, form.AllEvents.First(one => one.Type == "ChildBecameLookedAfter"), answers)).ShouldBeNull();

        (await desk.Standings(child))["visits.cla-first"].ShouldNotBeEmpty();
        (await desk.FactsOf(child, "AccommodationProposed")).Keys.ShouldNotContain("legalStatus.code");
        (await desk.FactsOf(child, "ChildBecameLookedAfter"))["case.childLookedAfter"].ShouldBe("true");
    }

    [Fact]
    public async Task Section_FinishedAgainWithAnotherDay_CorrectsWhatItSaid()
    {
        var desk = new FormDesk(app, TestData.FirstAuthority);
        var child = await desk.Child(new DateOnly(2018, 5, 1));
        var form = desk.Pack.Templates.Single(one => one.Id == "core-group");

        (await desk.FinishTwice(child, form, "meeting.date", "2026-03-10")).ShouldBeNull();

        (await desk.Standing(child)).Where(one => one.Type == "CoreGroupHeld").ShouldHaveSingleItem().HappenedAt.Day.ShouldBe(10);
    }

    /// <summary>The base's forms are written where no forum's gate holds them back, an authority's own in that authority.</summary>
    private IEnumerable<string> Authorities() => app.Services.GetRequiredService<IPackLibrary>().Ids.Where(id => id[0] != '_').OrderDescending(StringComparer.Ordinal);

    /// <summary>The authority's own standards, the base's where it has none, less those that <c>JourneyStandardsTests</c> walk.</summary>
    private static IEnumerable<(Standard Standard, MetBy By)> Standards(PracticePack pack) =>
        from standard in pack.Standards.Count > 0 ? pack.Standards : pack.BaseStandards
        where standard.Area is not ("referral" or "allocation" or "assessment")
        let forms = StandardCoverage.OfForms(pack, standard)
        where forms.Count > 0
        select (standard, forms[0]);

    private static async Task<IEnumerable<string>> Broken(FormDesk desk, RecordTemplate form)
    {
        var waiting = form.AllEvents.ToList();
        while (waiting.Count > 0)
        {
            var wanted = waiting[0];
            var child = await desk.Child(new DateOnly(2014, 5, 1));
            if (await desk.Write(child, form, wanted) is { } refused)
            {
                return [$"{desk.Pack.Id} {form.Id}: {refused}"];
            }

            var happened = await desk.Types(child);
            if (!happened.Contains(wanted.Type))
            {
                return [$"{desk.Pack.Id} {form.Id}: {wanted.Type} did not happen"];
            }

            waiting.RemoveAll(step => step.Answers is null && happened.Contains(step.Type));
            waiting.Remove(wanted);
        }

        return [];
    }
}
