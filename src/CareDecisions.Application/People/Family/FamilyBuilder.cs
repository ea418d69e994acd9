using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.People.Genograms;

namespace CareDecisions.Application.People.Family;

/// <summary>Puts a family together from relationships, seen from one child.</summary>
internal sealed class FamilyBuilder
{
    private readonly Dictionary<string, Somebody> people = [];
    // Nearer than a grandparent: the other children of the child's parents, and their parents.
    private const int OfTheHalfFamily = 4;

    private readonly List<ParentLine> lines = [];
    private readonly List<ParentLine> ended = [];
    private readonly string self;

    /// <param name="together">Relationships whose two live together.</param>
    public FamilyBuilder(Child child, IReadOnlyList<FamilyTieRow> near, HashSet<Guid> together)
    {
        self = KeyOf(child.Id);
        people[self] = new Somebody(self, child) { Nearness = 0, LivesTogether = true };
        // A grandmother who brings the child up stands among the grandparents.
        foreach (var row in near.OrderBy(row => Relationship.OfCarers.Contains(row.Tie.Kind) || row.Tie.Kind == RelationshipKind.OtherRelative))
        {
            var isReversed = row.Tie.ChildId != child.Id;
            var one = isReversed ? Take(row.Child) : row.Person is { } person ? Take(person) : Take(row.Other!);
            if (one.Kinds.Count == 0)
            {
                one.Generation = GenerationOf(row.Tie.Kind) * (isReversed ? -1 : 1);
            }

            one.Kinds.Add((row.Tie.Kind, isReversed));
            one.Nearness = Math.Min(one.Nearness, NearnessOf(row.Tie.Kind));
            one.LivesTogether |= together.Contains(row.Tie.Id);
            one.ChangedAt ??= (child.Id, row.Tie.Id);
            Tie(row, one, isReversed);
        }

        // Sides are said of parents, who are all known only now.
        foreach (var row in near.Where(row => row.Tie.ThroughId is not null && row.Person is not null))
        {
            Side(people[KeyOf(row.Person!.Id)], row.Tie);
        }
    }

    public IReadOnlyList<PersonId> PersonIds => [.. people.Values.Where(one => one.Person is not null).Select(one => one.Person!.Id)];

    /// <summary>The child's parents who are people on record: they may have other children.</summary>
    public IReadOnlyList<PersonId> ParentIds =>
        [.. people.Values.Where(one => one.Person is not null && one.Kinds.Exists(said => !said.IsReversed && Relationship.OfParents.Contains(said.Kind))).Select(one => one.Person!.Id)];

    /// <summary>The other children in it.</summary>
    public IReadOnlyList<ChildId> ChildIds => [.. people.Values.Where(one => one.Child is not null && one.Key != self).Select(one => one.Child!.Id)];

    /// <summary>Adds parents of children who are in it, and children of parents who are in it; of what has ended, only that the parent is known.</summary>
    public void Add(IReadOnlyList<FamilyTieRow> parental)
    {
        foreach (var row in parental)
        {
            var parentKey = row.Person is { } person ? KeyOf(person.Id) : KeyOf(row.Other!.Id);
            if (row.Tie.Until is not null)
            {
                ended.Add(new ParentLine(KeyOf(row.Child.Id), parentKey, KindOf(row.Tie.Kind)));
                continue;
            }

            var (knowsChild, knowsParent) = (people.TryGetValue(KeyOf(row.Child.Id), out var child), people.TryGetValue(parentKey, out var parent));
            if (!knowsChild && !knowsParent)
            {
                continue;
            }

            if (!knowsParent)
            {
                parent = row.Person is { } known ? Take(known) : Take(row.Other!);
                (parent.Generation, parent.Through, parent.IsParentOfThem, parent.Nearness) = (child!.Generation - 1, child.Name, true, OfTheHalfFamily);
            }
            else if (!knowsChild)
            {
                child = Take(row.Child);
                (child.Generation, child.Through, child.Nearness) = (parent!.Generation + 1, parent.Name, OfTheHalfFamily);
            }

            (knowsChild ? parent! : child!).ChangedAt ??= (row.Child.Id, row.Tie.Id);
            AddLine(new ParentLine(child!.Key, parent!.Key, KindOf(row.Tie.Kind)));
        }
    }

    public FamilyFile Of(IReadOnlyList<Couple> couples)
    {
        var all = people.Values.OrderBy(one => one.Nearness).ThenBy(one => one.Born ?? DateOnly.MaxValue).ThenBy(one => one.Key, StringComparer.Ordinal).ToList();
        var rows = couples.Select(couple => new CoupleRow(
            couple.Id,
            couple.FirstId,
            people[KeyOf(couple.FirstId)].Name,
            couple.SecondId,
            people[KeyOf(couple.SecondId)].Name,
            new CoupleDetails(couple.Kind, couple.From, couple.To, couple.Note),
            couple.Version)).ToList();
        var tree = new FamilyTree
        {
            Members = all.ConvertAll(one => one.Member(one.Key == self) with { HadAnotherParent = HadAnotherParent(one.Key) }),
            Parents = lines,
            // Of the same two, the latest.
            Couples = [.. rows.GroupBy(couple => string.Join(' ', new[] { KeyOf(couple.FirstId), KeyOf(couple.SecondId) }.Order(StringComparer.Ordinal)))
                .Select(same => same.MaxBy(couple => (couple.Details.To ?? DateOnly.MaxValue, couple.Details.From ?? DateOnly.MinValue))!)
                .Select(couple => new CoupleLine(KeyOf(couple.FirstId), KeyOf(couple.SecondId), Drawn(couple.Details)))],
        };
        return new FamilyFile(tree, all.ConvertAll(one => one.Row()), rows);
    }

    private bool HadAnotherParent(string child) => ended.Exists(line => line.Child == child && line.Kind == ParentKind.Birth && !lines.Contains(line));

    private void Tie(FamilyTieRow row, Somebody one, bool isReversed)
    {
        var kind = row.Tie.Kind;
        if (Relationship.OfParents.Contains(kind) || Relationship.OfCarers.Contains(kind))
        {
            AddLine(isReversed ? new ParentLine(one.Key, self, KindOf(kind)) : new ParentLine(self, one.Key, KindOf(kind)));
        }

        if (kind == RelationshipKind.Sibling)
        {
            one.SiblingOf = self;
        }
    }

    private void Side(Somebody one, Relationship tie)
    {
        if (KeyOf(tie.ThroughId!.Value) is var parent && people.ContainsKey(parent) && parent != one.Key)
        {
            if (tie.Kind == RelationshipKind.Grandparent)
            {
                AddLine(new ParentLine(parent, one.Key, ParentKind.Birth));
            }
            else
            {
                one.SiblingOf = parent;
            }
        }
    }

    private void AddLine(ParentLine line)
    {
        if (!lines.Contains(line))
        {
            lines.Add(line);
        }
    }

    private Somebody Take(Child child) => people.TryGetValue(KeyOf(child.Id), out var known) ? known : people[KeyOf(child.Id)] = new Somebody(KeyOf(child.Id), child);

    private Somebody Take(Person person) => people.TryGetValue(KeyOf(person.Id), out var known) ? known : people[KeyOf(person.Id)] = new Somebody(KeyOf(person.Id), person);

    private static string KeyOf(ChildId id) => $"child:{id}";

    private static string KeyOf(PersonId id) => $"person:{id}";

    /// <summary>A couple that has ended is drawn as parted, whatever it was.</summary>
    private static CoupleKind Drawn(CoupleDetails couple) =>
        couple is { To: not null, Kind: CoupleKind.Married or CoupleKind.Together } ? CoupleKind.Separated : couple.Kind;

    private static ParentKind KindOf(RelationshipKind kind) => kind switch
    {
        RelationshipKind.AdoptiveParent => ParentKind.Adoptive,
        _ when Relationship.OfCarers.Contains(kind) => ParentKind.Carer,
        _ => ParentKind.Birth,
    };

    private static int GenerationOf(RelationshipKind kind) => kind switch
    {
        RelationshipKind.Grandparent => -2,
        RelationshipKind.Cousin => 0,
        _ when Relationship.OfSiblings.Contains(kind) => 0,
        _ => -1,
    };

    private static int NearnessOf(RelationshipKind kind) => kind switch
    {
        _ when Relationship.OfParents.Contains(kind) || Relationship.OfCarers.Contains(kind) => 1,
        _ when Relationship.OfSiblings.Contains(kind) => 2,
        RelationshipKind.StepParent or RelationshipKind.ParentsPartner => 3,
        RelationshipKind.Grandparent => 5,
        _ => 6,
    };
}
