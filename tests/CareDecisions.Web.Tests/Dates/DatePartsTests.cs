using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Tests.Dates;

public sealed class DatePartsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("12", "3", "2026", null)]
    [InlineData(" 12 ", "Mar", "2026", null)]
    [InlineData("12", "march", "2026", null)]
    [InlineData(null, null, null, "12 3 26")]
    [InlineData("12/3/2026", "", "", "")]
    [InlineData("12", "3", "2026", "12 Mar 26")]
    public void Read_DateTypedAnyWay_IsThatDate(string? day, string? month, string? year, string? words) =>
        Read(day, month, year, words).ShouldBe(new DateReading(new DateOnly(2026, 3, 12), null, []), Same);

    [Fact]
    public void Read_NothingTyped_IsNeitherDateNorProblem() => Read("", " ", null, "").ShouldBeSameAs(DateReading.Nothing);

    [Theory]
    [InlineData("12", null, "2026", "Date of visit must include a month", "Month")]
    [InlineData("12", null, null, "Date of visit must include a month and year", "Month Year")]
    [InlineData(null, "3", null, "Date of visit must include a day and year", "Day Year")]
    [InlineData("12", "3", "26", "Year must include 4 numbers", "Year")]
    [InlineData("12", "3", "two", "Year must include 4 numbers", "Year")]
    [InlineData("12", "3", "1066", "Date of visit must have a year between 1900 and 2200", "Year")]
    [InlineData("32", "3", "2026", "Date of visit must be a real date", "Day")]
    [InlineData("12", "13", "2026", "Date of visit must be a real date", "Month")]
    [InlineData("30", "2", "2026", "Date of visit must be a real date", "Day Month Year")]
    [InlineData("x", "y", "2026", "Date of visit must be a real date", "Day Month Year")]
    public void Read_BoxesWrong_NamesWhatIsWrongAndWhere(string? day, string? month, string? year, string problem, string parts)
    {
        var reading = Read(day, month, year, null);

        reading.Problem.ShouldBe(problem);
        reading.Parts.ShouldBe(parts.Split(' '));
    }

    [Fact]
    public void Read_WordsNotUnderstood_SaysWhatWouldBe() =>
        Read(null, null, null, "whenever").Problem.ShouldBe("Date of visit must be a date such as 12 3 26, yesterday or last Tuesday");

    [Fact]
    public void Read_BoxesAndWordsDisagree_AsksForOne()
    {
        var reading = Read("12", "3", "2026", "yesterday");

        reading.Date.ShouldBeNull();
        reading.Problem.ShouldBe("Date of visit is given twice: 12 March 2026 in the boxes, 21 November 2026 in words. Clear one of them");
    }

    [Fact]
    public void Read_PastTense_TakesTheYearThatHasBeen() =>
        new DateParts(null, null, null, "12 3").Read("Date of visit", Today, Tense.Past).Date.ShouldBe(new DateOnly(2026, 3, 12));

    private static IEqualityComparer<DateReading> Same { get; } =
        EqualityComparer<DateReading>.Create((one, other) => one!.Date == other!.Date && one.Problem == other.Problem);

    private static DateReading Read(string? day, string? month, string? year, string? words) =>
        new DateParts(day, month, year, words).Read("Date of visit", Today, Tense.Nearest);
}
