using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace CareDecisions.Web.Lists;

/// <summary>From a clock to the forms that meet it, for this reader's role; nothing where there is none.</summary>
internal static class MeetLinks
{
    /// <param name="due">Id of the standard, and what is due, so that a link says by itself what it is for.</param>
    /// <param name="most">How many at most: in a long list, the one most about the standard.</param>
    public static IHtmlContent Of(
        this FormsThatMeet forms, IUrlHelper url, ChildId child, (string StandardId, string Statement) due, int most = FormsThatMeet.Most) => Html.Join(
        forms.Of(due.StandardId).Take(most).Select(form => Html.Of(
            $"""<span class="app-meets"><a class="govuk-link" href="{url.Page("/Children/Records/Start", new { id = child.Value, form = form.Id })}">Write: {form.Title}<span class="govuk-visually-hidden">, for: {due.Statement}</span></a></span>""")));
}
