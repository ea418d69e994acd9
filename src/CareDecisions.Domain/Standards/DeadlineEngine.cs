using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards.Engine;

namespace CareDecisions.Domain.Standards;

/// <summary>
/// The deadline engine: events and the pack in force give clocks, each with its due date, its state and its reasons.
/// A pure function: the same timeline, pack and "as of" always give the same clocks, and nothing reads the time. Built
/// once for a pack; safe to use from many threads. The rules are those of <c>README.md</c> beside this file.
/// </summary>
public sealed class DeadlineEngine
{
    private readonly RuleBook book;
    private readonly Dictionary<string, Rule> byId;

    /// <exception cref="ArgumentException">A standard names an event or a fact that the vocabulary does not have.</exception>
    public DeadlineEngine(PracticePack pack)
    {
        book = new RuleBook(pack);
        byId = book.All.ToDictionary(rule => rule.Id);
    }

    /// <summary>Ids of the pack's standards and of its base's.</summary>
    public IReadOnlyCollection<string> StandardIds => byId.Keys;

    /// <summary>Every clock of the pack and of its base; a base clock that the pack answers is folded into it.</summary>
    /// <param name="timeline">Checked by <see cref="TimelineCheck"/>.</param>
    /// <param name="asOf">What was recorded later is not known; states are as they stood then.</param>
    public ClockSheet Compute(Timeline timeline, DateTimeOffset asOf) => Compute(timeline, asOf, null);

    /// <summary>
    /// The clocks of the standards named, bound by the base as ever; of all of them where none is named. A base
    /// standard that is named is shown on its own as well.
    /// </summary>
    /// <param name="timeline">Checked by <see cref="TimelineCheck"/>.</param>
    /// <param name="asOf">What was recorded later is not known; states are as they stood then.</param>
    /// <param name="onlyStandards">Ids from <see cref="StandardIds"/>.</param>
    public ClockSheet Compute(Timeline timeline, DateTimeOffset asOf, IReadOnlySet<string>? onlyStandards)
    {
        var run = new Run(book, timeline, asOf);
        var wanted = onlyStandards is null ? null : Wanted(onlyStandards);
        foreach (var happening in run.Events)
        {
            foreach (var type in happening.Types)
            {
                foreach (var rule in book.TriggeredBy(type))
                {
                    if (wanted is null || wanted.Contains(rule))
                    {
                        Start(run, rule, type, happening);
                    }
                }
            }
        }

        return Sheet(run, onlyStandards);
    }

    /// <summary>The clock's reasons, worked out when somebody asks: rule, source, trigger, the days skipped, the limit.</summary>
    public Because Explain(Clock clock) => Because.Of(clock, book.Calendar);

    private HashSet<Rule> Wanted(IReadOnlySet<string> ids)
    {
        var wanted = new HashSet<Rule>();
        foreach (var id in ids)
        {
            var rule = byId.TryGetValue(id, out var found)
                ? found
                : throw new ArgumentException($"'{id}' is not a standard of this pack or its base.", nameof(ids));
            wanted.Add(rule);
            wanted.UnionWith(rule.Answers);
        }

        return wanted;
    }

    private static void Start(Run run, Rule rule, int type, KnownEvent trigger)
    {
        if (rule.InForceOn(trigger.Date) is not { } standard || standard.Trigger != type)
        {
            return;
        }

        if (standard.Source.Scope is null)
        {
            Add(run, rule, standard, run.ViewOf(trigger.Children), trigger);
            return;
        }

        for (var rest = trigger.Children; rest != 0; rest &= rest - 1)
        {
            Add(run, rule, standard, run.ViewOf(rest & (~rest + 1)), trigger);
        }
    }

    private static void Add(Run run, Rule rule, CompiledStandard standard, CaseView view, KnownEvent trigger)
    {
        if (!StartingPoints.IsOne(run.Book, rule, standard, view, trigger))
        {
            return;
        }

        try
        {
            if (standard.Source.Minimum is not null)
            {
                new WindowClocks(run, rule, standard, view, trigger).Add();
            }
            else if (standard.IsChain)
            {
                new ChainClocks(run, rule, view, trigger).Add(standard);
            }
            else
            {
                SingleClocks.Add(run, rule, standard, view, trigger);
            }
        }
        catch (OutsideHolidayDataException outside)
        {
            run.Uncountable.Add(new UncountableClock(standard.Source, trigger.Id, outside.Message));
        }
    }

    private ClockSheet Sheet(Run run, IReadOnlySet<string>? only)
    {
        var own = run.Drafts.FindAll(draft => !draft.Rule.IsBase);
        var statutory = run.Drafts.FindAll(draft => draft.Rule.IsBase);
        var alone = Folding.Fold(own, statutory);
        var shown = only is null ? [.. own, .. alone] : run.Drafts.FindAll(draft => only.Contains(draft.Rule.Id));
        var clocks = shown.ConvertAll(draft => Judge.Decide(draft, run));
        clocks.Sort(InOrder);
        return new ClockSheet(clocks, Uncountable(run, only)) { HoldsUntil = run.Today.HoldsUntil };
    }

    private List<UncountableClock> Uncountable(Run run, IReadOnlySet<string>? only)
    {
        var uncountable = new List<UncountableClock>(run.Uncountable);
        foreach (var (referralId, reason) in run.UncountableOverdue)
        {
            foreach (var rule in book.TriggeredBy(book.Names.AssessmentOverdue))
            {
                uncountable.Add(new UncountableClock(rule.Latest, referralId, reason));
            }
        }

        return only is null ? uncountable : uncountable.FindAll(clock => only.Contains(clock.Standard.Id));
    }

    /// <summary>By due (a date as the end of its day, none last), then standard; the rest keeps the order repeatable.</summary>
    private static int InOrder(Clock left, Clock right)
    {
        var order = (left.Due, right.Due) switch
        {
            ({ } mine, { } theirs) => mine.CompareTo(theirs),
            (null, null) => 0,
            _ => left.Due is null ? 1 : -1,
        };
        order = order != 0 ? order : string.CompareOrdinal(left.Standard.Id, right.Standard.Id);
        order = order != 0 ? order : left.TriggeredAt.CompareTo(right.TriggeredAt);
        order = order != 0 ? order : string.CompareOrdinal(left.TriggerId, right.TriggerId);
        order = order != 0 ? order : left.Occurrence.CompareTo(right.Occurrence);
        return order != 0 ? order : string.CompareOrdinal(left.ChildId, right.ChildId);
    }
}
