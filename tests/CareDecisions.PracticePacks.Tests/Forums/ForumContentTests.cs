using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Settings;

namespace CareDecisions.PracticePacks.Tests.Forums;

/// <summary>What the four packs say about their forums.</summary>
public sealed class ForumContentTests
{
    private static readonly string[] Authorities = ["calderdale", "carm", "south-gloucestershire", "west-berkshire"];

    [Theory]
    [InlineData("calderdale", 10, 168)]
    [InlineData("carm", 1, 199)]
    [InlineData("south-gloucestershire", 8, 569)]
    [InlineData("west-berkshire", 1, 232)]
    public void Pack_OfTheCatalogue_HoldsAllItsForumsAndRules(string pack, int forums, int rules)
    {
        var policy = Packs.Get(pack).Forums;

        policy.All.Count.ShouldBe(forums);
        RulesOf(policy).Count().ShouldBe(rules);
    }

    [Fact]
    public void Carp_AsItShips_IsSwitchedOffAndEveryOtherForumOn()
    {
        Authorities.SelectMany(pack => Packs.Get(pack).Forums.All).Where(forum => !forum.IsEnabled).Select(forum => forum.Id).ShouldBe(["carp"]);
    }

    [Fact]
    public void Value_ThatIsOurs_IsMarkedAndItsDeadlineStaysOut()
    {
        var papers = Packs.Get("carm").Forums.Find("carm")!.Rules.Single(rule => rule.Id == "carm.agd.04");

        (papers.IsToBeConfirmed, papers.HasProposedDeadline).ShouldBe((true, true));
    }

    [Fact]
    public void Setting_OfEveryType_IsReadBackAsThePackHoldsItOrSaysWhatToEnter()
    {
        var settings = Authorities.SelectMany(pack => Packs.Get(pack).Forums.Settings).ToList();

        settings.Where(one => one.Values.Count > 0 && !(SettingText.Read(one, SettingText.Written(one.Values), _ => true) is { } kept && SettingText.Read(one, kept, _ => true) == kept
            && SettingText.Values(one.Kind, kept).Count == one.Values.Count)).Select(one => $"{one.Id}: {one.Kind}").ShouldBeEmpty();
        settings.Where(one => one.Kind is not ("role" or "rule") && SettingText.Choices(one).Count == 0 && SettingText.Hint(one.Kind) is null).Select(one => $"{one.Id}: {one.Kind}").ShouldBeEmpty();
        SettingText.Values("weeks-of-month", "1, 3").ShouldBe(["1", "3"]);
    }

    [Fact]
    public void RuleWithoutASource_IsMarkedAsImpliedOrOurs()
    {
        Authorities.SelectMany(pack => RulesOf(Packs.Get(pack).Forums)).Where(rule => rule.Source is null && rule.Basis == RuleBasis.Stated && rule.Settings.Count == 0)
            .Select(rule => rule.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Threshold_ThatNobodyHasFilled_IsMetByNoChild()
    {
        var cohort = Packs.Get("carm").Forums.Find("carm")!.Cohorts.Single(one => one.Rule.Id == "carm.coh.08");

        cohort.Filter.IsMet(_ => FactValue.Of(1_000_000m)).ShouldBeFalse();
        cohort.Rule.Settings.ShouldBe(["high_cost_weekly_threshold"]);
    }

    [Theory]
    [InlineData(14, "s20", 6, true)]
    [InlineData(14, "s20", 24, true)]
    [InlineData(14, "s20", 25, false)]
    [InlineData(14, "s20", 5, false)]
    [InlineData(15, "s20", 12, false)]
    [InlineData(10, "care-order", 12, false)]
    public void SectionTwentyCohort_AtItsBounds_TakesThoseWithin(int age, string basis, int months, bool taken)
    {
        var cohort = Packs.Get("carm").Forums.Find("carm")!.Cohorts.Single(one => one.Rule.Id == "carm.coh.01");

        cohort.Filter.IsMet(fact => fact switch
        {
            "child.age" => FactValue.Of(age),
            "legalStatus.basis" => FactValue.Of(basis),
            "legalStatus.months" => FactValue.Of(months),
            _ => null,
        }).ShouldBe(taken);
    }

    [Fact]
    public void RequiredField_OfADecision_DependsOnWhatWasAskedAndDecided()
    {
        var funding = Packs.Get("carm").Forums.Find("carm")!.DecisionFields.Single(field => field.Name == "funding");

        Asked("dec.sgo", "agreed").ShouldBeTrue();
        Asked("dec.sgo", "refused").ShouldBeFalse();
        Asked("dec.uasc", "agreed").ShouldBeFalse();

        bool Asked(string decision, string group) => funding.RequiredWhen.IsMet(fact => fact switch
        {
            ForumFacts.Decision => FactValue.Of(decision),
            ForumFacts.OutcomeGroup => FactValue.Of(group),
            _ => null,
        });
    }

    [Fact]
    public void Approval_OfEachKind_IsReadAsWritten()
    {
        Approval("carm", "carm", "carm.appr.01").ShouldBe((ApprovalMode.AnyOf, "service-manager"));
        Approval("calderdale", "cald-gateway-panel", "cald-gateway-panel.appr.01").ShouldBe((ApprovalMode.AllOf, "practice-manager team-manager"));
        Approval("south-gloucestershire", "placement-forum-3", "placement-forum-3.appr.01")
            .ShouldBe((ApprovalMode.InOrder, "head-of-service service-director director-childrens-social-care executive-director-people"));
        Approval("west-berkshire", "ar-panel", "ar-panel.appr.01").ShouldBe((ApprovalMode.AnyOf, "team-manager"));
    }

    [Fact]
    public void ForumThatExtendsAnother_TakesWhatItsOwnTermsLeaveOut()
    {
        var forums = Packs.Get("south-gloucestershire").Forums;
        var (court, first) = (forums.Find("pct-court")!, forums.Find("pct-pre-proceedings")!);

        court.Seats.ShouldBe(first.Seats);
        court.CutOffs.ShouldBe(first.CutOffs);
        court.DecisionTypes.Select(type => type.Rule.Id).ShouldBe(["pct-court.dec.progress"]);
    }

    [Theory]
    [InlineData("calderdale", "cald-gateway-panel.oop.01", "head-of-service", "dec.emergency-followup", "why_urgent what_is_agreed until")]
    [InlineData("carm", "carm.oop.01", "head-of-service panel-chair", null, "why_urgent what_is_agreed until")]
    [InlineData("carm", "carm.oop.03", "head-of-service", "dec.emergency-admission-review", "why_outside_panel what_is_agreed timescales further_actions_expected further_action_timescales")]
    [InlineData("south-gloucestershire", "marp.oop.01", "service-manager", "dec.retrospective", "why_urgent what_is_agreed until")]
    [InlineData("south-gloucestershire", "placement-forum-1.oop.01", "head-of-service", "dec.emergency-retrospective", "why_urgent what_is_agreed until")]
    [InlineData("west-berkshire", "ar-panel.oop.02", "service-manager", "dec.emergency-review", "who_agreed when why_urgent what_is_agreed cost until")]
    [InlineData("west-berkshire", "ar-panel.oop.03", "head-of-children-family-services", "dec.emergency-review", "who_agreed when why_urgent what_is_agreed cost until")]
    [InlineData("west-berkshire", "ar-panel.oop.05", "head-of-children-family-services", "dec.hos-short-decision-review", "who_agreed when why_urgent what_is_agreed cost until")]
    public void Agreement_OutsideTheMeeting_IsAsTheTermsSay(string pack, string rule, string roles, string? decision, string fields)
    {
        var policy = Packs.Get(pack).Forums;
        var terms = policy.Find(rule.Split('.')[0])!.AgreementTerms(rule)!;

        (string.Join(" ", terms.Kind.Roles), terms.Decision, string.Join(" ", terms.RecordFields(policy.Words))).ShouldBe((roles, decision, fields));
        policy.RecordOf(rule).ShouldNotBeNull();
        (decision is null || policy.FormOf(terms.Forum.Id, decision) is not null).ShouldBeTrue();
    }

    [Fact]
    public void Agreement_AsTheCatalogueSays_HasTheseKindsAndNoOthers()
    {
        var kinds = from pack in Authorities
                    from forum in Packs.Get(pack).Forums.All
                    where forum.AgreesOutside
                    from kind in forum.Agreements
                    where kind.Roles.Count > 0
                    select kind.Rule.Id;

        kinds.ShouldBe(
            ["cald-gateway-panel.oop.01", "carm.oop.01", "carm.oop.03", "marp.oop.01", "placement-forum-1.oop.01", "ar-panel.oop.02", "ar-panel.oop.03", "ar-panel.oop.05"],
            ignoreOrder: true);
    }

    [Fact]
    public void Supervision_AfterAnAgreement_MustSayTheFourThingsOfTheTerms()
    {
        var terms = Packs.Get("carm").Forums.Find("carm")!.AgreementTerms("carm.oop.03")!;

        terms.FollowUps.Select(part => part.Rule.Id).ShouldBe(["carm.oop.06", "carm.oop.08", "carm.oop.11"]);
        terms.PointsOf("carm.oop.06").ShouldBe(["reason_for_accommodation", "who_agreed_and_for_how_long", "work_needed_for_return_home", "trajectory_and_options"]);
        terms.PointsOf("carm.oop.08").ShouldBe(["not-final", "parents-keep-pr", "work-together", "aim-return-home"]);
    }

    [Fact]
    public void Reading_OfEachRule_IsGivenInThePack()
    {
        var policy = Packs.Get("west-berkshire").Forums;

        policy.Readings.Single(reading => reading.Id == "A-28").Reading.ShouldStartWith("500 and more goes to panel");
    }

    private static IEnumerable<ForumRule> RulesOf(ForumPolicy policy) =>
        policy.All.SelectMany(forum => forum.Rules).Concat(policy.Shared.SelectMany(set => set.Rules.Concat(set.Checklist.Select(item => item.Rule))));

    private static (ApprovalMode Mode, string Roles) Approval(string pack, string forum, string rule)
    {
        var approval = Packs.Get(pack).Forums.Find(forum)!.Approvals.Single(one => one.Rule.Id == rule);
        return (approval.Mode, string.Join(" ", approval.Roles));
    }
}
