namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// Which recorded events count "as of" (bitemporal): recorded and happened by then, and neither corrected nor withdrawn
/// by something recorded by then. A correction takes effect when it is recorded, whatever date it carries.
/// </summary>
internal static class Corrections
{
    public static List<TimelineEvent> Standing(IReadOnlyList<TimelineEvent> events, Today today)
    {
        var corrected = CorrectedBy(events, today);
        var standing = new List<TimelineEvent>(events.Count);
        foreach (var happening in events)
        {
            var isKnown = !happening.IsWithdrawn && today.HasCome(happening.RecordedAt) && today.HasCome(happening.HappenedAt);
            if (isKnown && (corrected is null || Stands(happening, corrected)))
            {
                standing.Add(happening);
            }
        }

        return standing;
    }

    /// <summary>Not corrected itself, and of several corrections of one event the last recorded.</summary>
    private static bool Stands(TimelineEvent happening, Dictionary<string, TimelineEvent> corrected) =>
        !corrected.ContainsKey(happening.Id)
        && (happening.Supersedes is not { } earlier || corrected[earlier].Id == happening.Id);

    private static Dictionary<string, TimelineEvent>? CorrectedBy(IReadOnlyList<TimelineEvent> events, Today today)
    {
        Dictionary<string, TimelineEvent>? corrected = null;
        foreach (var correction in events)
        {
            if (correction.Supersedes is not { } earlier || !today.HasCome(correction.RecordedAt))
            {
                continue;
            }

            corrected ??= [];
            if (!corrected.TryGetValue(earlier, out var other) || IsLater(correction, other))
            {
                corrected[earlier] = correction;
            }
        }

        return corrected;
    }

    private static bool IsLater(TimelineEvent left, TimelineEvent right) => left.RecordedAt == right.RecordedAt
        ? string.CompareOrdinal(left.Id, right.Id) > 0
        : left.RecordedAt > right.RecordedAt;
}
