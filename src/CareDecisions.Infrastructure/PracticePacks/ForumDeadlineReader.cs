using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Standards;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads the time that a forum's rule sets.</summary>
internal sealed class ForumDeadlineReader(NameCheck names, ForumValues values, ForumReferences references)
{
    private static readonly Dictionary<string, Func<ForumDeadlineReader, Entry, ForumDeadline>> Kinds = new(StringComparer.Ordinal)
    {
        ["weekday_before_meeting"] = (reader, entry) => reader.Weekday(entry, (day, time, nth) => new ForumDeadline.WeekdayBefore(day, time, nth)),
        ["weekday_after_meeting"] = (reader, entry) => reader.Weekday(entry, (day, time, nth) => new ForumDeadline.WeekdayAfter(day, time, nth)),
        ["offset"] = (reader, entry) => reader.Offset(entry),
        ["next_meeting"] = (reader, entry) => reader.NextMeeting(entry),
        ["at"] = (reader, entry) => new ForumDeadline.At(reader.Anchor(entry, entry.Node("anchor"))),
        ["during_meeting"] = (_, _) => new ForumDeadline.DuringMeeting(),
        ["before_event"] = (reader, entry) => reader.BeforeEvent(entry),
    };

    private static readonly Dictionary<string, bool> AfterCutOff = new(StringComparer.Ordinal) { ["accept"] = false, ["wait"] = true };

    /// <summary>The deadline of a member; <see langword="null"/> where there is none, or it is wrong.</summary>
    public ForumDeadline? Read(Entry rule, string member)
    {
        if (rule.Child(member, ForumMembers.Deadline) is not { } entry || entry.OptionalText("kind") is not { } kind)
        {
            return null;
        }

        if (Kinds.TryGetValue(kind, out var read))
        {
            return read(this, entry);
        }

        entry.Refuse("kind", $"'{kind}' is no known kind of deadline; expected one of: {string.Join(", ", Kinds.Keys)}");
        return null;
    }

    private ForumDeadline Weekday(Entry entry, Func<DayOfWeek, TimeOnly, int, ForumDeadline> deadline)
    {
        var (day, time) = (values.Weekday(entry, "weekday"), values.Time(entry, "time"));
        if (day is null || time is null)
        {
            entry.Refuse("a deadline on a weekday needs 'weekday' and 'time'");
        }

        return deadline(day ?? default, time ?? default, entry.Has("occurrence") ? entry.Whole("occurrence", 1) : 1);
    }

    private ForumDeadline.Offset Offset(Entry entry)
    {
        IReadOnlyList<string> anchors = entry.Node("anchor") is YamlSequenceNode list
            ? [.. list.Select(item => Anchor(entry, item))]
            : [Anchor(entry, entry.Node("anchor"))];
        var unit = values.Choice(entry, "unit", Named<DueUnit>.Underscored) ?? DueUnit.CalendarDays;
        if (unit == DueUnit.Hours && anchors.Contains(ForumDeadline.MeetingDate))
        {
            entry.Refuse("unit", "hours count from a time; 'meeting_date' has none");
        }

        if (anchors.Count > 1 != entry.Has("pick"))
        {
            entry.Refuse("pick", "several anchors need 'pick', and one has none");
        }

        return new ForumDeadline.Offset(
            entry.Choice("direction", Named<DueDirection>.Underscored),
            anchors,
            entry.Choice("pick", Named<AnchorPick>.Underscored),
            values.Number(entry, "value") ?? 0,
            unit,
            values.Time(entry, "time"));
    }

    private ForumDeadline.BeforeEvent BeforeEvent(Entry entry) => new(names.Event(entry, "event"));

    private ForumDeadline.NextMeeting NextMeeting(Entry entry)
    {
        references.MustBeForum(entry, "forum");
        return new ForumDeadline.NextMeeting(entry.Text("forum"), entry.Choice("after_cutoff", AfterCutOff));
    }

    private string Anchor(Entry entry, YamlNode? node)
    {
        if (node is not YamlScalarNode { Value: { Length: > 0 } anchor })
        {
            entry.Refuse("'anchor' is missing from this deadline");
            return "";
        }

        if (!ForumDeadline.IsOfTheMeeting(anchor) && !anchor.StartsWith(ForumDeadline.FieldPrefix, StringComparison.Ordinal))
        {
            names.MustBeEvent(entry, anchor, node);
        }

        return anchor;
    }
}
