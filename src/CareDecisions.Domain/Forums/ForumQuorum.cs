namespace CareDecisions.Domain.Forums;

/// <summary>Who must be there for a decision to stand.</summary>
/// <param name="Rule">Its rule; hard: nothing is decided without it; else a decision without it needs a reason.</param>
/// <param name="Members">How many seats must be taken, the chair's among them; <see langword="null"/>: not set, so nothing is asked.</param>
/// <param name="WithChair">True where somebody who chairs must be there in person.</param>
public sealed record ForumQuorum(ForumRule Rule, int? Members, bool WithChair)
{
    public bool IsHard => Rule.Enforcement == Enforcement.Hard;

    /// <summary>What is missing, in words; <see langword="null"/>: nothing. An adviser and the administrator do not count.</summary>
    public string? Missing(IReadOnlyList<Presence> there)
    {
        if (Members is not { } needed)
        {
            return null;
        }

        var counted = there.Count(one => one.Position is not (SeatPosition.Adviser or SeatPosition.Administrator));
        var hasChair = !WithChair || there.Any(one => one is { InPerson: true, Position: SeatPosition.Chair or SeatPosition.CoChair or SeatPosition.ViceChair or SeatPosition.DeputyChair });
        return (counted >= needed, hasChair) switch
        {
            (true, true) => null,
            (true, false) => "nobody who chairs is there",
            (false, true) => $"{counted} of {needed} members are there",
            _ => $"{counted} of {needed} members are there, and nobody who chairs",
        };
    }
}

/// <summary>A seat that is taken at a meeting.</summary>
/// <param name="MemberId">Whose seat.</param>
/// <param name="Position">What the seat does.</param>
/// <param name="InPerson">False where somebody came instead.</param>
public sealed record Presence(Guid MemberId, SeatPosition Position, bool InPerson);
