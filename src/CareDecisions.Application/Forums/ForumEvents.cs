using CareDecisions.Application.Children;
using CareDecisions.Domain.Forums;

namespace CareDecisions.Application.Forums;

/// <summary>Puts what a forum's steps mean on the child's stream; the clocks of the standards move in the same transaction.</summary>
public sealed class ForumEvents(CaseSteps steps)
{
    /// <param name="request">About which child.</param>
    /// <param name="step">Names the step once for this request.</param>
    /// <param name="types">Events of the vocabulary.</param>
    /// <param name="note">What it was about, for the chronology.</param>
    public Task Happened(ForumRequest request, string step, IEnumerable<string> types, string note, CancellationToken cancellationToken) => steps.Happened(
        request.ChildId,
        $"forum:{request.Id.Value:N}:{step}",
        types.Distinct().Select(type => new CaseStep(type) { Note = note }),
        cancellationToken);
}
