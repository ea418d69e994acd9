using CareDecisions.Application.Access;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Authorities;

namespace CareDecisions.Application.Pipeline;

/// <summary>Makes it durable who is about to see which children before the view leaves; if that fails, so does the view.</summary>
internal sealed class AuditReads<TRequest, TResponse>(ReadAudit audit, CurrentAuthority authority, CurrentActor actor)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        var response = await next(cancellationToken);
        if (response is IResult { Value: INamesChildren { NamedChildren.Count: > 0 } view })
        {
            await audit.Record(
                authority.Entry,
                new Look(actor.Value, UseCaseName.Of(typeof(TRequest)), view.NamedChildren) { Opened = view.Opened },
                cancellationToken);
        }

        return response;
    }
}
