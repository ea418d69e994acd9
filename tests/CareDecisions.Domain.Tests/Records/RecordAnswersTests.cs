using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Tests.Records;

public sealed class RecordAnswersTests
{
    [Fact]
    public void Asked_QuestionWhoseConditionIsNotMet_IsLeftOut()
    {
        var answers = Of(("reason.days", "15"));

        answers.Asked(answers.Template.Sections[0]).Select(question => question.Key).ShouldBe(["reason.days"]);
    }

    [Fact]
    public void Missing_QuestionAskedByAnotherAnswer_IsMissing()
    {
        var answers = Of(("reason.days", "35"));

        answers.Missing(answers.Template.Sections[0]).Select(question => question.Key).ShouldBe(["reason.why"]);
    }

    [Fact]
    public void FactsSet_NumberAndYesNo_AreWrittenAsTheVocabularyWritesThem()
    {
        var answers = Of(("reason.days", "35"), ("reason.harm", "yes"));

        answers.FactsSet().ShouldBe(new Dictionary<string, string> { ["assessment.timeframeDays"] = "35", ["assessment.harmFound"] = "true" }, ignoreOrder: true);
    }

    [Fact]
    public void FactsSet_AnswerThatIsNoLongerAsked_SetsNothing()
    {
        var answers = Of(("reason.days", "15"), ("reason.harm", "yes"));

        answers.FactsSet().Keys.ShouldBe(["assessment.timeframeDays"]);
    }

    private static RecordAnswers Of(params (string Key, string Answer)[] answers)
    {
        var longer = new Condition.Compares("answer.reason.days", Comparison.NotEqual, FactValue.Of("15"));
        var template = new RecordTemplate
        {
            Id = "assessment",
            Title = "Assessment",
            Area = "Assessment",
            From = new DateOnly(2026, 1, 1),
            Source = "Test",
            About = "Test",
            WrittenWith = "record.write",
            Edition = "e",
            Text = "",
            Sections =
            [
                new TemplateSection
                {
                    Id = "reason",
                    Title = "Reason",
                    Questions =
                    [
                        Question("reason.days", QuestionKind.Choice) with { Sets = "assessment.timeframeDays", Choices = [new("15", "15"), new("35", "35")] },
                        Question("reason.why", QuestionKind.RichText) with { IsRequired = true, When = longer },
                        Question("reason.harm", QuestionKind.YesNo) with { Sets = "assessment.harmFound", When = longer },
                    ],
                },
            ],
        };
        return new RecordAnswers(template, answers.ToDictionary(one => one.Key, one => one.Answer));
    }

    private static Question Question(string key, QuestionKind kind) => new() { Key = key, Kind = kind, Label = key };
}
