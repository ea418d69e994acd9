using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Forums;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;

namespace CareDecisions.Web.Pages.Forums.Meetings;

/// <summary>A decision as it is typed.</summary>
public sealed class DecisionForm
{
    public const int Rows = 3;

    public string? Outcome { get; set; }

    public string? Reasons { get; set; }

    public string? Conditions { get; set; }

    public string? Disagreement { get; set; }

    [Display(Name = "Agreed until")]
    public DateOnly? Until { get; set; }

    [Display(Name = "Date it comes back")]
    public DateOnly? ReturnOn { get; set; }

    public string? PlacementType { get; set; }

    public decimal? WeeklyCost { get; set; }

    public decimal? OneOffCost { get; set; }

    public string? FundedBy { get; set; }

    public string? WithoutQuorum { get; set; }

    /// <summary>Who gives a decision that is to follow.</summary>
    public string? GivenBy { get; set; }

    public List<ActionForm> Actions { get; set; } = [];

    public RecordForumDecision.Command For(ForumRequestId id, ChildId child) => new()
    {
        Id = id,
        ChildId = child,
        Outcome = Outcome,
        Reasons = Reasons,
        Conditions = Conditions,
        Disagreement = Disagreement,
        Until = Until,
        ReturnOn = ReturnOn,
        PlacementType = PlacementType,
        WeeklyCost = WeeklyCost,
        OneOffCost = OneOffCost,
        FundedBy = FundedBy,
        WithoutQuorum = WithoutQuorum,
        GivenBy = GivenBy,
        Actions = [.. Actions.Select(action => new RecordForumDecision.ActionToDo(action.Text, action.Owner, action.DueOn))],
    };
}

/// <summary>One action as it is typed.</summary>
public sealed class ActionForm
{
    public string? Text { get; set; }

    public string? Owner { get; set; }

    [Display(Name = "Date of the action")]
    public DateOnly? DueOn { get; set; }
}
