using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums.Settings;

/// <summary>
/// What an authority says about one value that its sources leave open: it holds from a day on. It is never changed; a later one
/// takes its place from its own day, and one that is undone counts as if it had not been.
/// </summary>
public sealed class ConfirmedValue : IOwnedByAuthority, IVersioned
{
    public const int ValueLength = 200;
    public const int ReasonLength = 1000;
    public const int NameLength = 200;

    private ConfirmedValue()
    {
        SettingId = Reason = By = string.Empty;
    }

    /// <param name="settingId">Id of a setting of the pack, or of a rule of its forums.</param>
    /// <param name="value">In the pack's own writing; <see langword="null"/>: the rule as it stands.</param>
    /// <param name="from">First day it holds.</param>
    /// <param name="reason">Why, or who decided it.</param>
    /// <param name="step">Who wrote it and when.</param>
    public ConfirmedValue(string settingId, string? value, DateOnly from, string reason, CaseRecord.Step step)
    {
        Id = Guid.CreateVersion7();
        SettingId = settingId;
        Value = value;
        From = from;
        Reason = reason;
        ById = step.ById;
        By = step.By;
        At = step.At;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public string SettingId { get; private set; }

    public string? Value { get; private set; }

    /// <summary>First day; it counts.</summary>
    public DateOnly From { get; private set; }

    public string Reason { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public Guid? UndoneById { get; private set; }

    public string? UndoneBy { get; private set; }

    public string? UndoneWhy { get; private set; }

    public long Version { get; private set; }

    /// <returns>Why not; <see langword="null"/>: undone.</returns>
    public Refusal? Undo(string why, CaseRecord.Step step)
    {
        if (UndoneAt is not null)
        {
            return new IsUndoneAlready();
        }

        UndoneAt = step.At;
        UndoneById = step.ById;
        UndoneBy = step.By;
        UndoneWhy = why;
        return null;
    }
}

public sealed record IsUndoneAlready : Refusal
{
    public override string Message => "It is undone already";
}
