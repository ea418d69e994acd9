using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;

namespace CareDecisions.Application.Forums;

/// <summary>What holds work for one child back until a forum has decided, who may let it go on, and whether somebody has.</summary>
[OpenTo(Audience.SignedIn, "Shown for children the reader may see, and for those who came to the forum they sit in or for whom they were asked.")]
public static class ShowGate
{
    /// <param name="Work">Id of the work; <see langword="null"/>: the first that the gate holds back.</param>
    public sealed record Query(ChildId ChildId, string RuleId, string? Work) : IQuery<View>;

    /// <param name="IsOpen">The forum has decided, so that nothing is held back.</param>
    /// <param name="Lifted">Who has let it go on, and nothing has been recorded on it yet; <see langword="null"/>: nobody.</param>
    public sealed record View(ChildId ChildId, string Child, GateIsClosed Gate, bool IsOpen, GateExemption? Lifted) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [ChildId];
    }

    internal sealed class Handler(GateAccess open, ForumGates gates, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (gates.Find(query.RuleId, query.Work) is not { } gate || await open.Name(gate, query.ChildId, cancellationToken) is not { } name)
            {
                return Result<View>.NotFound;
            }

            var (isOpen, lift) = await gates.Standing(query.ChildId, gate, clock.GetUtcNow(), cancellationToken);
            return new View(query.ChildId, name, gate, isOpen, lift);
        }
    }
}
