using CareDecisions.Application.Administration;
using CareDecisions.Application.Authorities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.People;

internal static class PasswordLinks
{
    /// <summary>The whole address, to be sent to the person.</summary>
    public static string Address(PageModel page, PasswordLink link, CurrentAuthority authority) => page.Url.PageLink(
        "/Accounts/ChoosePassword", values: new { authority = authority.Entry.Key, id = link.StaffId, token = link.Token })!;
}
