using CareDecisions.Application.Returns.Findings;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Returns.Writing;

/// <summary>
/// Whether a child's case is open after an import. It is where anything shown is open. A new child is filed as closed only
/// on something that ended; a child whom the record has as open is closed only by an end that closes the whole case.
/// </summary>
internal static class CaseState
{
    /// <param name="changes">What the import is about to write: a closing that it withdraws opens the case again.</param>
    public static void Settle(ChildChanges changes, KnownChild known)
    {
        var findings = changes.Findings;
        var child = known.Child;
        if (IsAnythingOpen(findings, known))
        {
            var isUnclosed = changes.Added.OfType<CaseEvent>().Any(one => one is { Type: "CaseClosed", IsWithdrawal: true });
            if (!child.IsOpen && (isUnclosed || findings.OpenSince > child.ClosedOn))
            {
                child.Reopen();
            }
        }
        else if (findings.Ended is { } end && child.IsOpen && (known.IsNew || end.Kind != EndKind.Care))
        {
            child.Close(end.On, end.Reason);
        }
    }

    private static bool IsAnythingOpen(ChildFindings findings, KnownChild known)
    {
        if (findings.Ended is { Kind: EndKind.Everything } end && !(findings.OpenSince > end.On))
        {
            return false;
        }

        return findings.OpenSince is not null
            || known.Statuses.Any(status => status.To is null)
            || known.Plans.Any(plan => plan.To is null);
    }
}
