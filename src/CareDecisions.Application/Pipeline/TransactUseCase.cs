using CareDecisions.Application.Auditing;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Pipeline;

/// <summary>One transaction per command, with its audit row inside it; nothing is half-written.</summary>
internal sealed class TransactUseCase<TRequest, TResponse>(CareDecisionsDb db, ChangeAudit audit) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    private static readonly bool IsCommand = typeof(TRequest).GetInterfaces()
        .Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICommand<>));

    public async Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        if (!IsCommand)
        {
            return await next(cancellationToken);
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var response = await next(cancellationToken);
            if (response is IResult { IsOk: true })
            {
                await audit.Append(UseCaseName.Of(typeof(TRequest)), request, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }

            return response;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ResultFactory.Refuse<TResponse>(new SomebodyElseSavedFirst());
        }
    }
}

/// <summary>The record changed between the page being opened and being sent.</summary>
public sealed record SomebodyElseSavedFirst : Refusal
{
    public override string Message =>
        "Somebody else changed this record while you had it open. What you typed is still below: check it against the record, then send it again.";
}
