using CareDecisions.Application.People;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Forms;

namespace CareDecisions.Web.Pages.Children;

/// <summary>Relationships in words, from either side.</summary>
public static class RelationWords
{
    private static readonly RelationshipKind[] BetweenChildren =
    [
        RelationshipKind.Sibling, RelationshipKind.HalfSibling, RelationshipKind.StepSibling, RelationshipKind.SameHousehold,
        RelationshipKind.Mother, RelationshipKind.Father, RelationshipKind.Cousin, RelationshipKind.OtherRelative,
    ];

    /// <summary>What a child can be to another.</summary>
    public static IReadOnlyList<Choice> ChildChoices { get; } = [.. BetweenChildren.Select(kind => new Choice(kind.ToString(), First(Of(kind))))];

    /// <summary>What a person can be to a child: the four that only children are to one another left out.</summary>
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
        var kind = Of(tie.Kind, tie.IsReversed);
        var said = tie.Kind == RelationshipKind.SameHousehold
            ? $"{tie.Name} {(tie.Until is null ? "is" : "was")} of the same household as {child}"
            : $"{tie.Name} {(tie.Until is null ? "is" : "was")} {child}’s {kind}";
        if (tie.Since is { } since)
        {
            said += $" since {since.Abbreviated()}";
        }

        if (tie.Until is { } until)
        {
            return $"{said}, until {until.Abbreviated()}.";
        }

        said += tie.HasParentalResponsibility switch
        {
            true => tie.IsReversed ? $"; {child} has parental responsibility" : "; has parental responsibility",
            false => "; has no parental responsibility",
            null => string.Empty,
        };
        return said + (tie.LiveTogether ? "; they live together." : ".");
    }

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

    private static string First(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
