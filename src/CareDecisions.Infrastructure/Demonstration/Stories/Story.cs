using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.Placements;
using CareDecisions.Domain.Plans;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Infrastructure.Demonstration.Stories;

/// <summary>One child's story while it is being told. Nothing in it is later than now.</summary>
/// <param name="settings">What the family's stories share.</param>
/// <param name="family">Brothers and sisters are given equal ones, so that their stories run together.</param>
/// <param name="own">The child's own.</param>
internal sealed class Story(StorySettings settings, Chance family, Chance own)
{
    private readonly List<Happening> happenings = [];

    /// <summary>The family's, until <see cref="GoOnAlone"/>.</summary>
    public Chance Chance { get; private set; } = family;

    public FamilyTeams Teams => settings.Teams;

    public bool HasLocalAssessmentTimes => settings.HasLocalAssessmentTimes;

    public DateTimeOffset Now => settings.Now;

    public DateOnly Today => settings.Now.LondonDate();

    public WorkingCalendar Calendar => settings.Calendar;

    public IReadOnlyList<Happening> Happenings => happenings;

    public List<(PlanKind Kind, DateOnly From, DateOnly? To, string? Category)> Plans { get; } = [];

    public List<PlacementDetails> Placements { get; } = [];

    public List<(string Code, DateOnly From, DateOnly? To)> LegalStatuses { get; } = [];

    /// <summary>Which teams held the case, from when; the last one holds it now.</summary>
    public List<(Team Team, DateOnly From)> Held { get; } = [];

    public DateOnly? ClosedOn { get; private set; }

    public string? ClosureReason { get; private set; }

    /// <summary>From here on the child's own chance decides.</summary>
    public void GoOnAlone() => Chance = own;

    /// <summary>A moment of office hours on the first working day on or after the date.</summary>
    public DateTimeOffset OfficeHours(DateOnly date) =>
        LondonTime.At(Calendar.NextWorkingDayOnOrAfter(date), new TimeOnly(9, 0).AddMinutes(Chance.Between(0, 30) * 15));

    /// <summary>Office hours of about the same day, later than one moment and no later than another; the moment itself where there are none between.</summary>
    public DateTimeOffset InOfficeHours(DateTimeOffset about, DateTimeOffset after, DateTimeOffset upTo)
    {
        var day = about.LondonDate();
        var onOrAfter = OfficeHours(day);
        if (onOrAfter > after && onOrAfter <= upTo)
        {
            return onOrAfter;
        }

        var before = OfficeHours(Calendar.AddWorkingDays(day, -1));
        return before > after && before <= upTo ? before : about;
    }

    /// <summary>Adds what happened; what lies in the future has not happened yet and is left out.</summary>
    public bool Add(string type, DateTimeOffset at, Facts? facts = null) => Add(Draft(type, at) with { Facts = facts ?? [] });

    /// <summary>An event to add, for the caller to say more of.</summary>
    public Happening Draft(string type, DateTimeOffset at) => new(type, at) { Id = own.Id(), RecordedAt = RecordedSoonAfter(at) };

    public bool Add(Happening happening)
    {
        if (happening.At > Now)
        {
            return false;
        }

        happenings.Add(happening);
        return true;
    }

    /// <summary>The case reaches a team; it is recorded as a transfer where another team held it.</summary>
    public void Reach(Team team, DateTimeOffset at)
    {
        if (at > Now)
        {
            return;
        }

        if (Held.Count > 0 && Held[^1].Team != team)
        {
            Add("CaseTransferred", at);
        }

        Held.Add((team, at.LondonDate()));
    }

    public void Close(DateTimeOffset at, string reason)
    {
        if (Add("CaseClosed", at, new Facts().Set("case.open", false)))
        {
            (ClosedOn, ClosureReason) = (at.LondonDate(), reason);
        }
    }

    public Timeline ForEngine(TimelineChild child) => new([child], [.. happenings.Select(one => one.ForEngine())]);

    /// <summary>Most things are written down the same day, some a day or two later.</summary>
    private DateTimeOffset RecordedSoonAfter(DateTimeOffset at)
    {
        var recorded = at.AddMinutes(Chance.Happens(0.75) ? Chance.Between(5, 240) : Chance.Between(600, 2800));
        return recorded > Now ? Now : recorded;
    }
}

/// <summary>What the stories of a family share.</summary>
internal sealed record StorySettings(DateTimeOffset Now, WorkingCalendar Calendar, FamilyTeams Teams, bool HasLocalAssessmentTimes);
