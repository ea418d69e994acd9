using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.Administration;

/// <summary>What is typed about a person, whether they are added or changed.</summary>
public sealed record PersonDetails
{
    public string? Name { get; init; }

    public string? JobTitle { get; init; }

    public TeamId? TeamId { get; init; }

    /// <summary>Role ids of the person's own post.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}

internal sealed class PersonDetailsValidator : AbstractValidator<PersonDetails>
{
    private const int MostRoles = 20;

    public PersonDetailsValidator(CaseAccess access)
    {
        RuleFor(person => person.Name)
            .NotEmpty().WithMessage("Enter the person’s name")
            .MaximumLength(StaffMember.DisplayNameLength).WithMessage($"Name must be {StaffMember.DisplayNameLength} characters or fewer");
        RuleFor(person => person.JobTitle)
            .MaximumLength(StaffMember.JobTitleLength).WithMessage($"Job title must be {StaffMember.JobTitleLength} characters or fewer");
        RuleFor(person => person.Roles)
            .NotEmpty().WithMessage("Select at least one role")
            .Must(roles => roles.Count <= MostRoles).WithMessage($"Select {MostRoles} roles or fewer")
            .Must(roles => roles.All(role => access.Pack.Roles.Roles.TryGetValue(role, out var known) && known.SignsIn))
            .WithMessage("Select roles from the list");
    }
}

/// <summary>Somebody else signs in with this address.</summary>
public sealed record EmailIsTaken(string Email) : Refusal
{
    public override string Message => $"{Email} belongs to another person of this authority";

    public override string? Field => "Email";
}

/// <summary>The team is not one of this authority's.</summary>
public sealed record TeamNotFound : Refusal
{
    public override string Message => "Select a team from the list";

    public override string? Field => "TeamId";
}

/// <summary>Nobody gives themselves a role, or locks themselves out.</summary>
public sealed record NotOnOneself : Refusal
{
    public override string Message => "Another system administrator has to change your own roles or switch off your own account";
}
