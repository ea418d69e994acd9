using CareDecisions.Application.People;

namespace CareDecisions.Web.Pages.Children.People;

/// <summary>A page with the fields of somebody in a child's life: adding and changing show the same ones.</summary>
public interface IPersonPage
{
    PersonFields Fields { get; }

    /// <summary>On whose side a grandparent, aunt or uncle may be.</summary>
    IReadOnlyList<FamilySide> Sides { get; }
}
