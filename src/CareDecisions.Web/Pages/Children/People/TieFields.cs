using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.People.Family;
using CareDecisions.Domain.People;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Pages.Children.People;

/// <summary>What a form asks of a tie of the ecomap.</summary>
public sealed class TieFields
{
    public string? With { get; set; }

    public TieQuality? Quality { get; set; }

    [Display(Name = "The date since when")]
    [DateTense(Tense.Past)]
    public DateOnly? From { get; set; }

    [Display(Name = "The last day")]
    [DateTense(Tense.Past)]
    public DateOnly? To { get; set; }

    public string? Note { get; set; }

    public static TieFields Of(EcomapDetails tie)
    {
        ArgumentNullException.ThrowIfNull(tie);
        return new TieFields { With = tie.With, Quality = tie.Quality, From = tie.From, To = tie.To, Note = tie.Note };
    }

    public EcomapForm Form() => new(With, Quality, From, To, Note);
}

/// <summary>A page that asks about a tie of the ecomap.</summary>
public interface ITiePage
{
    TieFields Fields { get; }
}
