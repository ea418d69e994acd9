using CareDecisions.Application.People;
using CareDecisions.Domain.Children;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Forms;

namespace CareDecisions.Web.Pages.Children;

/// <summary>Relationships in words, from either side.</summary>
public static class RelationWords
{
    /// <summary>What a child can be to another.</summary>
    public static IReadOnlyList<Choice> ChildChoices { get; } = [.. Relationship.BetweenChildren.Select(kind => new Choice(kind.ToString(), First(Of(kind))))];

    /// <summary>What a person can be to a child.</summary>
    public static IReadOnlyList<Choice> PersonChoices { get; } =
        [.. Enum.GetValues<RelationshipKind>().Where(kind => kind != RelationshipKind.SameHousehold).Select(kind => new Choice(kind.ToString(), First(Of(kind))))];

    /// <summary>What the other is to the child.</summary>
    public static string Of(RelationshipKind kind) => kind switch
    {
        RelationshipKind.Sibling => "brother or sister",
        RelationshipKind.HalfSibling => "half-brother or half-sister",
        RelationshipKind.StepSibling => "step-brother or step-sister",
        RelationshipKind.SameHousehold => "same household",
        RelationshipKind.StepParent => "step-parent",
        RelationshipKind.AdoptiveParent => "adoptive parent",
        RelationshipKind.ParentsPartner => "parent’s partner",
        RelationshipKind.AuntOrUncle => "aunt or uncle",
        RelationshipKind.FosterCarer => "foster carer",
        RelationshipKind.KinshipCarer => "kinship carer",
        RelationshipKind.SpecialGuardian => "special guardian",
        RelationshipKind.OtherRelative => "other relative",
        RelationshipKind.FamilyFriend => "family friend",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The same tie read from the other side: "child" of a mother.</summary>
    public static string OtherWay(RelationshipKind kind) => kind switch
    {
        RelationshipKind.Mother or RelationshipKind.Father or RelationshipKind.Parent or RelationshipKind.AdoptiveParent => "child",
        RelationshipKind.StepParent => "stepchild",
        RelationshipKind.Grandparent => "grandchild",
        RelationshipKind.AuntOrUncle => "niece or nephew",
        RelationshipKind.FosterCarer => "foster child",
        RelationshipKind.ParentsPartner or RelationshipKind.KinshipCarer or RelationshipKind.SpecialGuardian => "child cared for",
        _ => Of(kind),
    };

    public static string Of(RelationshipKind kind, bool isReversed) => isReversed ? OtherWay(kind) : Of(kind);

    /// <summary>"Rosa is Amina's mother; she has parental responsibility; they live together."</summary>
    public static string Sentence(ShowChildPeople.Tie tie, string child)
    {
        ArgumentNullException.ThrowIfNull(tie);
        var said = $"{tie.Name} {(tie.Until is null && !tie.HasDied ? "is" : "was")} {To(tie, child)}";
        if (tie.Since is { } since)
        {
            said += $" since {since.Abbreviated()}";
        }

        if (tie.Until is { } until)
        {
            said += $", until {until.Abbreviated()}";
        }

        if (tie.HasDied)
        {
            return $"{said}; {(tie.Person?.DiedOn is { } died ? $"died {died.Abbreviated()}" : "has died")}.";
        }

        if (tie.Until is not null)
        {
            return $"{said}.";
        }

        said += tie.HasParentalResponsibility switch
        {
            true => tie.IsReversed ? $"; {child} has parental responsibility" : "; has parental responsibility",
            false => "; has no parental responsibility",
            null => string.Empty,
        };
        return said + (tie.LiveTogether ? "; they live together." : ".");
    }

    /// <summary>In which order a family is told: parents, who else cares for the child, brothers and sisters, then everybody else.</summary>
    public static int Nearness(RelationshipKind kind, bool isReversed) => kind switch
    {
        _ when isReversed => 3,
        RelationshipKind.Mother or RelationshipKind.Father or RelationshipKind.Parent or RelationshipKind.AdoptiveParent => 0,
        RelationshipKind.StepParent or RelationshipKind.ParentsPartner or RelationshipKind.SpecialGuardian
            or RelationshipKind.KinshipCarer or RelationshipKind.FosterCarer => 1,
        RelationshipKind.Sibling or RelationshipKind.HalfSibling or RelationshipKind.StepSibling or RelationshipKind.SameHousehold => 2,
        _ => 3,
    };

    /// <summary>"Rosa Sampleworth (mother), since 3 May 2024"; "Kofi Sampleworth (father), until 2 May 2024".</summary>
    public static string Lives(ShowChildPeople.Tie tie, ShowChildPeople.Time home)
    {
        ArgumentNullException.ThrowIfNull(tie);
        ArgumentNullException.ThrowIfNull(home);
        var who = $"{tie.Name} ({Of(tie.Kind, tie.IsReversed)})";
        return (home.From, home.To) switch
        {
            (null, null) => who,
            ({ } from, null) => $"{who}, since {from.Abbreviated()}",
            (null, { } to) => $"{who}, until {to.Abbreviated()}",
            ({ } from, { } to) => $"{who}, {from.Abbreviated()} to {to.Abbreviated()}",
        };
    }

    private static string To(ShowChildPeople.Tie tie, string child) => tie.Kind switch
    {
        RelationshipKind.SameHousehold => $"of the same household as {child}",
        RelationshipKind.OtherRelative => $"another relative of {child}",
        RelationshipKind.FamilyFriend => $"a friend of {child}’s family",
        RelationshipKind.Professional when tie.Person?.Post is { Length: > 0 } post => $"{child}’s {InSentence(post)}",
        RelationshipKind.Professional => $"a professional who knows {child}",
        _ => $"{child}’s {Of(tie.Kind, tie.IsReversed)}",
    };

    /// <summary>Why a search found a child: "mother sounds like", "date of birth with day and month swapped".</summary>
    public static string Of(SearchMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var why = match.Kind switch
        {
            MatchKind.Number => "number",
            MatchKind.Name => match.IsFormer ? "former name" : "name",
            MatchKind.BeginningOfName => match.IsFormer ? "beginning of a former name" : "beginning of the name",
            MatchKind.DateOfBirth => "date of birth",
            MatchKind.DateOfBirthSwapped => "date of birth with day and month swapped",
            MatchKind.SoundsLike => match.IsFormer ? "former name sounds like" : "sounds like",
            _ => match.IsFormer ? "earlier address" : "address",
        };
        return match.Through is { } kind ? $"{Of(kind)}: {why}" : why;
    }

    // "Health visitor" begins small in a sentence, "GP" does not.
    private static string InSentence(string post) => post.Length > 1 && char.IsLower(post[1]) ? char.ToLowerInvariant(post[0]) + post[1..] : post;

    private static string First(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
