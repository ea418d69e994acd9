namespace CareDecisions.Domain.Shared;

/// <summary>An expected "no", in words a person can act on. Each kind is a one-line record beside the rule that raises it.</summary>
public abstract record Refusal
{
    /// <summary>What was refused and what to do next, in plain English.</summary>
    public abstract string Message { get; }

    /// <summary>The form field it belongs beside; <see langword="null"/> where it concerns the whole page.</summary>
    public virtual string? Field => null;
}
