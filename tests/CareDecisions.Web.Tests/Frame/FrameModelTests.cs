using CareDecisions.Web.Frame;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CareDecisions.Web.Tests.Frame;

public sealed class FrameModelTests
{
    private static readonly FrameModel Frame = new()
    {
        Navigation = [new("Children", "/children", "/referrals"), new("Team", "/team"), new("Search", "/children/search")]
    };

    [Theory]
    [InlineData("/children", "Children")]
    [InlineData("/children/42/clocks", "Children")]
    [InlineData("/Referrals/7", "Children")]
    [InlineData("/children/search", "Search")]
    [InlineData("/team", "Team")]
    public void Current_Address_IsTheClosestItemAboveIt(string path, string expected) => Frame.Current(path)!.Text.ShouldBe(expected);

    [Theory]
    [InlineData("/childrens-homes")]
    [InlineData("/alerts")]
    [InlineData("/")]
    public void Current_AddressUnderNone_IsNothing(string path) => Frame.Current(path).ShouldBeNull();

    [Fact]
    public void Title_OfAPage_NamesPageAndProduct() => Title("Record a visit").ShouldBe("Record a visit – CareDecisions");

    [Fact]
    public void Title_WithErrors_SaysSoFirst() => Title("Record a visit", "Enter the date").ShouldBe("Error: Record a visit – CareDecisions");

    [Theory]
    [InlineData(400, "Errors/_BadRequest")]
    [InlineData(403, "Errors/_Forbidden")]
    [InlineData(404, "Errors/_NotFound")]
    [InlineData(429, "Errors/_TooManyRequests")]
    [InlineData(503, "Errors/_Unavailable")]
    [InlineData(500, "Errors/_Fault")]
    [InlineData(418, "Errors/_Fault")]
    public void ErrorBody_OfAStatus_HasItsWords(int status, string partial) => new ErrorBody(status).Partial.ShouldBe(partial);

    private static string Title(string page, params string[] errors)
    {
        var viewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary());
        viewData.SetTitle(page);
        errors.ToList().ForEach(error => viewData.ModelState.AddModelError("", error));
        return viewData.FullTitle();
    }
}
