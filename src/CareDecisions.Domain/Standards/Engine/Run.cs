using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>One computation: the rules, the timeline as it was known, and what has been found so far.</summary>
internal sealed class Run
{
    private readonly FactLog factLog;
    private readonly KnownEvent[] events;
    private readonly Dictionary<ulong, CaseView> views = [];
    private readonly IReadOnlyList<TimelineChild> children;

    public Run(RuleBook book, Timeline timeline, DateTimeOffset asOf)
    {
        Book = book;
        Today = new Today(asOf);
        children = timeline.Children;
        var known = new KnownEvents(book, timeline, Today);
        (events, factLog) = (known.Ordered, known.Facts);
        UncountableOverdue = known.UncountableOverdue;
    }

    public RuleBook Book { get; }

    public EventNames Names => Book.Names;

    public FactCatalogue Facts => Book.Facts;

    public WorkingCalendar Calendar => Book.Calendar;

    public Today Today { get; }

    public IReadOnlyList<KnownEvent> Events => events;

    public List<ClockDraft> Drafts { get; } = [];

    public List<UncountableClock> Uncountable { get; } = [];

    /// <summary>Referrals whose timeframe lies outside the holiday data.</summary>
    public IReadOnlyList<(string ReferralId, string Reason)> UncountableOverdue { get; }

    /// <summary>
    /// "As of", with all that was recorded by then. What was supplied stands still from there; a fact that grows with
    /// time says so to <see cref="Today"/> when it is read (<see cref="FactReader.ChangesOn"/>).
    /// </summary>
    public Moment Now => new(Today.At, true);

    public CaseView ViewOf(ulong about)
    {
        if (!views.TryGetValue(about, out var view))
        {
            var everyone = children.Count == Timeline.MostChildren ? ulong.MaxValue : (1UL << children.Count) - 1;
            var own = about == everyone ? events : Array.FindAll(events, happening => (happening.Children & about) != 0);
            view = new CaseView(about, own, factLog, Book);
            views.Add(about, view);
        }

        return view;
    }

    public string? ChildIdOf(CaseView view) => view.OnlyChild is { } child ? children[child].Id : null;

    public DateOnly DateOf(DateTimeOffset instant) => instant == Today.At ? Today.Date : instant.LondonDate();
}
