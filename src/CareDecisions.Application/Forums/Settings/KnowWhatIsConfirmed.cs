using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Settings;

/// <summary>Before a use case: what the authority has confirmed is known. After one that changes it: it is asked for again.</summary>
internal sealed class KnowWhatIsConfirmed<TRequest, TResponse>(CareDecisionsDb db, CurrentAuthority authority, ConfirmedPacks packs) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    /// <summary>Far more than the settings there are, each changed many times.</summary>
    private const int Most = 5000;

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        if (authority.IsSet && !packs.Knows(authority.Id))
        {
            var asOf = packs.Changes;
            packs.Learn(
                authority.Id,
                await db.ConfirmedValues.AsNoTracking().Where(one => one.UndoneAt == null).OrderByDescending(one => one.Id).Take(Most).ToListAsync(cancellationToken),
                asOf);
        }

        try
        {
            return await next(cancellationToken);
        }
        finally
        {
            if (request is IChangesConfirmedValues)
            {
                packs.Forget(authority.Id);
            }
        }
    }
}

/// <summary>A command that changes what the authority has confirmed.</summary>
internal interface IChangesConfirmedValues;
