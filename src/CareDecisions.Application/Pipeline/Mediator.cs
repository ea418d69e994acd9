using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Application.Pipeline;

// MediatR's shape (its package does not restore here, ADR 0003): swapping it in is this file and one registration.

public interface IRequest<out TResponse>;

public interface IRequestHandler<in TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken);
}

public delegate Task<TResponse> RequestHandlerDelegate<TResponse>(CancellationToken cancellationToken = default);

public interface IPipelineBehavior<in TRequest, TResponse>
    where TRequest : notnull
{
    Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken);
}

public interface ISender
{
    Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default);
}

internal sealed class Sender(IServiceProvider services) : ISender
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, object> Dispatchers = new();

    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        var dispatcher = (IDispatcher<TResponse>)Dispatchers.GetOrAdd(
            request.GetType(),
            static (type, response) => Activator.CreateInstance(typeof(Dispatcher<,>).MakeGenericType(type, response))!,
            typeof(TResponse));
        return dispatcher.Dispatch(request, services, cancellationToken);
    }

    private interface IDispatcher<TResponse>
    {
        Task<TResponse> Dispatch(IRequest<TResponse> request, IServiceProvider services, CancellationToken cancellationToken);
    }

    private sealed class Dispatcher<TRequest, TResponse> : IDispatcher<TResponse>
        where TRequest : IRequest<TResponse>
    {
        public Task<TResponse> Dispatch(IRequest<TResponse> request, IServiceProvider services, CancellationToken cancellationToken)
        {
            var handler = services.GetRequiredService<IRequestHandler<TRequest, TResponse>>();
            RequestHandlerDelegate<TResponse> next = token => handler.Handle((TRequest)request, token);
            foreach (var behavior in services.GetServices<IPipelineBehavior<TRequest, TResponse>>().Reverse())
            {
                var inner = next;
                next = token => behavior.Handle((TRequest)request, inner, token);
            }

            return next(cancellationToken);
        }
    }
}
