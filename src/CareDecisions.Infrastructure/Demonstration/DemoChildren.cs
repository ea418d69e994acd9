using CareDecisions.Application.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;
using CareDecisions.Infrastructure.Demonstration.Stories;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>One invented child: who they are and what has happened to them.</summary>
internal sealed record DemoChild(ChildId Id, string Reference, ChildDetails Details, Story Story)
{
    public bool IsRestricted { get; init; }
}

/// <summary>Invents an authority's families. The same authority on the same day always has the same ones.</summary>
internal sealed class DemoChildren(AuthorityEntry authority, PracticePack pack, DemoTeams teams, DeadlineEngine engine, DateTimeOffset now)
{
    private const int Fewest = 320;
    private const int FirstReference = 104_001;
    private const int FamiliesPerUnborn = 25;
    private const int FamiliesPerRestricted = 90;
    private const double UsesAwkwardName = 0.35;

    private static readonly string[] Ethnicities = ["WBRI", "WBRI", "WBRI", "WOTH", "MWBC", "APKN", "BAFR", "AOTH", "NOBT"];

    private readonly Chance chance = new(BitConverter.ToUInt64(authority.Id.Value.ToByteArray(), 8));
    private int awkwardUsed;
    private int references = FirstReference;

    public IReadOnlyList<IReadOnlyList<DemoChild>> Invent()
    {
        var families = new List<IReadOnlyList<DemoChild>>();
        for (var children = 0; children < Fewest; children += families[^1].Count)
        {
            families.Add(Family(families.Count));
        }

        Parallel.ForEach(families.SelectMany(family => family), FillIn);
        return families;
    }

    private List<DemoChild> Family(int number)
    {
        var family = DemoFamily.Draw(chance, now.LondonDate());
        var hasUnborn = number % FamiliesPerUnborn == 3 && family.Stage is Stage.Assessment or Stage.ChildInNeed or Stage.Protection;
        var settings = new StorySettings(now, pack.Calendar, teams.For(chance), pack.Standards.Count > 0);
        var (surname, seed) = (DemoNames.Family(chance), chance.Fork());
        var children = new List<DemoChild>();
        for (var place = 0; place < family.Size; place++)
        {
            var isUnborn = hasUnborn && place == family.Size - 1;
            var born = family.BirthDate(chance, now.LondonDate(), isUnborn);
            var story = new Story(settings, seed.Copy(), chance.Fork());
            family.Tell(story, born);
            children.Add(new DemoChild(new ChildId(chance.Id()), $"{references++}", Details(surname, born, isUnborn), story)
            {
                IsRestricted = number % FamiliesPerRestricted == 7,
            });
        }

        return children;
    }

    private ChildDetails Details(string surname, DateOnly born, bool isUnborn)
    {
        if (isUnborn)
        {
            return new ChildDetails { GivenName = "Baby", FamilyName = surname, ExpectedDateOfBirth = born };
        }

        var named = awkwardUsed < DemoNames.Awkward.Count && chance.Happens(UsesAwkwardName)
            ? DemoNames.Awkward[awkwardUsed++]
            : DemoNames.Child(chance, surname);
        return named with { DateOfBirth = born, EthnicityCode = chance.Of(Ethnicities), NhsNumber = TestNhsNumber.From(chance) };
    }

    private void FillIn(DemoChild child)
    {
        child.Story.GoOnAlone();
        new WorkDone(engine, pack, child.Story).FillIn(new TimelineChild
        {
            Id = child.Id.ToString(),
            DateOfBirth = child.Details.DateOfBirth,
            ExpectedDateOfBirth = child.Details.ExpectedDateOfBirth,
        });
    }
}
