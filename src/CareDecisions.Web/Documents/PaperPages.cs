using CareDecisions.Application.Forums.Papers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;

namespace CareDecisions.Web.Documents;

/// <summary>Draws papers where nobody asks over HTTP: a job has no request, so the partials are given an empty one.</summary>
internal sealed class PaperPages(PaperView view, IServiceScopeFactory scopes) : IPaperPages
{
    public async Task<string> Draw(MeetingPapers papers)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new ActionContext(new DefaultHttpContext { RequestServices = scope.ServiceProvider }, new RouteData(), new ActionDescriptor());
        var when = $"{papers.Forum.ShortName}, {papers.Meeting.Date:d MMMM yyyy}";
        return await view.Draw(context, new Paper($"Papers of {when}", when, "/Pages/Forums/Meetings/_Papers.cshtml", papers));
    }
}
