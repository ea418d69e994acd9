using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards;

/// <summary>What is wrong with a timeline, and where.</summary>
/// <param name="ChildIndex">Index of the child, from 0; <see langword="null"/> where it is not about one.</param>
/// <param name="EventIndex">Index of the event, from 0; <see langword="null"/> where it is not about one.</param>
/// <param name="Member">The member at fault: <c>id</c>, <c>type</c>, <c>supersedes</c>, <c>child</c>, <c>standard</c>, <c>for</c> or a fact.</param>
/// <param name="Message">Plain English; says what was expected.</param>
public sealed record TimelineProblem(int? ChildIndex, int? EventIndex, string Member, string Message);

/// <summary>
/// Holds a timeline against the vocabulary and against itself. The engine may be given only what passes: every name
/// known, every value of its fact's kind, every id unique, every correction of something that is there.
/// </summary>
public sealed class TimelineCheck(Vocabulary vocabulary, IReadOnlyCollection<string> standardIds)
{
    /// <summary>Every problem, in the order of the timeline. Empty where it may be computed.</summary>
    public IReadOnlyList<TimelineProblem> Problems(Timeline timeline)
    {
        var problems = new List<TimelineProblem>();
        CheckChildren(timeline, problems);
        var byId = ById(timeline, problems);
        for (var index = 0; index < timeline.Events.Count; index++)
        {
            var happening = timeline.Events[index];
            CheckType(happening, index, problems);
            CheckFacts(happening, index, problems);
            CheckChildrenNamed(timeline, happening, index, problems);
            CheckCorrection(happening, index, byId, problems);
        }

        return problems;
    }

    /// <summary>What is wrong with one fact; <see langword="null"/> where it may hold the value.</summary>
    public string? ProblemOf(string fact, Conditions.FactValue? value)
    {
        if (!vocabulary.Facts.TryGetValue(fact, out var known))
        {
            return $"unknown fact '{fact}'{Nearest(fact, vocabulary.Facts.Keys)}";
        }

        return value is not { } given || known.Accepts(given) ? null : $"expected {known.Expected}, found {given}";
    }

    private static string Nearest(string typed, IEnumerable<string> known) =>
        Spelling.Nearest(typed, known) is { } nearest ? $"; the nearest known name is '{nearest}'" : "";

    private static Dictionary<string, TimelineEvent> ById(Timeline timeline, List<TimelineProblem> problems)
    {
        var byId = new Dictionary<string, TimelineEvent>();
        for (var index = 0; index < timeline.Events.Count; index++)
        {
            var happening = timeline.Events[index];
            if (!byId.TryAdd(happening.Id, happening))
            {
                problems.Add(new(null, index, "id", $"the id '{happening.Id}' is used by an event before; each event needs its own"));
            }
        }

        return byId;
    }

    private void CheckChildren(Timeline timeline, List<TimelineProblem> problems)
    {
        if (timeline.Children.Count is 0 or > Timeline.MostChildren)
        {
            problems.Add(new(null, null, "children", $"expected 1 to {Timeline.MostChildren} children, found {timeline.Children.Count}"));
        }

        var ids = new HashSet<string>();
        for (var index = 0; index < timeline.Children.Count; index++)
        {
            var child = timeline.Children[index];
            if (!ids.Add(child.Id))
            {
                problems.Add(new(index, null, "id", $"the id '{child.Id}' is used by a child before; each child needs its own"));
            }

            foreach (var (fact, value) in child.Facts)
            {
                if (ProblemOf(fact, value) is { } problem)
                {
                    problems.Add(new(index, null, fact, problem));
                }
            }
        }
    }

    private void CheckType(TimelineEvent happening, int index, List<TimelineProblem> problems)
    {
        if (!vocabulary.Events.TryGetValue(happening.Type, out var type))
        {
            problems.Add(new(null, index, "type", $"unknown event '{happening.Type}'{Nearest(happening.Type, vocabulary.Events.Keys)}"));
            return;
        }

        if (type.IsComputed)
        {
            problems.Add(new(null, index, "type", $"'{happening.Type}' is worked out by the clock and cannot be recorded"));
        }

        if (happening.MeetingAt is not null && type.Arranges.Count == 0 && !type.Name.EndsWith("Arranged", StringComparison.Ordinal))
        {
            problems.Add(new(null, index, "for", $"'{happening.Type}' does not set the date of a meeting; only an '…Arranged' event does"));
        }
    }

    private void CheckFacts(TimelineEvent happening, int index, List<TimelineProblem> problems)
    {
        foreach (var (fact, value) in happening.Facts)
        {
            if (ProblemOf(fact, value) is { } problem)
            {
                problems.Add(new(null, index, fact, problem));
            }
        }

        if (happening.AnswersStandard is { } standard && !standardIds.Contains(standard))
        {
            problems.Add(new(null, index, "standard", $"unknown standard '{standard}'{Nearest(standard, standardIds)}"));
        }
    }

    private static void CheckChildrenNamed(Timeline timeline, TimelineEvent happening, int index, List<TimelineProblem> problems)
    {
        foreach (var id in happening.ChildIds)
        {
            if (!timeline.Children.Any(child => child.Id == id))
            {
                var expected = string.Join(", ", timeline.Children.Select(child => $"'{child.Id}'"));
                problems.Add(new(null, index, "child", $"unknown child '{id}'; expected one of {expected}"));
            }
        }
    }

    private static void CheckCorrection(
        TimelineEvent happening, int index, Dictionary<string, TimelineEvent> byId, List<TimelineProblem> problems)
    {
        if (happening.Supersedes is not { } earlier)
        {
            if (happening.IsWithdrawn)
            {
                problems.Add(new(null, index, "withdrawn", "a withdrawal needs 'supersedes': the id of the event it takes back"));
            }

            return;
        }

        if (!byId.ContainsKey(earlier))
        {
            problems.Add(new(null, index, "supersedes", $"there is no event with the id '{earlier}'{Nearest(earlier, byId.Keys)}"));
        }
        else if (IsCircular(happening, byId))
        {
            problems.Add(new(null, index, "supersedes", $"'{happening.Id}' corrects itself in the end; a correction follows what it corrects"));
        }
    }

    private static bool IsCircular(TimelineEvent happening, Dictionary<string, TimelineEvent> byId)
    {
        var seen = new HashSet<string>();
        for (var id = happening.Id; id is not null; id = byId.TryGetValue(id, out var next) ? next.Supersedes : null)
        {
            if (!seen.Add(id))
            {
                return true;
            }
        }

        return false;
    }
}
