using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// "As of", and until when what was answered about it holds. Each question asked here that depends on the time lowers
/// <see cref="HoldsUntil"/> to the first moment at which its answer would differ. Until the earliest of these every
/// question gets the same answer, so the whole computation runs the same way and gives the same clocks.
/// </summary>
internal sealed class Today(DateTimeOffset at)
{
    public DateTimeOffset At { get; } = at;

    /// <summary>The London date of <see cref="At"/>.</summary>
    public DateOnly Date { get; } = at.LondonDate();

    /// <summary>Later than <see cref="At"/>; <see langword="null"/> where time alone changes nothing.</summary>
    public DateTimeOffset? HoldsUntil { get; private set; }

    public bool HasCome(DateTimeOffset moment)
    {
        HoldsAtMostUntil(moment);
        return moment <= At;
    }

    public bool IsOver(DueMoment due) => HasCome(due.OverFrom());

    /// <summary>
    /// The same, asked only for whether an open clock shows as running, due soon or breached: who keeps a clock reads
    /// that off its moments, so it does not end what holds.
    /// </summary>
    public bool ShowsAsCome(DateTimeOffset moment) => moment <= At;

    /// <summary>Something answered as of now has another answer from the moment on. One already past says nothing.</summary>
    public void HoldsAtMostUntil(DateTimeOffset moment)
    {
        if (moment > At && !(HoldsUntil <= moment))
        {
            HoldsUntil = moment;
        }
    }
}
