using CareDecisions.Domain.Forums;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads when a forum meets.</summary>
internal sealed class ForumSessionReader(ForumRuleReader rules, ForumContext context)
{
    private const string InTurn = "alternate-sessions";

    public ForumSession Read(Entry entry)
    {
        context.References.MustBeForum(entry, "back_to_back_with");
        context.References.MustBeForum(entry, "alternates_with");
        context.References.MustBeRule(entry, "in_place_of");
        context.References.MustBeRule(entry, "after");
        return new ForumSession
        {
            Rule = rules.Read(entry),
            Part = entry.OptionalText("part"),
            Weekday = context.Values.Weekday(entry, "weekday"),
            Frequency = Frequency(entry),
            Start = context.Values.Time(entry, "start"),
            End = context.Values.Time(entry, "end"),
            DurationMinutes = entry.Has("duration_minutes") ? entry.Whole("duration_minutes", 1) : null,
            FirstMeeting = FirstMeeting(entry),
            InPlaceOf = entry.OptionalText("in_place_of"),
            Shares = entry.OptionalText("alternates_with") is { } with
                ? new SharedTime(with, entry.Whole("half", 1), context.Values.Text(entry, "alternation") == InTurn)
                : null,
        };
    }

    private SessionFrequency Frequency(Entry entry)
    {
        if (entry.Child("frequency", ForumMembers.Frequency) is not { } frequency)
        {
            return new SessionFrequency(1, []);
        }

        if (frequency.Has("times"))
        {
            var weeks = context.Values.Numbers(entry, "weeks");
            if (weeks.Count > 0 && weeks.Count != frequency.Whole("times", 1))
            {
                entry.Refuse("weeks", $"it meets {frequency.Text("times")} times a month, so as many weeks must be named");
            }

            return new SessionFrequency(0, weeks);
        }

        return frequency.OptionalText("unit") switch
        {
            "week" => new SessionFrequency(frequency.Whole("every", 1), []),
            "month" => new SessionFrequency(0, context.Values.Numbers(entry, "week_of_month")),
            _ => Refused(frequency),
        };
    }

    private static SessionFrequency Refused(Entry frequency)
    {
        frequency.Refuse("say 'every' with the unit 'week' or 'month', or 'times' with 'a: month'");
        return new SessionFrequency(1, []);
    }

    private DateOnly? FirstMeeting(Entry entry)
    {
        var first = context.Values.Date(entry, "first_meeting");
        var weekday = context.Values.Weekday(entry, "weekday");
        if (first is { } date && weekday is { } day && date.DayOfWeek != day)
        {
            entry.Refuse("first_meeting", $"{date:yyyy-MM-dd} is a {date.DayOfWeek}, and the forum meets on a {day}");
        }

        return first;
    }
}
