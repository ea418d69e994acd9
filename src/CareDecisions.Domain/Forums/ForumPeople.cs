using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Forums;

/// <summary>A seat: a role, never a person.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Role">Id of the role that sits.</param>
/// <param name="Position">What the seat does.</param>
/// <param name="Attendance">When it is to be taken.</param>
/// <param name="Delegate">Role that may take it instead; <c>anyone</c>; <see langword="null"/>: not stated.</param>
public sealed record ForumSeat(ForumRule Rule, string Role, SeatPosition Position, SeatAttendance Attendance, string? Delegate)
{
    /// <summary>Said of who may stand in, where anybody may.</summary>
    public const string Anyone = "anyone";
}

public enum SeatPosition
{
    Chair,
    ViceChair,
    CoChair,
    DeputyChair,
    Member,
    Adviser,
    Administrator,
}

public static class SeatPositions
{
    /// <summary>In lower case, for people ("vice chair").</summary>
    public static string Words(this SeatPosition position) => position switch
    {
        SeatPosition.ViceChair => "vice chair",
        SeatPosition.CoChair => "co-chair",
        SeatPosition.DeputyChair => "deputy chair",
        _ => position.ToString().ToLowerInvariant(),
    };
}

public enum SeatAttendance
{
    Always,
    WhenRelevant,
    WherePossible,
    Rota,
    DisabilityCasesOnly,
}

/// <summary>Who brings a case.</summary>
public sealed record ForumPresenter
{
    public required ForumRule Rule { get; init; }

    /// <summary>Roles; empty where the rule is about what they bring.</summary>
    public IReadOnlyList<string> Who { get; init; } = [];

    /// <summary>At least one of these beside them.</summary>
    public IReadOnlyList<string> AndAnyOf { get; init; } = [];

    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>True where they present; false where they may come, bring something or stand in.</summary>
    public bool Presents { get; init; }

    /// <summary>True where whoever wrote the request presents it.</summary>
    public bool AuthorPresents { get; init; }

    public bool IsOptional { get; init; }

    public bool AllAttend { get; init; }

    public Condition When { get; init; } = Condition.Always;
}

/// <summary>Who must say yes before a request counts as submitted.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Mode">Whether one, all, or all in order.</param>
/// <param name="Roles">Roles that approve; empty where nobody does.</param>
/// <param name="Consulted">Roles that must have been asked.</param>
/// <param name="LastDecides">True where the last of the order decides and the others give a view.</param>
public sealed record ForumApproval(ForumRule Rule, ApprovalMode Mode, IReadOnlyList<string> Roles, IReadOnlyList<string> Consulted, bool LastDecides)
{
    /// <summary>Keys of the decisions it is asked for; empty: any.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];
}

public enum ApprovalMode
{
    AnyOf,
    AllOf,
    InOrder,
}

/// <summary>Who agrees to something out of the ordinary: a late request, a withdrawal.</summary>
public sealed record ForumConsent(ForumRule Rule, ApprovalMode Mode, IReadOnlyList<string> Roles);

/// <summary>
/// A rule on what is agreed outside the meeting: who may agree it, or, where it names no role, what must be written of it or
/// follows from it.
/// </summary>
public sealed record ForumAgreement
{
    public required ForumRule Rule { get; init; }

    /// <summary>Ids of the rules that it belongs to: kinds of agreement, or a step that it says more of. Empty: every kind of the forum.</summary>
    public IReadOnlyList<string> Of { get; init; } = [];

    public string? Name { get; init; }

    public ApprovalMode Mode { get; init; }

    /// <summary>Empty where the rule is about the record or what follows.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    public Condition Condition { get; init; } = Condition.Always;

    /// <summary>What must be written, by field.</summary>
    public IReadOnlyList<string> RecordFields { get; init; } = [];

    /// <summary>What a letter must say, by field.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>Roles that alone write the record; empty: whoever writes about the child.</summary>
    public IReadOnlyList<string> WrittenBy { get; init; } = [];

    /// <summary>Events of the vocabulary that the agreement puts on the child's stream.</summary>
    public IReadOnlyList<string> Happenings { get; init; } = [];

    /// <summary>Keys of the decisions that the automatic request asks; empty where it makes none.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];
}
