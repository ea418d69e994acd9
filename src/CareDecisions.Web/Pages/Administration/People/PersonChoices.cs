using CareDecisions.Application.Administration;
using CareDecisions.Web.TagHelpers.Forms;

namespace CareDecisions.Web.Pages.Administration.People;

/// <summary>The teams and roles a person's form offers.</summary>
public sealed record PersonChoices(IReadOnlyList<Choice> Teams, IReadOnlyList<Choice> Roles)
{
    public static PersonChoices None { get; } = new([], []);

    public static PersonChoices Of(ListRoles.View view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new PersonChoices(
            [.. view.Teams.Select(team => new Choice(team.Id.ToString(), team.Name))],
            [.. view.Roles.Select(role => new Choice(role.Id, role.Name))]);
    }
}

/// <summary>The form that adds and that changes a person.</summary>
public interface IPersonForm
{
    PersonChoices Choices { get; }

    string? Name { get; }

    string? JobTitle { get; }

    Guid? TeamId { get; }

    IReadOnlyList<string> Roles { get; }
}
