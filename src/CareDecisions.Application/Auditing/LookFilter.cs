using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Auditing;

/// <summary>Narrows a list of looks and changes. What is not given narrows nothing.</summary>
public sealed record LookFilter
{
    /// <summary>Any of these; none: all.</summary>
    public IReadOnlyList<AuditKind> Kinds { get; init; } = [];

    /// <summary>First day, itself included, in London.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, itself included, in London.</summary>
    public DateOnly? To { get; init; }

    internal IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> entries)
    {
        if (Kinds.Count > 0)
        {
            entries = entries.Where(entry => Kinds.Contains(entry.Kind));
        }

        if (From is { } from)
        {
            var start = LondonTime.StartOf(from).ToUniversalTime();
            entries = entries.Where(entry => entry.At >= start);
        }

        if (To is { } to)
        {
            var end = LondonTime.StartOf(to.AddDays(1)).ToUniversalTime();
            entries = entries.Where(entry => entry.At < end);
        }

        return entries;
    }
}
