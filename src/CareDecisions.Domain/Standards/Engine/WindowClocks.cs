namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// A count to be reached: one clock for each window, due on the day by which it must be reached, counted from the
/// trigger or from the end of the window before (settled reading 14). What happens in one window cannot fill another.
/// </summary>
internal sealed class WindowClocks(Run run, Rule rule, CompiledStandard standard, CaseView view, KnownEvent trigger)
{
    private readonly MinimumCount minimum = standard.Source.Minimum!;

    public void Add()
    {
        if (standard.Between is { } between)
        {
            AddCycle(between);
        }
        else if (minimum.Per is { } per)
        {
            AddPeriods(per);
        }
    }

    /// <summary>Windows of a fixed length, one after the other, while each before is full or over.</summary>
    private void AddPeriods(Interval per)
    {
        var stop = view.FirstAfter(standard.StopsWhen, trigger.At);
        var starts = Reference.To(trigger);
        for (var window = 1; stop is null || window == 1 || starts.Date < stop.Date; window++)
        {
            var counted = Counting.After(per, starts, false, run.Calendar);
            var full = Filled(window == 1 ? null : starts.Date, counted.Due.Date);
            full = stop is not null && full?.At > stop.At ? null : full;
            var isOver = run.Today.IsOver(counted.Due);
            var ended = full is null && stop is not null && stop.Date <= counted.Due.Date ? stop : null;
            Add(window, counted, full, ended, isOver);
            if ((full is null && !isOver) || ended is not null)
            {
                return;
            }

            starts = starts with { At = counted.Due.OverFrom(), Date = counted.Due.Date };
        }
    }

    /// <summary>The window from one event to the next of its type. It closes when that one happens.</summary>
    private void AddCycle(int between)
    {
        var stop = view.FirstAfter(standard.StopsWhen, trigger.At);
        var next = view.FirstAfter(between, trigger.At);
        var references = new References(view, run.Book);
        var planned = next is null ? references.Meetings.PendingFor(between, trigger.At) : null;
        var closes = next?.At ?? planned?.At;
        var from = Reference.To(trigger);
        var counted = closes is { } at ? new Counted(DueMoment.On(run.DateOf(at)), null, from, null) : null;
        var full = Filled(null, next?.Date ?? DateOnly.MaxValue);
        full = stop is not null && full?.At > stop.At ? null : full;
        Add(1, counted, full, full is null && (next is null || stop?.At < next.At) ? stop : null, next is not null);
    }

    /// <summary>The event that reaches the count in a window: after its first day, up to its last.</summary>
    private KnownEvent? Filled(DateOnly? after, DateOnly upTo)
    {
        var counted = new SortedList<int, KnownEvent>();
        foreach (var type in standard.SatisfiedBy)
        {
            foreach (var happening in view.FromOn(type, trigger.At))
            {
                var isInside = happening != trigger && happening.Date <= upTo && (after is null || happening.Date > after);
                if (isInside && Satisfaction.Answers(happening, standard, view.MustName))
                {
                    counted[happening.Order] = happening;
                }
            }
        }

        return counted.Count >= minimum.Count ? counted.Values[minimum.Count - 1] : null;
    }

    private void Add(int window, Counted? counted, KnownEvent? full, KnownEvent? stop, bool isOver)
    {
        var closedAt = full?.At ?? stop?.At ?? (isOver ? counted?.Due.OverFrom() : null);
        if (!new Applicability(run, view, trigger, standard.Trigger).Holds(standard.AppliesWhen, closedAt))
        {
            return;
        }

        run.Drafts.Add(new ClockDraft
        {
            Rule = rule,
            Standard = standard,
            View = view,
            Trigger = trigger,
            Anchor = trigger,
            Occurrence = window,
            WindowStart = window > 1 ? counted?.From : null,
            Own = counted,
            AwaitsDate = counted is null,
            Satisfied = full,
            Stopped = stop,
            IsOver = isOver,
        });
    }
}
