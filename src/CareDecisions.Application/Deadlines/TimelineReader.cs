using System.Globalization;
using CareDecisions.Application.Children;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Application.Deadlines;

/// <summary>A child's stored events, as the engine reads them.</summary>
internal static class TimelineReader
{
    /// <summary>Written among an event's facts: the standard that a service manager's review answers.</summary>
    public const string AnswersStandard = "standard";

    public static Timeline Read(Child child, IEnumerable<CaseEvent> events)
    {
        var id = child.Id.ToString();
        return new Timeline(
            [new TimelineChild { Id = id, DateOfBirth = child.DateOfBirth, ExpectedDateOfBirth = child.ExpectedDateOfBirth }],
            [.. events.Select(Read)]);
    }

    public static SaidFacts Read(IReadOnlyDictionary<string, string> said)
    {
        var facts = new Dictionary<string, FactValue?>(said.Count);
        string? answers = null;
        foreach (var (name, json) in said)
        {
            if (name == AnswersStandard)
            {
                answers = json.Trim('"');
            }
            else
            {
                facts[name] = Value(json);
            }
        }

        return new SaidFacts(facts, answers);
    }

    private static TimelineEvent Read(CaseEvent happening)
    {
        var said = Read(happening.Facts);
        return new TimelineEvent
        {
            Id = happening.Id.ToString(),
            Type = happening.Type,
            HappenedAt = happening.HappenedAt,
            RecordedAt = happening.RecordedAt,
            Facts = said.Values,
            MeetingAt = happening.MeetingAt,
            AnswersStandard = said.Answers,
            Supersedes = happening.SupersedesId?.ToString(),
            IsWithdrawn = happening.IsWithdrawal,
        };
    }

    private static FactValue? Value(string json) => json switch
    {
        "true" => FactValue.Of(true),
        "false" => FactValue.Of(false),
        "null" => null,
        ['"', .. var text, '"'] => FactValue.Of(text),
        _ => FactValue.Of(decimal.Parse(json, CultureInfo.InvariantCulture)),
    };
}
