namespace CareDecisions.Web.Tests.Records.Practice;

/// <summary>Standards that two children and one form cannot show, each with its reason.</summary>
internal static class PracticeExceptions
{
    private static readonly (string Because, string[] Standards)[] All =
    [
        ("it counts several visits between two reviews", ["fostering.supervisory-visits", "fostering.unannounced-visits", "cla.contact-observed"]),
        ("the report is asked for long after the placement: written on the first day it is too early", ["adoption.exception-40-weeks"]),
        ("a planned entry asks for it before the child comes", ["keywork.doc-pep"]),
        ("its interval is held on the plan and is no answer of a form yet", ["visits.plan-frequency-kept"]),
    ];

    public static bool Explain(string line) => All.Any(group => group.Standards.Contains(line.Split(':')[0]));
}
