using CareDecisions.Web.Frame;
using CareDecisions.Web.Tests.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Frame;

public sealed class ErrorPartialsTests(GalleryHost host) : IClassFixture<GalleryHost>
{
    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Error_OfAnyStatus_HasOneHeadingAndSaysWhatToDo(int status)
    {
        var page = Tags.Parse(await DrawAsync(new ErrorBody(status)));

        page.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldBe(new ErrorBody(status).Title);
        page.QuerySelectorAll("p.govuk-body").Length.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Error_OfOurs_GivesTheReference() =>
        Tags.Parse(await DrawAsync(new ErrorBody(500) { Reference = "00-ab12" })).QuerySelector("strong")!.TextContent.ShouldBe("00-ab12");

    [Fact]
    public async Task Refusal_KnowingWhoCan_SaysIt() =>
        (await DrawAsync(new ErrorBody(403) { WhoCan = "Your team manager can do this." })).ShouldContain("Your team manager can do this.");

    private async Task<string> DrawAsync(ErrorBody body)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var routes = new RouteData();
        routes.Routers.Add(new RouteCollection());
        var action = new ActionContext(http, routes, new ActionDescriptor());
        var view = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, "/Pages/Shared/Errors/_Error.cshtml", isMainPage: false).View!;
        await using var html = new StringWriter();
        var viewData = new ViewDataDictionary<ErrorBody>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = body };
        var tempData = new TempDataDictionary(http, scope.ServiceProvider.GetRequiredService<ITempDataProvider>());
        await view.RenderAsync(new ViewContext(action, view, viewData, tempData, html, new HtmlHelperOptions()));
        return html.ToString();
    }
}
