namespace CareDecisions.Domain.PracticePacks;

/// <summary>Who is told about a clock, and when.</summary>
/// <param name="Steps">In order: the worker first, then the manager, then the head of service.</param>
public sealed record Escalation(IReadOnlyList<EscalationStep> Steps);

/// <summary>One step: the recipient is told once per clock and state.</summary>
/// <param name="Recipient">Relation to the child: responsible worker, their team's managers, or the service's heads.</param>
/// <param name="OnState">The state that sends it.</param>
/// <param name="AfterWorkingDays">Working days after that state began; 0 sends it on the day.</param>
public sealed record EscalationStep(EscalationRecipient Recipient, EscalationState OnState, int AfterWorkingDays);

public enum EscalationRecipient
{
    Worker,
    Manager,
    HeadOfService,
}

public enum EscalationState
{
    DueSoon,
    Breached,
}
