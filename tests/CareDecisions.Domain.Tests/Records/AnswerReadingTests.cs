using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Tests.Records;

public sealed class AnswerReadingTests
{
    private static readonly QuestionChoice[] Choices = [new("agreed", "Agreed"), new("refused", "Refused")];

    [Theory]
    [InlineData(QuestionKind.Text, "  Seen at home ", "Seen at home")]
    [InlineData(QuestionKind.RichText, "- one\r\n- two\r\n\r\n", "- one\n- two")]
    [InlineData(QuestionKind.Date, "2026-03-12", "2026-03-12")]
    [InlineData(QuestionKind.Time, "14:30", "14:30")]
    [InlineData(QuestionKind.Number, "3.50", "3.50")]
    [InlineData(QuestionKind.YesNo, "yes", "yes")]
    [InlineData(QuestionKind.Choice, "refused", "refused")]
    [InlineData(QuestionKind.Checklist, "refused\nagreed", "agreed\nrefused")]
    [InlineData(QuestionKind.Person, "Kim Placeholder, health visitor", "Kim Placeholder, health visitor")]
    public void Read_GoodAnswerOfAKind_IsKept(QuestionKind kind, string typed, string kept)
    {
        AnswerReading.Read(Question(kind), typed).ShouldBe(Reading.Of(kept));
    }

    [Theory]
    [InlineData(QuestionKind.Text, "two\nlines", "Write this on one line")]
    [InlineData(QuestionKind.Date, "2026-02-30", "Enter a real date, for example 12 3 2026")]
    [InlineData(QuestionKind.Time, "25:00", "Enter a time, for example 14:30")]
    [InlineData(QuestionKind.Number, "many", "Enter a number, for example 3")]
    [InlineData(QuestionKind.YesNo, "perhaps", "Select yes or no")]
    [InlineData(QuestionKind.Choice, "unknown", "Select one of the answers shown")]
    [InlineData(QuestionKind.Checklist, "agreed\nunknown", "Select from the answers shown")]
    public void Read_WrongAnswerOfAKind_SaysWhatIsWrong(QuestionKind kind, string typed, string problem)
    {
        AnswerReading.Read(Question(kind), typed).Problem.ShouldBe(problem);
    }

    [Fact]
    public void Read_TextLongerThanItMayBe_SaysBothLengthsAndKeepsTheText()
    {
        var question = Question(QuestionKind.RichText) with { MaxLength = 10 };

        var reading = AnswerReading.Read(question, "eleven char");

        reading.Problem.ShouldBe("What happened must be 10 characters or fewer; you have typed 11");
        reading.Answer.ShouldBe("eleven char");
    }

    [Fact]
    public void Read_TableWithEmptyRows_LeavesThemOut()
    {
        var table = Question(QuestionKind.Table) with { Columns = [Column("who", QuestionKind.Text), Column("on", QuestionKind.Date)] };

        var reading = AnswerReading.Read(table, """[{"who":"","on":""},{"who":"Amina","on":"2026-03-11"}]""");

        reading.Problem.ShouldBeNull();
        AnswerReading.Rows(reading.Answer).ShouldHaveSingleItem()["who"].ShouldBe("Amina");
    }

    [Fact]
    public void Read_TableWithAWrongCell_NamesTheRowAndTheColumn()
    {
        var table = Question(QuestionKind.Table) with { Columns = [Column("who", QuestionKind.Text), Column("on", QuestionKind.Date)] };

        var reading = AnswerReading.Read(table, """[{"who":"Amina","on":"yesterday"}]""");

        reading.Problem.ShouldBe("Row 1, on: enter a real date, for example 12 3 2026");
    }

    [Fact]
    public void Read_NothingTyped_IsAnEmptyAnswerAndNoProblem()
    {
        AnswerReading.Read(Question(QuestionKind.Date), "  ").ShouldBe(Reading.Of(""));
    }

    private static Question Question(QuestionKind kind) =>
        new() { Key = "visit.what", Kind = kind, Label = "What happened", Choices = kind is QuestionKind.Choice or QuestionKind.Checklist ? Choices : [] };

    private static Question Column(string key, QuestionKind kind) => new() { Key = key, Kind = kind, Label = key };
}
