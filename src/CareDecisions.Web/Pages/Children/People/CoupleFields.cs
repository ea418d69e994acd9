using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.People.Family;
using CareDecisions.Domain.People;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Pages.Children.People;

/// <summary>What a form asks of a couple.</summary>
public sealed class CoupleFields
{
    public CoupleKind? Kind { get; set; }

    [Display(Name = "The date since when")]
    [DateTense(Tense.Past)]
    public DateOnly? From { get; set; }

    [Display(Name = "The last day")]
    [DateTense(Tense.Past)]
    public DateOnly? To { get; set; }

    public string? Note { get; set; }

    public static CoupleFields Of(CoupleDetails couple)
    {
        ArgumentNullException.ThrowIfNull(couple);
        return new CoupleFields { Kind = couple.Kind, From = couple.From, To = couple.To, Note = couple.Note };
    }

    public CoupleForm Form() => new(Kind, From, To, Note);
}

/// <summary>A page that asks about a couple.</summary>
public interface ICouplePage
{
    CoupleFields Fields { get; }
}
