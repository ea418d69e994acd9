namespace CareDecisions.Domain.Standards.Engine;

/// <summary>What a length is counted from: something that happened, a meeting arranged, or a birthday to come.</summary>
/// <param name="Id">Id of the event; for a meeting to come, of its arrangement.</param>
/// <param name="At">The moment.</param>
/// <param name="Date">Its London date: day 0.</param>
/// <param name="IsBirthday">True for a computed birthday, which is a whole day.</param>
/// <param name="ArrangedOn">For a meeting: the day on which its date was set.</param>
internal readonly record struct Reference(string Id, DateTimeOffset At, DateOnly Date, bool IsBirthday, DateOnly? ArrangedOn)
{
    public static Reference To(KnownEvent happening, DateOnly? arrangedOn = null) =>
        new(happening.Id, happening.At, happening.Date, happening.IsBirthday, arrangedOn);
}

/// <summary>A date counted.</summary>
/// <param name="Due">The answer.</param>
/// <param name="SkippedAfter">The date after which weekday holidays were passed over; <see langword="null"/> where none could be.</param>
/// <param name="From">What it was counted from.</param>
/// <param name="Length">The length counted; <see langword="null"/> where an event closes it.</param>
internal sealed record Counted(DueMoment Due, DateOnly? SkippedAfter, Reference From, Interval? Length);
