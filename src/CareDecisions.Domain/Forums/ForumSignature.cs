using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums;

/// <summary>
/// Somebody's yes to one rule about one request: an approval, or a hard rule overridden with the reason. Never changed.
/// </summary>
public sealed class ForumSignature : IOwnedByAuthority
{
    public const int RuleLength = 120;
    public const int RoleLength = 80;

    private ForumSignature()
    {
        RuleId = Role = By = string.Empty;
    }

    public ForumSignature(ForumRequest request, string ruleId, SignatureKind kind, Signatory by)
    {
        Id = Guid.CreateVersion7();
        RequestId = request.Id;
        RuleId = ruleId;
        Kind = kind;
        Role = by.Role;
        ById = by.ById;
        By = by.By;
        At = by.At;
        Words = by.Words;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ForumRequestId RequestId { get; private set; }

    /// <summary>Id of the rule that it answers (<c>marp.appr.01</c>).</summary>
    public string RuleId { get; private set; }

    public SignatureKind Kind { get; private set; }

    /// <summary>The role signed for. One person with two of the roles signs once for each.</summary>
    public string Role { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The reason, or a view; <see langword="null"/>: none given.</summary>
    public string? Words { get; private set; }
}

public enum SignatureKind
{
    Approval,
    Override,
}

/// <summary>Who signs, for which role, and when.</summary>
public sealed record Signatory(string Role, Guid? ById, string By, DateTimeOffset At, string? Words);

/// <summary>Whether the roles a rule asks for have signed.</summary>
public static class Signatures
{
    /// <summary>
    /// The roles that may sign next: of any, all that were asked; of all, those still missing; in order, the first still
    /// missing. Empty where the rule is met, and where it asks nobody.
    /// </summary>
    public static IReadOnlyList<string> StillToSign(ApprovalMode mode, IReadOnlyList<string> roles, IReadOnlyCollection<string> given)
    {
        var missing = roles.Where(role => !given.Contains(role)).ToList();
        return mode switch
        {
            ApprovalMode.AnyOf => missing.Count < roles.Count ? [] : roles,
            ApprovalMode.InOrder => [.. missing.Take(1)],
            _ => missing,
        };
    }
}

/// <summary>Nobody approves what they asked for.</summary>
public sealed record AuthorMayNotApprove : Refusal
{
    public override string Message => "You wrote this request, so somebody else must approve it.";
}

public sealed record NotYoursToSign(IReadOnlyList<string> Roles) : Refusal
{
    public override string Message => Roles.Count == 0
        ? "No approval is missing."
        : $"Your role may not sign this. Ask {string.Join(" or ", Roles)}.";
}
