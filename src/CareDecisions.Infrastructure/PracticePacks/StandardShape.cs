using CareDecisions.Domain.Standards;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>What the members of one standard ask of each other.</summary>
internal static class StandardShape
{
    public static void Check(Entry entry, Standard standard)
    {
        MustFitItsKind(entry, standard);
        if (standard.SatisfiedBy.Count == 0 && entry.Has("satisfied_by"))
        {
            entry.Refuse("satisfied_by", "'satisfied_by' must name at least one event");
        }

        if (standard.Responsible.Count == 0 && entry.Has("responsible"))
        {
            entry.Refuse("responsible", "'responsible' must name at least one role title");
        }

        if (standard is { Phases.Count: > 0, Every: not null })
        {
            entry.Refuse("every", "phases replace 'every'; leave one of the two out");
        }

        if (standard.Roll is not null && (standard.Due ?? standard.DefaultDue)?.Unit != DueUnit.Hours)
        {
            entry.Refuse("roll", "'roll' is only for a due time in hours");
        }

        if ((standard.PriorWithin is not null || standard.PriorEnds.Count > 0) && !standard.PriorCounts)
        {
            entry.Refuse("'prior_within' and 'prior_ends' need 'prior: counts'");
        }

        if ((standard.RaisedDayAfter || standard.OnlyOnceRaised) && standard.Kind != StandardKind.ThresholdReview)
        {
            entry.Refuse("only a threshold-review is raised");
        }

        if ((standard.Basis is null) != (standard.Certainty is null))
        {
            entry.Refuse("'basis' and 'certainty' go together: the law, and whether its text was checked");
        }
    }

    private static void MustFitItsKind(Entry entry, Standard standard)
    {
        var missing = standard.Kind switch
        {
            StandardKind.Deadline when standard is { Due: null, DefaultDue: null, Phases.Count: 0 } => "'due', 'default_due' or 'phases'",
            StandardKind.Recurring when standard is { Every: null, Phases.Count: 0 } => "'every' or 'phases'",
            StandardKind.MinimumFrequency when standard.Minimum is null => "'minimum'",
            _ => null,
        };
        if (missing is not null && entry.Has("kind"))
        {
            entry.Refuse($"a standard of the kind '{entry.Text("kind")}' needs {missing}");
        }
    }
}
