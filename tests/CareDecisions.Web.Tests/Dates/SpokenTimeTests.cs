using System.Globalization;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Tests.Dates;

public sealed class SpokenTimeTests
{
    [Theory]
    [InlineData("09:30", "09:30")]
    [InlineData("9.30", "09:30")]
    [InlineData("0930", "09:30")]
    [InlineData("9:30pm", "21:30")]
    [InlineData("2 PM", "14:00")]
    [InlineData("12am", "00:00")]
    [InlineData("12:15pm", "12:15")]
    [InlineData("noon", "12:00")]
    [InlineData("23:59", "23:59")]
    public void Read_TimeAsWritten_IsThatTime(string said, string expected) => SpokenTime.Read(said).ShouldBe(TimeOnly.Parse(expected, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("9")]
    [InlineData("24:00")]
    [InlineData("9:60")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData(null)]
    public void Read_NoTimeOfDay_IsNull(string? said) => SpokenTime.Read(said).ShouldBeNull();
}
