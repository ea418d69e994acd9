using CareDecisions.Domain.Children;
using FluentValidation;

namespace CareDecisions.Application.Restrictions;

/// <summary>The two lists of people that a record has.</summary>
public enum AccessList
{
    /// <summary>Who may open it though it is restricted.</summary>
    Allowed,

    /// <summary>Who may not open it, restricted or not.</summary>
    KeptOut,
}

internal static class AccessLists
{
    /// <summary>The most people on one list of one record.</summary>
    public const int Most = 100;

    public static void GoodReason<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().WithMessage("Enter the reason")
        .MaximumLength(Restriction.ReasonLength).WithMessage($"The reason must be {Restriction.ReasonLength} characters or fewer");
}
