using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;

namespace CareDecisions.Browser.Tests.Journeys;

/// <summary>Each role's first page and the pages it alone opens, at a desk and on a narrow phone.</summary>
public sealed class EachPageTests(SeededProduct product) : Journey(product)
{
    private static readonly Dictionary<string, (string Address, string Heading)[]> Pages = new()
    {
        ["social-worker"] = [("/", "My work"), ("/children", "Children"), ("/alerts", "Alerts"), ("/standards", "Practice standards")],
        ["practice-manager"] = [("/", ""), ("/alerts", "Alerts")],
        ["team-manager"] = [("/", "")],
        ["service-manager"] = [("/", "")],
        ["head-of-service"] = [("/", "Authority"), ("/oversight/clocks", "Clocks")],
        ["front-door-manager"] = [("/", ""), ("/children/register", "")],
        ["iro"] = [("/", "My work")],
        ["panel-administrator"] = [("/", "Practice standards")],
        ["performance-analyst"] = [("/", "")],
        ["system-administrator"] =
        [
            ("/", "Administration"), ("/administration/people", "People"), ("/administration/people/add", ""),
            ("/administration/jobs", "Jobs"), ("/administration/jobs/history/SweepClocks", "Raise alerts"), ("/returns", "Returns"), ("/returns/upload", "Upload a return"),
            ("/accounts/security", "Your account"), ("/accounts/authenticator", "Set up an authenticator app"),
            ("/accounts/change-password", ""), ("/accounts/turn-off-authenticator", ""),
        ],
        ["information-governance-officer"] = [("/", "Administration"), ("/administration/audit", "What did this person look at?"), ("/administration/audit?person=social.worker", "What did this person look at?")],
        ["auditor"] = [("/", ""), ("/accessibility", ""), ("/glossary", ""), ("/keyboard", ""), ("/no-such-page", "Page not found")],
    };

    public static TheoryData<string> Roles => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EachRole_AtADesk_OpensItsPages(string role)
    {
        await Walk(new Device(), visitor => OpenEach(visitor, role));
        await Walk(Device.Narrow, visitor => OpenEach(visitor, role));
    }

    private static async Task OpenEach(Visitor visitor, string role)
    {
        visitor.Expects(404);
        await visitor.SignIn(role);
        await Microsoft.Playwright.Assertions.Expect(visitor.Heading).Not.ToContainTextAsync("Sign in");
        foreach (var (address, heading) in Pages[role])
        {
            try
            {
                await visitor.Open(address, heading);
            }
            catch (Exception e)
            {
                await File.AppendAllTextAsync("/tmp/w/survey/log.txt", $"{role} {address} {visitor.Device.Width}: {e.Message}\n");
            }

            await visitor.Photograph($"/tmp/w/survey/{role}{address.Replace('/', '_').Replace('?', '_')}-{visitor.Device.Width}.png");
        }
        await File.AppendAllLinesAsync("/tmp/w/survey/log.txt", visitor.Complaints.Select(c => role + " COMPLAINT " + c));
    }
}
