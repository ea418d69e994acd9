namespace CareDecisions.Domain.Standards.Engine;

/// <summary>A clock as its rule found it, before limits of the statutory base are folded in and its state is judged.</summary>
internal sealed class ClockDraft
{
    public required Rule Rule { get; init; }

    public required CompiledStandard Standard { get; init; }

    public required CaseView View { get; init; }

    public required KnownEvent Trigger { get; init; }

    /// <summary>Where this occurrence starts: the trigger, or the satisfying event before it.</summary>
    public required KnownEvent Anchor { get; init; }

    /// <summary>When a window after the first starts; else the anchor is the start of the span.</summary>
    public Reference? WindowStart { get; init; }

    public required int Occurrence { get; init; }

    /// <summary>The rule's own date.</summary>
    public Counted? Own { get; set; }

    /// <summary>The recommended default: the date itself, or the point to flag where the rule has one of its own.</summary>
    public Counted? Default { get; set; }

    /// <summary>The statutory limit, or the base's date where that is earlier.</summary>
    public Counted? Limit { get; set; }

    public LimitOrigin? LimitOrigin { get; set; }

    public DateOnly? RaisedOn { get; set; }

    public string? PhaseName { get; set; }

    /// <summary>True where the rule has a date to come, whose event has neither happened nor been arranged.</summary>
    public bool AwaitsDate { get; set; }

    public KnownEvent? Satisfied { get; init; }

    public KnownEvent? Stopped { get; init; }

    /// <summary>True for a window that is over: nothing can fill it any more.</summary>
    public bool IsOver { get; init; }

    /// <summary>The effective date: what is shown as due.</summary>
    public DueMoment? Due => Earlier((Own ?? Default)?.Due, Limit?.Due);

    /// <summary>What late is judged by (settled reading 7).</summary>
    public DueMoment? LateAfter => Earlier((Default ?? Own)?.Due, Limit?.Due);

    /// <summary>Binds the clock by a limit, where that is earlier than any it has.</summary>
    public void Bind(Counted limit, LimitOrigin origin)
    {
        if (Limit is not { } present || limit.Due < present.Due)
        {
            (Limit, LimitOrigin) = (limit, origin);
        }
    }

    private static DueMoment? Earlier(DueMoment? left, DueMoment? right) => (left, right) switch
    {
        ({ } one, { } other) => DueMoment.Earlier(one, other),
        _ => left ?? right,
    };
}
