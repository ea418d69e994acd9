using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;

namespace CareDecisions.Browser.Tests.Journeys;

/// <summary>Where each role's day starts, and the pages that no journey comes to, at a desk and on a narrow phone.</summary>
public sealed class EachPageTests(SeededProduct product) : Journey(product)
{
    private static readonly Dictionary<string, (string Address, string Heading)[]> Pages = new()
    {
        ["social-worker"] = [("/", "My work"), ("/children", "Children"), ("/alerts", "Alerts"), ("/standards", "Practice standards")],
        ["practice-manager"] = [("/", "Locality Team")],
        ["team-manager"] = [("/", "Locality Team")],
        ["service-manager"] = [("/", "Authority")],
        ["head-of-service"] = [("/", "Authority"), ("/oversight/clocks", "Clocks")],
        ["front-door-manager"] = [("/", "Multi-Agency Screening Team"), ("/children/register", "Register a child")],
        ["iro"] = [("/", "My work")],
        ["panel-administrator"] = [("/", "Forums")],
        ["performance-analyst"] = [("/", "Authority")],
        ["system-administrator"] =
        [
            ("/", "Administration"),
            ("/administration/people", "People"),
            ("/administration/people/add", "Add a person"),
            ("/administration/templates", "Forms"),
            ("/administration/templates/case-note", "Case note"),
            ("/administration/templates/case-note/question/contact.kind", "Change a question"),
            ("/administration/templates/case-note/add/contact", "Add a question"),
            ("/administration/templates/case-note/text", "The text of the form"),
            ("/administration/templates/case-note/preview", "The contact"),
            ("/administration/jobs", "Jobs"),
            ("/administration/jobs/history/SweepClocks", "Raise alerts"),
            ("/returns", "Returns"),
            ("/returns/upload", "Upload a return"),
            ("/accounts/security", "Your account"),
            ("/accounts/authenticator", "Set up an authenticator app"),
            ("/accounts/change-password", "Change your password"),
            ("/accounts/turn-off-authenticator", "Turn off"),
        ],
        ["information-governance-officer"] = [("/", "Administration"), ("/administration/audit", "What did this person look at?")],
        ["auditor"] =
        [
            ("/", "Administration"),
            ("/accessibility", "Accessibility"),
            ("/glossary", "Glossary"),
            ("/keyboard", "Keyboard"),
            ("/no-such-page", "Page not found"),
        ],
    };

    public static TheoryData<string> Roles => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Roles))]
    public Task Role_AtADeskAndOnANarrowPhone_OpensItsPages(string role) => Walk(
        async visitor =>
        {
            await visitor.SignIn(role);
            await visitor.Reach(Pages[role][0].Heading);
            await visitor.LookOnANarrowPhone();
            foreach (var (address, heading) in Pages[role].Skip(1))
            {
                if (address == "/no-such-page")
                {
                    visitor.Expects(404);
                }

                await visitor.Open(address, heading);
                await visitor.LookOnANarrowPhone();
            }
        },
        $"Pages {role}");
}
