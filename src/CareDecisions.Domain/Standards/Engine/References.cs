using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>Finds the event that a due-shaped moment counts from, seen from a trigger.</summary>
internal sealed class References(CaseView view, RuleBook book)
{
    private readonly Meetings meetings = new(view, book);

    public Meetings Meetings => meetings;

    /// <summary><see langword="null"/> while it has not happened and is not arranged.</summary>
    public Reference? Find(CompiledDue due, KnownEvent trigger)
    {
        if (trigger.Has(due.From))
        {
            return Reference.To(trigger);
        }

        if (BirthdayOf(due.From) is { } birthday)
        {
            return birthday;
        }

        if (due.Source.FromEarlier && view.LastAtOrBefore(due.From, trigger.At) is { } earlier)
        {
            return Reference.To(earlier);
        }

        return meetings.Arranges(trigger, due.From) ? OfOwnMeeting(due.From, trigger) : First(due, trigger);
    }

    /// <summary>A birthday is known in advance.</summary>
    public Reference? BirthdayOf(int type)
    {
        foreach (var birthday in book.Events.Birthdays)
        {
            if (birthday.Type == type && view.Facts.DateOfBirth(view.Children) is { } born)
            {
                var date = birthday.On(born);
                return new Reference(book.Events.Name(type), date.StartInLondon(), date, true, null);
            }
        }

        return null;
    }

    private Reference? OfOwnMeeting(int from, KnownEvent arrangement)
    {
        var meeting = meetings.Of(arrangement);
        if (meeting.Held is { } held)
        {
            return held.Has(from) ? Reference.To(held, meeting.Latest.Date) : null;
        }

        return meetings.MayBe(meeting.Latest, from) ? Planned(meeting) : null;
    }

    /// <summary>
    /// The first at or after the trigger; for a length counted forward also one earlier on the trigger's own day, for
    /// the two are often recorded together.
    /// </summary>
    private Reference? First(CompiledDue due, KnownEvent trigger)
    {
        var notBefore = due.IsBefore ? trigger.At : trigger.Date.StartInLondon();
        if (view.FirstAtOrAfter(due.From, notBefore) is { } happened)
        {
            return Reference.To(happened, due is { IsBefore: true, IsGate: false } ? ArrangedOn(happened) : null);
        }

        return meetings.PendingFor(due.From, notBefore) is { } meeting ? Planned(meeting) : null;
    }

    private static Reference? Planned(Meeting meeting) => meeting.Latest.MeetingAt is { } at
        ? new Reference(meeting.Latest.Id, at, at.LondonDate(), false, meeting.Latest.Date)
        : null;

    /// <summary>The day on which the date of a meeting that was held was set.</summary>
    private DateOnly? ArrangedOn(KnownEvent held)
    {
        DateOnly? arrangedOn = null;
        foreach (var type in book.Events.ArrangingTypes)
        {
            foreach (var arrangement in view.Of(type))
            {
                if (meetings.Of(arrangement).Held == held)
                {
                    arrangedOn = arrangement.Date;
                }
            }
        }

        return arrangedOn;
    }
}
