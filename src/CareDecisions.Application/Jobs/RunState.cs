namespace CareDecisions.Application.Jobs;

/// <summary>How a run stands.</summary>
public enum RunState
{
    Running,
    Succeeded,
    Failed,

    /// <summary>The program ended under it; nothing half-written is left, and the next run does the work.</summary>
    Interrupted,
}

/// <summary>Reads a run's state. A run without an end is under way only while it is the latest, and young enough.</summary>
internal static class RunStates
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(2);

    public static RunState Of(bool? succeeded, DateTimeOffset startedAt, bool isLatest, DateTimeOffset now) => succeeded switch
    {
        true => RunState.Succeeded,
        false => RunState.Failed,
        null => isLatest && now - startedAt < LongestRun ? RunState.Running : RunState.Interrupted,
    };
}
