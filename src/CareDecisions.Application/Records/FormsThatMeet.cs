using CareDecisions.Application.Access;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Records;

/// <summary>From a clock to the forms that meet it, of this authority's pack and for the actor's roles. No round trip.</summary>
public sealed class FormsThatMeet(CaseAccess access, RecordAccess records, TimeProvider clock)
{
    /// <summary>More would be no help: the one most about the standard comes first.</summary>
    public const int Most = 3;

    private readonly Dictionary<string, IReadOnlyList<RecordTemplate>> found = [];

    /// <param name="standardId">Of a clock; of one that the pack no longer has, nothing.</param>
    public IReadOnlyList<RecordTemplate> Of(string standardId)
    {
        if (!found.TryGetValue(standardId, out var forms))
        {
            var today = clock.LondonToday();
            forms = access.Pack.FindStandard(standardId) is { } standard
                ? [.. StandardCoverage.OfForms(access.Pack, standard).Select(one => one.Form!).Where(form => form.From <= today && records.MayWrite(form)).Take(Most)]
                : [];
            found[standardId] = forms;
        }

        return forms;
    }
}
