namespace CareDecisions.Domain.People.Genograms;

/// <summary>Parents, none, one or several, and the children they have together in one way.</summary>
internal sealed record FamilyUnion
{
    public required IReadOnlyList<string> Partners { get; init; }

    public required IReadOnlyList<string> Children { get; init; }

    public ParentKind Kind { get; init; }

    /// <summary><see langword="null"/>: no couple is recorded.</summary>
    public CoupleKind? Couple { get; init; }
}

/// <summary>Reads who has children with whom out of a family.</summary>
internal static class FamilyUnions
{
    private const string NotRecorded = "not-recorded:";

    /// <summary>
    /// The first of the family, with somebody not recorded beside each parent of the generation above the child's who has
    /// children alone in the whole of it: there was another parent, and the picture says that nobody knows who.
    /// </summary>
    public static FamilyTree WithUnknownParents(FamilyTree tree, int most)
    {
        var members = tree.Members.ToDictionary(one => one.Key);
        var drawn = tree.Members.Take(most).Select(one => one.Key).ToHashSet();
        var alone = Of(tree).Where(union => union is { Kind: ParentKind.Birth, Partners.Count: 1 }
            && members[union.Partners[0]].Generation == -1
            && !union.Children.Any(child => members[child].HadAnotherParent)
            && drawn.Contains(union.Partners[0]) && union.Children.Any(drawn.Contains)).ToList();
        var unknown = alone.ConvertAll(union => new FamilyMember
        {
            Key = NotRecorded + union.Children[0],
            Name = "Not recorded",
            Generation = -1,
        });
        return tree with
        {
            Members = [.. tree.Members.Where(one => drawn.Contains(one.Key)), .. unknown],
            Parents =
            [
                .. tree.Parents,
                .. alone.SelectMany((union, at) => union.Children.Select(child => new ParentLine(child, unknown[at].Key, ParentKind.Birth))),
                // Who shares the parents of a brother or sister shares the one who is recorded too.
                .. alone.SelectMany(union => union.Children
                    .Where(child => !tree.Parents.Any(line => line.Child == child && line.Kind == ParentKind.Birth))
                    .Select(child => new ParentLine(child, union.Partners[0], ParentKind.Birth))),
            ],
        };
    }

    public static IReadOnlyList<FamilyUnion> Of(FamilyTree tree)
    {
        var members = tree.Members.ToDictionary(one => one.Key);
        var lines = tree.Parents.Where(line => members.ContainsKey(line.Child) && members.ContainsKey(line.Parent)).Distinct().ToList();
        var unions = Enum.GetValues<ParentKind>()
            .SelectMany(kind => tree.Members
                .Select(member => (Member: member, Partners: Parents(member, kind, members, lines)))
                .Where(one => one.Partners is not null)
                .GroupBy(one => Key(one.Member, kind, one.Partners!), (_, same) => same.ToList())
                .Where(same => same[0].Partners!.Count > 0 || same.Count > 1)
                .Select(same => new FamilyUnion { Partners = same[0].Partners!, Children = [.. same.OrderBy(one => one.Member.Born ?? DateOnly.MaxValue).Select(one => one.Member.Key)], Kind = kind }))
            .ToList();
        foreach (var couple in tree.Couples.Where(couple => members.ContainsKey(couple.First) && members.ContainsKey(couple.Second)))
        {
            Join(unions, couple);
        }

        return unions;
    }

    /// <returns><see langword="null"/>: nobody is their parent in this way, and they share nobody's.</returns>
    private static IReadOnlyList<string>? Parents(
        FamilyMember member, ParentKind kind, Dictionary<string, FamilyMember> members, IReadOnlyList<ParentLine> lines)
    {
        var own = Own(member.Key);
        if (kind != ParentKind.Birth)
        {
            return own.Count > 0 ? own : null;
        }

        if (member.SiblingOf is { } sibling && members.ContainsKey(sibling) && Own(sibling) is var theirs && own.TrueForAll(theirs.Contains))
        {
            return theirs;
        }

        if (own.Count > 0)
        {
            return own;
        }

        return members.Values.Any(other => other.SiblingOf == member.Key) ? own : null;

        List<string> Own(string child) => [.. lines.Where(line => line.Child == child && line.Kind == kind)
            .Select(line => line.Parent).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>A half-brother or half-sister shares the one parent who is recorded, and not the one who is not.</summary>
    private static string Key(FamilyMember member, ParentKind kind, IReadOnlyList<string> partners) => partners.Count switch
    {
        0 => $"siblings of {member.SiblingOf ?? member.Key}",
        1 when kind == ParentKind.Birth && member.SharesOneParent => $"{partners[0]} with {member.Key}",
        _ => string.Join(' ', partners),
    };

    private static void Join(List<FamilyUnion> unions, CoupleLine couple)
    {
        var same = unions.FindIndex(union => union.Partners.Count == 2 && union.Partners.Contains(couple.First) && union.Partners.Contains(couple.Second));
        if (same >= 0)
        {
            unions[same] = unions[same] with { Couple = couple.Kind };
        }
        else
        {
            unions.Add(new FamilyUnion { Partners = [couple.First, couple.Second], Children = [], Couple = couple.Kind });
        }
    }
}
