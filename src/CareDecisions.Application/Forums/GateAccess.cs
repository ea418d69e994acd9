using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Whose work, held back by a gate, the actor may look at.</summary>
public sealed class GateAccess(CareDecisionsDb db, CaseAccess access, ForumAccess forums, CurrentActor actor)
{
    /// <summary>How the keys begin of the notices that ask to let this work go on.</summary>
    public static string Asked(ChildId child, GateIsClosed gate) => $"gate/{child}/{gate.Gate.Rule.Id}/{gate.Work.Id}/";

    /// <summary>
    /// The child's name; <see langword="null"/>: not for the actor to see. Shown are children they may see; where they sit, those whose request has come
    /// in or for whom work was let go on; and those for whom they were asked.
    /// </summary>
    public Task<string?> Name(GateIsClosed gate, ChildId child, CancellationToken cancellationToken)
    {
        var (me, forum, asked) = (actor.Value.StaffId, gate.Forum.Id, Asked(child, gate));
        var sits = actor.Value.IsSystem || forums.Sits(gate.Forum) || forums.Runs(gate.Forum);
        var mine = access.Children(Permission.ViewCase);
        return access.NotClosed(db.Children)
            .Where(one => one.Id == child && (mine.Any(other => other.Id == one.Id)
                || (sits && (db.ForumRequests.Any(request => request.ChildId == one.Id && request.ForumId == forum && request.State != RequestState.Draft)
                    || db.GateExemptions.Any(exemption => exemption.ChildId == one.Id && exemption.ForumId == forum)))
                || (gate.MayLift && db.Notices.Any(notice => notice.RecipientId == me && notice.Key.StartsWith(asked)))))
            .Select(one => one.DisplayName).SingleOrDefaultAsync(cancellationToken);
    }
}
