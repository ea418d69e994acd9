using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>What holds work for one child back until a forum has decided, who may let it go on, and whether somebody has.</summary>
[OpenTo(Audience.SignedIn, "Shown for children the reader may see, or as they sit in the forum.")]
public static class ShowGate
{
    public sealed record Query(ChildId ChildId, string RuleId) : IQuery<View>;

    /// <param name="Lifted">Who has let it go on, and nothing has been recorded on it yet; <see langword="null"/>: nobody.</param>
    public sealed record View(ChildId ChildId, string Child, GateIsClosed Gate, GateExemption? Lifted) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [ChildId];
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, ForumGates gates) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (gates.Find(query.RuleId) is not { } gate || await Name(access, forums, gate, query.ChildId, cancellationToken) is not { } name)
            {
                return Result<View>.NotFound;
            }

            var lifted = await db.GateExemptions.AsNoTracking().Where(one => one.ChildId == query.ChildId && one.RuleId == query.RuleId && one.UsedAt == null)
                .OrderBy(one => one.At).FirstOrDefaultAsync(cancellationToken);
            return new View(query.ChildId, name, gate, lifted);
        }
    }

    /// <summary>The child's name; <see langword="null"/>: not for the actor to see. Whoever may let the work go on sees every child that is not closed.</summary>
    internal static Task<string?> Name(CaseAccess access, ForumAccess forums, GateIsClosed gate, ChildId child, CancellationToken cancellationToken) =>
        (gate.MayLift ? access.NotClosed(forums.AllChildren) : forums.ChildrenHeardBy(gate.Forum))
            .Where(one => one.Id == child).Select(one => one.DisplayName).SingleOrDefaultAsync(cancellationToken)!;
}
