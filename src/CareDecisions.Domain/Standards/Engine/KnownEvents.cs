using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// The timeline "as of": what stood recorded by then, with the events that the engine computes: birthdays, and
/// assessments whose timeframe has passed.
/// </summary>
internal sealed class KnownEvents
{
    private readonly RuleBook book;
    private readonly Timeline timeline;
    private readonly Today today;
    private readonly List<KnownEvent> found = [];
    private readonly List<(string, string)> uncountable = [];

    public KnownEvents(RuleBook book, Timeline timeline, Today today)
    {
        this.book = book;
        this.timeline = timeline;
        this.today = today;
        foreach (var record in Corrections.Standing(timeline.Events, today))
        {
            found.Add(Recorded(record));
        }

        found.Sort(KnownEvent.InOrder);
        Facts = new FactLog(timeline.Children, found, book.Facts);
        AddOverdue();
        AddBirthdays();
        found.Sort(KnownEvent.InOrder);
        for (var order = 0; order < found.Count; order++)
        {
            found[order].Order = order;
        }

        Ordered = [.. found];
        book.Ordinals.Mark(Ordered);
    }

    public KnownEvent[] Ordered { get; }

    public FactLog Facts { get; }

    public IReadOnlyList<(string ReferralId, string Reason)> UncountableOverdue => uncountable;

    private KnownEvent Recorded(TimelineEvent record) => new()
    {
        Id = record.Id,
        Types = book.Events.TypesOf(book.Events.Number(record.Type)),
        At = record.HappenedAt,
        RecordedAt = record.RecordedAt,
        Date = record.HappenedAt.LondonDate(),
        Children = ChildrenOf(record),
        Record = record,
    };

    private ulong ChildrenOf(TimelineEvent record)
    {
        var everyone = timeline.Children.Count == Timeline.MostChildren ? ulong.MaxValue : (1UL << timeline.Children.Count) - 1;
        if (record.ChildIds.Count == 0)
        {
            return everyone;
        }

        var named = 0UL;
        for (var child = 0; child < timeline.Children.Count; child++)
        {
            named |= record.ChildIds.Contains(timeline.Children[child].Id) ? 1UL << child : 0;
        }

        return named;
    }

    private void AddBirthdays()
    {
        for (var child = 0; child < timeline.Children.Count; child++)
        {
            foreach (var birthday in book.Events.Birthdays)
            {
                if (timeline.Children[child].DateOfBirth is { } born && birthday.On(born) is var date && today.HasCome(date.StartInLondon()))
                {
                    found.Add(Computed(birthday.Type, date, 1UL << child, timeline.Children.Count == 1 ? "" : $":{timeline.Children[child].Id}"));
                }
            }
        }
    }

    private void AddOverdue()
    {
        if (book.Names.AssessmentOverdue < 0 || book.Facts.Timeframe < 0)
        {
            return;
        }

        foreach (var referral in found.FindAll(happening => happening.Has(book.Names.ReferralReceived)))
        {
            try
            {
                foreach (var (date, children) in new OverdueAssessments(book, found, Facts, today).Of(referral))
                {
                    found.Add(Computed(book.Names.AssessmentOverdue, date, children, $":{referral.Id}"));
                }
            }
            catch (OutsideHolidayDataException outside)
            {
                uncountable.Add((referral.Id, outside.Message));
            }
        }
    }

    /// <summary>Computed events happen in the first minute of their day, and are known from then.</summary>
    private KnownEvent Computed(int type, DateOnly date, ulong children, string suffix)
    {
        var at = date.StartInLondon();
        return new KnownEvent
        {
            Id = book.Events.Name(type) + suffix,
            Types = book.Events.TypesOf(type),
            At = at,
            RecordedAt = at,
            Date = date,
            Children = children,
            IsBirthday = type != book.Names.AssessmentOverdue,
        };
    }
}
