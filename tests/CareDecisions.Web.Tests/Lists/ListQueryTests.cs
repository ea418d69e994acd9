using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.WebUtilities;

namespace CareDecisions.Web.Tests.Lists;

public sealed class ListQueryTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly ListShape Shape = new(
        ["due", "child"],
        "due",
        SortOrder.Ascending,
        [
            new("state", "State", FilterKind.Checkboxes) { Choices = [Choice.Of("Overdue"), Choice.Of("Late"), Choice.Of("Done")] },
            new("team", "Team", FilterKind.Radios) { Choices = [Choice.Of("Blue"), Choice.Of("Green")] },
            new("q", "Name", FilterKind.Text),
            new("due", "Due", FilterKind.DateRange)
        ]);

    [Theory]
    [InlineData("")]
    [InlineData("?page=3")]
    [InlineData("?sort=child&direction=descending&page=2")]
    [InlineData("?sort=due&direction=descending")]
    [InlineData("?state=Overdue&state=Late&team=Blue")]
    [InlineData("?due-from=2026-03-01&due-to=2026-03-31")]
    [InlineData("?q=O%27Test%20%26%20%E4%BE%8B")]
    public void Address_ReadAndWritten_IsTheSame(string address) => Read(address).ToQueryString().ShouldBe(address);

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-1")]
    [InlineData("?page=two")]
    [InlineData("?page=99999999999")]
    [InlineData("?sort=password")]
    [InlineData("?direction=descending")]
    [InlineData("?state=Unknown&team=Red&colour=blue")]
    [InlineData("?q=%20&state=&due-from=")]
    [InlineData("?sort=due&direction=ascending&page=1")]
    public void Address_WithNothingThatFits_IsThePlainList(string address) => Read(address).ToQueryString().ShouldBe("");

    [Fact]
    public void Address_ChoicesInAnyOrder_IsOneAddress() =>
        Read("?state=Late&state=Overdue&state=Late").ToQueryString().ShouldBe("?state=Overdue&state=Late");

    [Fact]
    public void Address_TextTooLong_IsIgnored() => Read("?q=" + new string('a', 101)).IsFiltered.ShouldBeFalse();

    [Fact]
    public void Dates_SaidInWords_AreIsoInTheAddress() =>
        Read("?due-from=yesterday&due-to=today").ToQueryString().ShouldBe("?due-from=2026-11-21&due-to=2026-11-22");

    [Fact]
    public void Dates_NotUnderstood_AreKeptWithAProblemAndNotUsed()
    {
        var query = Read("?due-from=whenever");

        query.From("due").ShouldBeNull();
        query.One("due-from").ShouldBe("whenever");
        query.Problems["due-from"].ShouldBe("Due from must be a date such as 12 3 26, yesterday or last Tuesday");
    }

    [Fact]
    public void Dates_TheWrongWayRound_AreAProblem() =>
        Read("?due-from=2026-03-02&due-to=2026-03-01").Problems.Keys.ShouldBe(["due-to"]);

    [Fact]
    public void SortedBy_AnotherColumn_StartsAtTheFirstPageGoingUp() =>
        Read("?state=Late&page=4").SortedBy("child").ToQueryString().ShouldBe("?sort=child&direction=ascending&state=Late");

    [Fact]
    public void SortedBy_TheSameColumn_TurnsRound() => Read("").SortedBy("due").Direction.ShouldBe(SortOrder.Descending);

    [Fact]
    public void Without_OneOfTwoValues_KeepsTheOther() =>
        Read("?state=Overdue&state=Late&page=2").Without("state", "Late").ToQueryString().ShouldBe("?state=Overdue");

    [Fact]
    public void Without_TheLastValue_IsUnfiltered() => Read("?state=Late").Without("state", "Late").IsFiltered.ShouldBeFalse();

    [Theory]
    [InlineData(312, 13)]
    [InlineData(50, 2)]
    [InlineData(0, 1)]
    public void Within_PageBeyondTheEnd_IsTheLastPage(int total, int page) => Read("?page=999").Within(total).Page.ShouldBe(page);

    [Fact]
    public void Skip_ThirdPage_IsTwoPagesOfRows() => Read("?page=3").Skip.ShouldBe(50);

    [Fact]
    public void Shape_FilterNamedLikeAPartOfTheAddress_IsRefused() =>
        Should.Throw<ArgumentException>(() => new ListShape(["due"], "due", SortOrder.Ascending, [new("page", "Page", FilterKind.Text)]))
            .Message.ShouldContain("'page'");

    [Fact]
    public void Shape_DefaultThatDoesNotSort_IsRefused() =>
        Should.Throw<ArgumentException>(() => new ListShape(["due"], "child", SortOrder.Ascending, []));

    private static ListQuery Read(string address) => ListAddress.Read(QueryHelpers.ParseQuery(address), Shape, Today);
}
