using System.Diagnostics;

namespace CareDecisions.Testing.Hosting;

/// <summary>Waits for something that another process will have done, and fails where it never comes.</summary>
public static class Eventually
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    /// <param name="what">In words, for the message.</param>
    public static async Task Is(string what, Func<Task<bool>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > ProductProcess.Patience)
            {
                throw new TimeoutException($"After {ProductProcess.Patience.TotalSeconds} seconds still not: {what}.");
            }

            await Task.Delay(LookEvery);
        }
    }
}
