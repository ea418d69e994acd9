using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Tests.Records;

public sealed class PlanRowsTests
{
    [Theory]
    [InlineData("Ongoing")]
    [InlineData("ASAP")]
    [InlineData("a.s.a.p.")]
    [InlineData("as soon as possible")]
    [InlineData("ongoing with school")]
    [InlineData("tbc")]
    public void Timescale_ThatNamesNeitherADayNorHowOften_KeepsTheSectionUnfinished(string words)
    {
        Problems(Row("See the child", words)).ShouldBe([$"Row 1: By when must be a date or how often, not “{words}”. Say for example “by 12 March” or “every week”"]);
    }

    [Theory]
    [InlineData("12 March 2026")]
    [InlineData("every week")]
    [InlineData("ongoing, looked at on 3 April")]
    [InlineData("each Monday")]
    public void Timescale_ThatNamesADayOrHowOften_IsGood(string words)
    {
        Problems(Row("See the child", words)).ShouldBeEmpty();
    }

    [Fact]
    public void Row_WithoutACellThatItMustHave_KeepsTheSectionUnfinished()
    {
        Problems(Row("See the child", "every week"), Row("", "every week")).ShouldBe(["Row 2: What is missing"]);
    }

    private static IEnumerable<string> Problems(params Dictionary<string, string>[] rows)
    {
        var section = Template.Sections[0];
        return new RecordAnswers(Template, new Dictionary<string, string> { ["plan.actions"] = AnswerReading.OfRows(rows) }).Vague(section).Select(one => one.Problem);
    }

    private static Dictionary<string, string> Row(string what, string by) => new() { ["what"] = what, ["by"] = by };

    private static RecordTemplate Template { get; } = new()
    {
        Id = "plan",
        Title = "Plan",
        Area = "Plans",
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
                Id = "plan",
                Title = "Plan",
                Questions =
                [
                    new Question
                    {
                        Key = "plan.actions",
                        Kind = QuestionKind.Table,
                        Label = "Actions",
                        Columns =
                        [
                            new Question { Key = "what", Kind = QuestionKind.Text, Label = "What", IsRequired = true },
                            new Question { Key = "by", Kind = QuestionKind.Timescale, Label = "By when", IsRequired = true },
                        ],
                    },
                ],
            },
        ],
    };
}
