using System.Text;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using CareDecisions.Infrastructure.Demonstration;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Demonstration;

public sealed class DemoAuthorityTests(SeededAuthorities seeded) : IClassFixture<SeededAuthorities>
{
    private const string First = "calderdale";

    private static readonly string[] Authorities = [First, "carm", "south-gloucestershire", "west-berkshire"];

    public static TheoryData<string> Keys => [.. Authorities];

    public static TheoryData<string, ClockStanding> KeysAndStandings
    {
        get
        {
            var pairs = new TheoryData<string, ClockStanding>();
            foreach (var key in Authorities)
            {
                foreach (var standing in Enum.GetValues<ClockStanding>())
                {
                    pairs.Add(key, standing);
                }
            }

            return pairs;
        }
    }

    [Fact]
    public async Task Seed_WhereTheAuthorityHasStaff_AddsNothing()
    {
        var before = await Counts(First);

        var added = await seeded.Seed(First);

        added.ShouldBe(default);
        (await Counts(First)).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(KeysAndStandings))]
    public async Task Seed_EachAuthority_HasClocksOfEachStanding(string key, ClockStanding standing)
    {
        var now = seeded.App.Clock.GetUtcNow();

        var found = await seeded.Read(key, db => db.Clocks.AnyAsync(ClockStandings.Is(standing, now)));

        found.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Seed_EachAuthority_HasReferralsInEachState(string key)
    {
        var found = await seeded.Read(key, db => db.Referrals.Select(one => one.State).Distinct().ToListAsync());

        Enum.GetValues<ReferralState>().Except(found).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Seed_EachAuthority_HasMostOpenClocksOnTrack(string key)
    {
        var now = seeded.App.Clock.GetUtcNow();

        var open = await seeded.Read(key, db => db.Clocks.CountAsync(clock => clock.Outcome == null && clock.LateFrom != null));
        var onTrack = await seeded.Read(key, db => db.Clocks.CountAsync(ClockStandings.Is(ClockStanding.OnTrack, now)));

        (onTrack / (double)open).ShouldBeInRange(0.5, 0.8);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Seed_WorkOverdue_IsDaysToWeeksLateAndNowAndThenMonths(string key)
    {
        var daysLate = await DaysLate(key);

        daysLate.Max().ShouldBeLessThan(183);
        daysLate.Count(days => days > 90).ShouldBeLessThanOrEqualTo(daysLate.Count / 20);
        daysLate.ShouldContain(days => days > 30);
        daysLate.Order().ElementAt(daysLate.Count / 2).ShouldBeInRange(3, 45);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Seed_EachAuthority_HasNothingLaterThanNow(string key)
    {
        var now = seeded.App.Clock.GetUtcNow();

        var later = await seeded.Read(key, db => db.CaseEvents.CountAsync(one => one.HappenedAt > now || one.RecordedAt > now));

        later.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Seed_Reviews_AreHeldOnWeekdaysOfOfficeHours(string key)
    {
        var held = await seeded.Read(key, db => db.CaseEvents
            .Where(one => one.Type == "LookedAfterReviewHeld").Select(one => one.HappenedAt).ToListAsync());

        var atOddTimes = held.Select(at => at.InLondon()).Count(at =>
            at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || at.Hour is < 8 or > 18);
        (atOddTimes / (double)held.Count).ShouldBeLessThan(0.05);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Seed_EachAuthority_ShowsLegalStatusOnlyWhileLookedAfter(string key)
    {
        var summaries = await seeded.Read(key, db => db.Children.AsNoTracking().Select(child => child.Summary).ToListAsync());

        summaries.ShouldContain(summary => summary.IsLookedAfter);
        summaries.ShouldAllBe(summary => summary.IsLookedAfter == (summary.LegalStatusCode != null));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Seed_EachAuthority_HasAwkwardNames(string key)
    {
        var names = await seeded.Read(key, db => db.Children
            .Select(child => new { child.GivenName, child.FamilyName })
            .ToListAsync());

        names.ShouldContain(name => name.FamilyName != null && (name.FamilyName.Contains('\'') || name.FamilyName.Contains('’')));
        names.ShouldContain(name => name.FamilyName != null && name.FamilyName.Contains('-'));
        names.ShouldContain(name => name.GivenName == null || name.FamilyName == null);
        names.ShouldContain(name => (name.GivenName + name.FamilyName).Length > 60);
        names.ShouldContain(name => (name.GivenName + name.FamilyName).Normalize(NormalizationForm.FormD).Any(letter => letter > 'ʯ'));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Seed_EachAuthority_HasSiblingsClosedCasesAndTheUnborn(string key)
    {
        var siblings = await seeded.Read(key, db => db.Relationships.CountAsync());
        var closed = await seeded.Read(key, db => db.Children.CountAsync(child => !child.IsOpen));
        var unborn = await seeded.Read(key, db => db.Children.CountAsync(child => child.DateOfBirth == null && child.ExpectedDateOfBirth != null));

        siblings.ShouldBeGreaterThan(20);
        closed.ShouldBeGreaterThan(10);
        unborn.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Seed_AllAuthorities_KeepsEachToItsOwn()
    {
        var all = await seeded.Read(First, db => db.Children.IgnoreQueryFilters().GroupBy(child => child.AuthorityId)
            .Select(group => new { Authority = group.Key, Children = group.Count() }).ToListAsync());

        all.Count.ShouldBe(4);
        foreach (var authority in seeded.Authorities)
        {
            var own = await seeded.Read(authority.Key, db => db.Children.CountAsync());
            own.ShouldBe(all.Single(one => one.Authority == authority.Id).Children);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Seed_TheSocialWorker_HasAFairCaseload(string key)
    {
        var email = DemoSignIn.All[0].EmailIn(key);

        var children = await seeded.Read(key, db => db.Children.CountAsync(child =>
            child.ResponsibleWorkerId == db.Users.Single(person => person.UserName == email).Id));

        children.ShouldBeInRange(12, 22);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Seed_EachSignIn_TakesTheSharedPassword(string key)
    {
        var people = await seeded.Read(key, db => db.Users.AsNoTracking().ToListAsync());
        var hasher = new PasswordHasher<StaffMember>();

        foreach (var signIn in DemoSignIn.All)
        {
            var person = people.Single(one => one.UserName == signIn.EmailIn(key));
            hasher.VerifyHashedPassword(person, person.PasswordHash!, DemoSignIn.Password).ShouldNotBe(PasswordVerificationResult.Failed);
        }
    }

    /// <summary>Of the open clocks of open children that are past their date.</summary>
    private async Task<IReadOnlyList<double>> DaysLate(string key)
    {
        var now = seeded.App.Clock.GetUtcNow();
        var lateFrom = await seeded.Read(key, db => db.Clocks
            .Where(clock => clock.Outcome == null && clock.LateFrom <= now && db.Children.Any(child => child.Id == clock.ChildId && child.IsOpen))
            .Select(clock => clock.LateFrom!.Value)
            .ToListAsync());
        return [.. lateFrom.Select(at => (now - at).TotalDays)];
    }

    private Task<(int, int, int, int)> Counts(string key) => seeded.Read(key, async db => (
        await db.Users.CountAsync(),
        await db.Children.CountAsync(),
        await db.CaseEvents.CountAsync(),
        await db.AuditEntries.CountAsync()));
}
