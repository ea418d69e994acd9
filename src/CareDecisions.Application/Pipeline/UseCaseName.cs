using System.Collections.Concurrent;
using System.Reflection;

namespace CareDecisions.Application.Pipeline;

/// <summary>A use case is the static class its Query or Command is nested in.</summary>
public static class UseCaseName
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();
    private static readonly ConcurrentDictionary<Type, string?> Permissions = new();

    public static string Of(Type request) => Names.GetOrAdd(request, static type => (type.DeclaringType ?? type).Name);

    /// <summary>The permission its use case asks for; <see langword="null"/> where it is open to a stated audience.</summary>
    public static string? PermissionOf(Type request) => Permissions.GetOrAdd(request, static type =>
    {
        var useCase = type.DeclaringType ?? type;
        var required = useCase.GetCustomAttribute<RequiresAttribute>();
        if (required is null && useCase.GetCustomAttribute<OpenToAttribute>() is null)
        {
            throw new InvalidOperationException($"{useCase.Name} says neither which permission it requires nor to whom it is open.");
        }

        return required?.Permission;
    });
}
