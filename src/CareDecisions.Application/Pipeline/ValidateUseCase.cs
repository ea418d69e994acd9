using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.Pipeline;

/// <summary>Checks a request's shape (required, length, format) before its handler, for page, job and test alike.</summary>
internal sealed class ValidateUseCase<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var errors = new List<Refusal>();
        foreach (var validator in validators)
        {
            var outcome = await validator.ValidateAsync(request, cancellationToken);
            errors.AddRange(outcome.Errors.Select(error => new InvalidField(error.PropertyName, error.ErrorMessage)));
        }

        return errors.Count == 0 ? await next(cancellationToken) : ResultFactory.Refuse<TResponse>(errors);
    }
}

/// <summary>A field that is missing, too long or of the wrong form.</summary>
public sealed record InvalidField(string Name, string Words) : Refusal
{
    public override string Message => Words;

    public override string? Field => Name;
}
