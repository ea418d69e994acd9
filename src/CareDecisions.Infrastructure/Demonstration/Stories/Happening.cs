using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Infrastructure.Demonstration.Stories;

/// <summary>One event of an invented story.</summary>
internal sealed record Happening(string Type, DateTimeOffset At)
{
    public required Guid Id { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public DateTimeOffset? MeetingAt { get; init; }

    public string? AnswersStandard { get; init; }

    public string? Note { get; init; }

    public IReadOnlyDictionary<string, FactValue?> Facts { get; init; } = new Dictionary<string, FactValue?>();

    public TimelineEvent ForEngine() => new()
    {
        Id = Id.ToString(),
        Type = Type,
        HappenedAt = At,
        RecordedAt = RecordedAt,
        Facts = Facts,
        MeetingAt = MeetingAt,
        AnswersStandard = AnswersStandard,
    };
}

/// <summary>Shorter to write in a story than a dictionary.</summary>
internal sealed class Facts : Dictionary<string, FactValue?>
{
    public Facts Set(string name, string value)
    {
        this[name] = FactValue.Of(value);
        return this;
    }

    public Facts Set(string name, bool value)
    {
        this[name] = FactValue.Of(value);
        return this;
    }

    public Facts Set(string name, int value)
    {
        this[name] = FactValue.Of(value);
        return this;
    }

    public Facts Unset(string name)
    {
        this[name] = null;
        return this;
    }
}
