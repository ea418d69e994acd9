using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums;

/// <summary>What the forum said to one question of a checklist about one item. It stands as it was when the item is decided.</summary>
public sealed class ItemAnswer : IOwnedByAuthority, IVersioned
{
    public const int TextLength = 2000;

    private ItemAnswer()
    {
        RuleId = By = string.Empty;
    }

    public ItemAnswer(ForumRequestId request, string ruleId)
    {
        Id = Guid.CreateVersion7();
        RequestId = request;
        RuleId = ruleId;
        By = string.Empty;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ForumRequestId RequestId { get; private set; }

    /// <summary>Id of the question's rule.</summary>
    public string RuleId { get; private set; }

    /// <summary><see langword="null"/> where the question wants words alone.</summary>
    public ChecklistSaid? Said { get; private set; }

    /// <summary>Why, or what shows it.</summary>
    public string? Words { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    public long Version { get; private set; }

    public void Is(ChecklistSaid? said, string? words, CaseRecord.Step step) => (Said, Words, At, ById, By) = (said, words, step.At, step.ById, step.By);
}

public enum ChecklistSaid
{
    Yes,
    No,
    NotApplicable,
}
