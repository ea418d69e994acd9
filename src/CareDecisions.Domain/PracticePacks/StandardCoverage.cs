using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.PracticePacks;

/// <summary>Where a standard is met: worked out from what closes it and from what puts that on a child's stream, never written down by hand.</summary>
/// <param name="Standard">One edition of it.</param>
/// <param name="By">Forms first, then pages, then forums; empty: nowhere yet, but for the page that records any event.</param>
public sealed record StandardCoverage(Standard Standard, IReadOnlyList<MetBy> By)
{
    private const string MustNameItsStandard = "ServiceManagerReviewHeld";

    private static readonly ConditionalWeakTable<PracticePack, ILookup<string, (RecordTemplate Form, StepEvent Step)>> Steps = [];

    private static readonly ConditionalWeakTable<PracticePack, HashSet<string>> Said = [];

    private static readonly ConditionalWeakTable<PracticePack, ConcurrentDictionary<Standard, IReadOnlyList<MetBy>>> Forms = [];

    /// <summary>Of each of the pack's own standards, in file order.</summary>
    /// <param name="pages">What the product's own steps put on the stream, besides forms and forums.</param>
    public static IEnumerable<StandardCoverage> Of(PracticePack pack, IReadOnlyList<StepPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return pack.Standards.Select(standard => new StandardCoverage(
            standard, [.. OfForms(pack, standard), .. OfPages(pack, standard, pages), .. OfForums(pack, standard)]));
    }

    /// <summary>The forms of a pack whose steps put an event on the stream that meets a standard, each with that event. Worked out once for each pack.</summary>
    public static IReadOnlyList<MetBy> OfForms(PracticePack pack, Standard standard)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(standard);
        return Forms.GetValue(pack, _ => new(ReferenceEqualityComparer.Instance)).GetOrAdd(standard, one => [.. FindForms(pack, one)]);
    }

    private static IEnumerable<MetBy> FindForms(PracticePack pack, Standard standard)
    {
        var steps = Steps.GetValue(pack, ByEvent);
        return Closing(pack, standard)
            .SelectMany(type => steps[type].Where(one => IsMeant(one.Step, standard)).Select(one => new MetBy(type, one.Form.Title) { Form = one.Form }))
            .DistinctBy(one => one.Form!.Id)
            .OrderBy(one => one.Form!.Source.Contains(Heading(standard), StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(one => one.Form!.AllEvents.Count())
            .ThenBy(one => one.Form!.Id, StringComparer.Ordinal);
    }

    /// <summary>
    /// The facts that its condition or its interval asks for and that no form of the pack says: until one does, they are known
    /// only from a return that was imported, from another step of the product, or because somebody recorded what happened.
    /// </summary>
    public static IReadOnlyList<string> AskedByNoForm(PracticePack pack, Standard standard)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(standard);
        var said = Said.GetValue(pack, SaidByForms);
        var field = standard.Every?.Field is { } name ? new[] { name } : [];
        return [.. standard.AppliesWhen.Facts().Concat(field).Distinct()
            .Where(fact => !said.Contains(fact) && !(pack.Vocabulary.Facts.TryGetValue(fact, out var type) && type.IsComputed))];
    }

    private static HashSet<string> SaidByForms(PracticePack pack) =>
    [
        .. pack.Templates.SelectMany(form => form.AllEvents.SelectMany(step => step.Says.Keys)),
        .. pack.Templates.SelectMany(form => form.Sections.SelectMany(section => section.Questions)).Select(question => question.Sets).OfType<string>(),
    ];

    private static IEnumerable<MetBy> OfPages(PracticePack pack, Standard standard, IReadOnlyList<StepPage> pages) =>
        from type in Closing(pack, standard)
        from page in pages.Where(page => page.Events.Contains(type))
        select new MetBy(type, page.Where);

    private static IEnumerable<MetBy> OfForums(PracticePack pack, Standard standard) =>
        from type in Closing(pack, standard)
        from forum in pack.Forums.All.Where(forum => forum.IsEnabled && Events(forum).Contains(type))
        select new MetBy(type, forum.Name);

    private static IEnumerable<string> Events(Forum forum) =>
        [.. forum.Happenings.Submitted, .. forum.Happenings.Approved, .. forum.Happenings.Heard, .. forum.Happenings.Agreed, .. forum.Happenings.Refused,
            .. forum.Agreements.SelectMany(one => one.Happenings)];

    /// <summary>The events that meet it, and those whose recording records one of them too.</summary>
    private static IEnumerable<string> Closing(PracticePack pack, Standard standard)
    {
        var found = standard.SatisfiedBy.ToList();
        for (var at = 0; at < found.Count; at++)
        {
            found.AddRange(pack.Vocabulary.Events.Values.Where(type => type.Also.Contains(found[at]) && !found.Contains(type.Name)).Select(type => type.Name));
        }

        return found;
    }

    /// <summary>An event that names the standard it answers answers no other; a service manager's review answers none without.</summary>
    private static bool IsMeant(StepEvent step, Standard standard) => step.Answers is { } named ? named == standard.Id : step.Type != MustNameItsStandard;

    /// <summary>The form that was written from the same heading of the source is most about a standard, and then the one that does least else.</summary>
    private static string Heading(Standard standard) => standard.Source.Split(" > ")[^1];

    private static ILookup<string, (RecordTemplate Form, StepEvent Step)> ByEvent(PracticePack pack) => pack.Templates
        .GroupBy(form => form.Id)
        .Select(editions => editions.MaxBy(form => form.From)!)
        .SelectMany(form => form.AllEvents.Select(step => (Form: form, Step: step)))
        .ToLookup(one => one.Step.Type);
}

/// <summary>One way to meet a standard.</summary>
/// <param name="Event">The event of the vocabulary that meets it.</param>
/// <param name="Where">Title of the form, or where else in the product.</param>
public sealed record MetBy(string Event, string Where)
{
    /// <summary><see langword="null"/>: it is no form.</summary>
    public RecordTemplate? Form { get; init; }
}

/// <summary>A step of the product that is no form, and the events that it puts on a child's stream.</summary>
/// <param name="Where">Where people take it: "telling the referrer".</param>
public sealed record StepPage(string Where, IReadOnlyList<string> Events);
