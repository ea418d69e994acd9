using CareDecisions.Application.Access;

namespace CareDecisions.Application.Pipeline;

/// <summary>Refuses a use case whose permission none of the actor's roles holds. Scope is the handler's query.</summary>
internal sealed class AuthoriseUseCase<TRequest, TResponse>(CaseAccess access) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var permission = UseCaseName.PermissionOf(typeof(TRequest));
        return permission is null || access.Rights.Has(permission)
            ? next(cancellationToken)
            : Task.FromResult(ResultFactory.Refuse<TResponse>(NotAllowed.For(access.Pack.Roles, permission)));
    }
}
