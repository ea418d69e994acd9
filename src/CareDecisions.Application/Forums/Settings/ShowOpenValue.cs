using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Settings;

/// <summary>One value that the sources leave open: what it settles, where it is used, and everything said of it so far.</summary>
[Requires(Permission.ConfigureForums)]
public static class ShowOpenValue
{
    private const int Most = 200;

    public sealed record Query(string Id) : IQuery<View>;

    /// <param name="Said">What the authority has said of it, the latest first; what was undone is among it.</param>
    /// <param name="Choices">Where it is chosen: value and words.</param>
    public sealed record View(OpenValue Value, IReadOnlyList<ConfirmedValue> Said, IReadOnlyList<(string Value, string Text)> Choices, DateOnly Today);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (OpenValue.Of(access.Pack.Forums).FirstOrDefault(one => one.Id == query.Id) is not { } value)
            {
                return Result<View>.NotFound;
            }

            var said = await db.ConfirmedValues.AsNoTracking().Where(one => one.SettingId == value.Id)
                .OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(Most).ToListAsync(cancellationToken);
            return new View(value, said, Choices(value), clock.LondonToday());
        }

        private IReadOnlyList<(string Value, string Text)> Choices(OpenValue value) => value.Setting switch
        {
            null => [],
            { Kind: "role" } => [.. access.Pack.Roles.Roles.Keys.Select(role => (role, access.Pack.Roles.NameOf(role))).OrderBy(one => one.Item2, StringComparer.Ordinal)],
            { Kind: "yes-no" } => [("true", "Yes"), ("false", "No")],
            var setting => [.. SettingText.Choices(setting).Select(one => (one, Words(one)))],
        };

        private static string Words(string choice) => $"{choice[..1].ToUpperInvariant()}{choice[1..]}".Replace('-', ' ').Replace('_', ' ');
    }
}
