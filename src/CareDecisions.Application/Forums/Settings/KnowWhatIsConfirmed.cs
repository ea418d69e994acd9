using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Settings;

/// <summary>Before a use case: it is given what the authority has confirmed. After one that changes it: it is asked for again.</summary>
internal sealed class KnowWhatIsConfirmed<TRequest, TResponse>(CareDecisionsDb db, CurrentAuthority authority, ConfirmedPacks packs) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    /// <summary>Far more than the settings there are, each changed many times.</summary>
    private const int Most = 5000;

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        if (authority.IsSet)
        {
            authority.Confirmed = packs.Known(authority.Id) ?? await Ask(cancellationToken);
        }

        try
        {
            return await next(cancellationToken);
        }
        finally
        {
            if (request is IChangesConfirmedValues)
            {
                packs.Changed(authority.Id);
            }
        }
    }

    private async Task<WhatIsConfirmed> Ask(CancellationToken cancellationToken)
    {
        var asOf = packs.ChangesOf(authority.Id);
        return packs.Learn(
            authority.Id,
            await db.ConfirmedValues.AsNoTracking().Where(one => one.UndoneAt == null).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(Most).ToListAsync(cancellationToken),
            asOf);
    }
}

/// <summary>A command that changes what the authority has confirmed.</summary>
internal interface IChangesConfirmedValues;
