namespace CareDecisions.Domain.Standards.Engine;

/// <summary>One meeting: when it was first arranged, the arrangement that stands, and the meeting itself once held.</summary>
internal readonly record struct Meeting(KnownEvent First, KnownEvent Latest, KnownEvent? Held)
{
    /// <summary>When it was held, else when it is to be; <see langword="null"/> while no date is set.</summary>
    public DateTimeOffset? At => Held?.At ?? Latest.MeetingAt;
}

/// <summary>
/// Which arrangements belong to one meeting (settled reading 11): a later "…Arranged" with no "…Held" in between
/// re-dates the meeting. A conference's arrangement says in <c>conference.type</c> which conference it is.
/// </summary>
internal sealed class Meetings(CaseView view, RuleBook book)
{
    private const string Initial = "initial";
    private const string Review = "review";

    public Meeting Of(KnownEvent arrangement)
    {
        var kind = KindOf(arrangement);
        var (first, latest) = (arrangement, arrangement);
        foreach (var other in view.Of(arrangement.Types[0]))
        {
            if (other == arrangement || KindOf(other) != kind)
            {
                continue;
            }

            if (other.Order < first.Order && IsSameMeeting(other, arrangement, kind))
            {
                first = other;
            }
            else if (other.Order > latest.Order && IsSameMeeting(arrangement, other, kind))
            {
                latest = other;
            }
        }

        return new Meeting(first, latest, HeldAfter(latest, kind));
    }

    /// <summary>The latest arrangement, still to be held, of a meeting that would be the event asked for.</summary>
    /// <param name="from">The "…Held" event.</param>
    /// <param name="notBefore">The meeting may not lie before this.</param>
    public Meeting? PendingFor(int from, DateTimeOffset notBefore)
    {
        Meeting? pending = null;
        foreach (var type in book.Events.ArrangingTypes)
        {
            foreach (var arrangement in view.Of(type))
            {
                if (arrangement.MeetingAt >= notBefore && arrangement.Types[0] == type && MayBe(arrangement, from)
                    && (pending is null || pending.Value.Latest.Order < arrangement.Order)
                    && Of(arrangement) is { Held: null } meeting && meeting.Latest == arrangement)
                {
                    pending = meeting;
                }
            }
        }

        return pending;
    }

    /// <summary>True where the event sets the date of meetings of that name, or of meetings it is a kind of.</summary>
    public bool Arranges(KnownEvent arrangement, int from)
    {
        foreach (var held in book.Events.Arranges(arrangement.Types[0]))
        {
            if (book.Events.Is(held, from) || book.Events.Is(from, held))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the arrangement says that its meeting is of another kind.</summary>
    public bool RulesOut(KnownEvent arrangement, int from) => KindOf(arrangement) switch
    {
        Initial => from == book.Names.ReviewConferenceHeld || from == book.Names.FirstReviewConferenceHeld,
        Review => from == book.Names.InitialConferenceHeld,
        _ => false,
    };

    /// <summary>True where the meeting to come would be the event asked for.</summary>
    public bool MayBe(KnownEvent arrangement, int from)
    {
        if (!Arranges(arrangement, from) || RulesOut(arrangement, from))
        {
            return false;
        }

        var isConference = from == book.Names.InitialConferenceHeld || from == book.Names.ReviewConferenceHeld;
        return isConference ? KindOf(arrangement) is not null
            : book.Ordinals.Knows(from) ? book.Ordinals.IsNext(view, from)
            : Array.Exists(book.Events.Arranges(arrangement.Types[0]), held => book.Events.Is(held, from));
    }

    private bool IsSameMeeting(KnownEvent earlier, KnownEvent later, string? kind) =>
        HeldAfter(earlier, kind) is not { } held || held.At > later.At;

    private KnownEvent? HeldAfter(KnownEvent arrangement, string? kind)
    {
        KnownEvent? first = null;
        foreach (var type in book.Events.Arranges(arrangement.Types[0]))
        {
            foreach (var held in view.Of(type))
            {
                if (Follows(held, arrangement) && !IsOtherKind(held, kind) && (first is null || held.Order < first.Order))
                {
                    first = held;
                }
            }
        }

        return first;
    }

    /// <summary>The next meeting is often arranged in the minute that this one is held: that is not it being held.</summary>
    private static bool Follows(KnownEvent held, KnownEvent arrangement) => held.At > arrangement.At
        || (held.At == arrangement.At && arrangement.MeetingAt <= held.At);

    private bool IsOtherKind(KnownEvent held, string? kind) => kind switch
    {
        Initial => held.Has(book.Names.ReviewConferenceHeld),
        Review => held.Has(book.Names.InitialConferenceHeld),
        _ => false,
    };

    /// <summary>Only conferences come in kinds.</summary>
    private string? KindOf(KnownEvent arrangement)
    {
        if (!Arranges(arrangement, book.Names.ConferenceHeld))
        {
            return null;
        }

        var child = arrangement.Children & view.Children;
        return view.Facts.Supplied(book.Facts.ConferenceType, child & (~child + 1), new Moment(arrangement.At, true))?.Text;
    }
}
