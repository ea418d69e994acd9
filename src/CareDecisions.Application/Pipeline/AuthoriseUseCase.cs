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
            : Task.FromResult(ResultFactory.Refuse<TResponse>(Refusal(permission)));
    }

    private NotAllowed Refusal(string permission)
    {
        var matrix = access.Pack.Roles;
        if (!matrix.Permissions.TryGetValue(permission, out var grants))
        {
            return new NotAllowed(permission, []);
        }

        var roles = grants.Grants.Select(grant => grant.Role).Distinct()
            .Where(matrix.Roles.ContainsKey)
            .Select(role => matrix.Roles[role].Name)
            .Take(4);
        return new NotAllowed(grants.Name, [.. roles]);
    }
}
