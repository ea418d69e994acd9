using CareDecisions.Domain.People;

namespace CareDecisions.Domain.Tests.People;

public sealed class SearchKeysTests
{
    [Fact]
    public void Of_TwoNames_HasOnePairWhicheverComesFirst() =>
        Keys("Amina O’Khan", SearchKeyKind.Pair).ShouldBe([SearchKeys.Pair("okhan", "amina")]);

    [Fact]
    public void Of_AccentsAndApostrophes_LeavesThemOut() =>
        Keys("Zoë O’Dohertaigh", SearchKeyKind.Word).ShouldBe(["zoe", "odohertaigh"], ignoreOrder: true);

    [Fact]
    public void Of_PresentNameAlsoFormer_IsFoundAsPresent()
    {
        var keys = SearchKeys.Of(new Findable { Names = [("Amina Khan", true), ("Amina Begum", false)] });

        keys.Single(by => by is { Kind: SearchKeyKind.Word, Key: "amina" }).IsFormer.ShouldBeFalse();
        keys.Single(by => by is { Kind: SearchKeyKind.Word, Key: "khan" }).IsFormer.ShouldBeTrue();
    }

    [Fact]
    public void Of_DateOfBirth_IsYearMonthDay() =>
        SearchKeys.Of(new Findable { Names = [], DateOfBirth = new DateOnly(2018, 5, 1) }).ShouldHaveSingleItem().Key.ShouldBe("20180501");

    [Fact]
    public void Of_Address_IsFoundByHouseByStreetAndByPostcode() =>
        SearchKeys.Of(new Findable { Names = [], Places = [("12 Hallas Lane\nNetherby", "ZZ1 1AA", false)] })
            .Select(by => by.Key).ShouldBe(["12 hallas lane", "hallas lane", "zz11aa"], ignoreOrder: true);

    private static IEnumerable<string> Keys(string name, SearchKeyKind kind) =>
        SearchKeys.Of(new Findable { Names = [(name, false)] }).Where(by => by.Kind == kind).Select(by => by.Key);
}
