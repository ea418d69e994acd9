namespace CareDecisions.Application.Auditing;

internal static class Instants
{
    /// <summary>PostgreSQL keeps microseconds: a hash over finer ticks would not match what is read back.</summary>
    public static DateTimeOffset TruncateToMicroseconds(this DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
