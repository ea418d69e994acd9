using CareDecisions.Domain.Forums;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;

namespace CareDecisions.PracticePacks.Tests.Forums;

/// <summary>The forms that the forums' terms give.</summary>
public sealed class ForumFormTests
{
    [Fact]
    public void Form_OfEveryDecisionThatCanBeAsked_IsThere()
    {
        string[] packs = ["calderdale", "carm", "south-gloucestershire", "west-berkshire"];

        var missing = from pack in packs
                      from forum in Packs.Get(pack).Forums.All
                      where forum.TakesRequests
                      from type in forum.DecisionTypes
                      where Packs.Get(pack).Forums.FormOf(forum.Id, type.Key) is null
                      select type.Rule.Id;

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Field_OfSomeDecisions_IsAskedInTheirFormsOnly()
    {
        Form("carm", "carm", "dec.emergency-admission-review").Question("request.emergency-avoidable")!.IsRequired.ShouldBeTrue();
        Form("carm", "carm", "dec.uasc").Question("request.emergency-avoidable").ShouldBeNull();
    }

    [Fact]
    public void Field_ThatHangsOnAnAnswer_IsAskedWhereTheAnswerCallsForIt()
    {
        var date = Form("south-gloucestershire", "marp", "dec.s17-package").Question("request.virtual-consultation-date")!;

        (date.IsRequired, Words.Of(date.When)).ShouldBe((true, "answer.request.mixed-needs == true"));
    }

    [Fact]
    public void Paper_ThatMustBeFresh_SaysSo()
    {
        var summary = Form("south-gloucestershire", "marp", "dec.s17-package").Section("papers")!.Questions[1];

        (summary.Label, summary.IsRequired, summary.Hint).ShouldBe(
            ("Case summary, updated, in the child's record", true, "It must have been brought up to date for this request."));
    }

    [Fact]
    public void Decision_ThatTheRequestAlreadySays_IsNotAskedAgain()
    {
        Form("carm", "carm", "dec.sgo").Question("request.decision-type").ShouldBeNull();
    }

    [Fact]
    public void ApprovalChain_WhoseStepsAreNotBuilt_TakesNoRequest()
    {
        Packs.Get("calderdale").Forums.Find("cald-permission-to-search")!.TakesRequests.ShouldBeFalse();
    }

    private static RecordTemplate Form(string pack, string forum, string decision) => Packs.Get(pack).Forums.FormOf(forum, decision)!;
}
