using CareDecisions.Application.Children;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Plans;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Pages.Children;

/// <summary>A child's story in the words of the page, each with where it comes from.</summary>
public sealed class StoryWords(ShowChild.View view, Vocabulary vocabulary)
{
    private const string FromReturn = "From the authority’s statutory return";

    private static readonly Dictionary<string, string> Alarms = new()
    {
        [StandingFact.Missing] = "Missing",
        [StandingFact.Enquiry] = "Section 47 enquiry is open",
        [StandingFact.PreProceedings] = "Pre-proceedings are open",
    };

    private readonly Dictionary<string, StandingFact> standing = view.Child.Summary.Standing.ToDictionary(one => one.Name);

    public string WhereKey => view.Child.Summary.IsLookedAfter ? "Placed" : "Lives";

    public IEnumerable<StoryLine> Where
    {
        get
        {
            var moved = Find(StandingFact.Placement);
            if (view.Child.Summary.IsLookedAfter && view.Story.Placement is { } placement && (moved is null || moved.At.LondonDate() <= placement.Since))
            {
                yield return Line($"{Sentence(placement.Kind)}, since {placement.Since.Abbreviated()}", Of(placement.Since, moved), FromReturn);
            }
            else if (view.Child.Summary.IsLookedAfter && (Find("placement.kind") ?? Find("placement.type") ?? moved) is { } said)
            {
                yield return Line(said == moved ? "In a placement whose kind is not recorded" : Sentence(Spaced(said.Value)), moved ?? said);
            }

            if (Find(StandingFact.PlacementAgreed) is { } agreed)
            {
                yield return new StoryLine("Agreed") { From = agreed };
            }
        }
    }

    public IEnumerable<StoryLine> LegalStatus
    {
        get
        {
            var said = Find("legalStatus.code");
            if (view.Child.Summary.IsLookedAfter && view.Story.LegalStatus is { } status && (said is null || said.At.LondonDate() <= status.Since))
            {
                yield return Line($"{Sentence(status.Name)} ({status.Code}), since {status.Since.Abbreviated()}", Of(status.Since, said), FromReturn);
            }
            else if (said is { } code)
            {
                yield return Line($"Code {code.Value} of the looked-after return", code);
            }

            if (Find("legalStatus.basis") is { } basis)
            {
                yield return Line(Sentence(Spaced(basis.Value)), basis);
            }
        }
    }

    public IEnumerable<StoryLine> Risks =>
    [
        .. Alarms.Where(one => standing.ContainsKey(one.Key)).Select(one => new StoryLine(one.Value) { From = standing[one.Key], IsAlarm = true }),
        .. Protection(),
        .. StandingFacts().Select(fact => new StoryLine(Sentence(vocabulary.Facts[fact.Name].Meaning)) { From = fact }),
    ];

    public IEnumerable<StoryLine> Plan
    {
        get
        {
            if (view.Child.Summary.PlanType is { } type)
            {
                var began = new[] { Find("plan.type"), Find(StandingFact.Plan) }.FirstOrDefault(one => one?.Value == type);
                var since = view.Story.Plan is { } plan && type == (plan.Kind == PlanKind.Protection ? "cp" : "cin") ? plan.Since : began?.At.LondonDate();
                yield return Line($"{ChildWords.Plan(view.Child.Summary)}{(since is { } day ? $", since {day.Abbreviated()}" : "")}", began, FromReturn);
            }

            if (Find("permanence.primaryPlan") is { } aim)
            {
                yield return Line($"Aim: {Spaced(aim.Value)}", aim);
            }

            if (Find("permanence.contingencyPlan") is { } otherwise)
            {
                yield return Line($"If that cannot be: {Spaced(otherwise.Value)}", otherwise);
            }

            if (Find(StandingFact.Assessment) is { } assessment)
            {
                yield return Line("An assessment is under way", assessment);
            }
        }
    }

    public IEnumerable<StoryLine> Responsible
    {
        get
        {
            var child = view.Child;
            yield return new StoryLine(child.WorkerName is { } worker ? $"{worker}{Team(child)}" : $"Nobody yet{Team(child)}")
            {
                From = Find(StandingFact.Allocated),
                IsAlarm = child.IsOpen && child.WorkerName is null,
            };
            if (view.Story.Managers.Count > 0)
            {
                yield return new StoryLine($"Managed by {string.Join(", ", view.Story.Managers)}");
            }
        }
    }

    public IEnumerable<StoryLine> LastSeen => view.Child.Summary.LastSeenAt is null
        ? []
        : [new StoryLine(ChildWords.LastSeen(view.Child.Summary)) { From = Find(StandingFact.Seen) }];

    public IEnumerable<ChronologyEntry> ReviewsArranged => view.Arranged
        .Where(one => vocabulary.Events.TryGetValue(one.Type, out var type) && type.Arranges.Any(ReviewEvents.All.Contains)
            && (type.Arranges.All(ReviewEvents.All.Contains) || Find(StandingFact.Protection) is not null));

    public IReadOnlyList<ClockRow> Late => [.. view.OpenClocks.Where(clock => clock.State is ClockStanding.Late or ClockStanding.Overdue)];

    public ClockRow? DueNext => view.OpenClocks.FirstOrDefault(clock => clock.State is ClockStanding.DueSoon or ClockStanding.OnTrack);

    private static StoryLine Line(string words, StandingFact? from, string? otherwise = null) => new(words) { From = from, Otherwise = otherwise };

    private static string Team(ChildBanner child) => child.TeamName is { } team ? $", {team}" : string.Empty;

    private static string Spaced(string value) => value.Replace('-', ' ');

    private static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The event is where it comes from only if both are of one day.</summary>
    private static StandingFact? Of(DateOnly since, StandingFact? said) => said?.At.LondonDate() == since ? said : null;

    private StandingFact? Find(string name) => standing.GetValueOrDefault(name);

    private IEnumerable<StandingFact> StandingFacts() => Application.Deadlines.RiskFacts.All.Where(standing.ContainsKey).Select(name => standing[name]);

    private IEnumerable<StoryLine> Protection()
    {
        if (view.Child.Summary.PlanType != "cp" && Find(StandingFact.Protection) is null && view.Story.Plan is not { Kind: PlanKind.Protection })
        {
            yield break;
        }

        var category = view.Story.Plan is { Kind: PlanKind.Protection, Category: { } told } ? told : Find("plan.category")?.Value;
        yield return new StoryLine(category is null ? "Child protection plan" : $"Child protection plan: {Spaced(category)}")
        {
            From = Find("plan.category") ?? Find(StandingFact.Protection),
            Otherwise = FromReturn,
            IsAlarm = true,
        };
        if (view.Story.Plan is { PreviousPlans: > 0 and var before })
        {
            yield return new StoryLine(before == 1 ? "1 protection plan before this one" : $"{before} protection plans before this one") { Otherwise = FromReturn };
        }
    }
}
