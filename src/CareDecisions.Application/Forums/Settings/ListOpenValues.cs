using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Settings;

/// <summary>Every value of the authority's forums that its sources leave open, and whether the authority has confirmed it.</summary>
[Requires(Permission.ConfigureForums)]
public static class ListOpenValues
{
    private const int Most = 500;

    public sealed record Query : IQuery<View>;

    public sealed record View(IReadOnlyList<Row> Values);

    /// <param name="Value">As it stands today.</param>
    /// <param name="ChangesOn">First day of a confirmed value that is still ahead; <see langword="null"/>: none.</param>
    public sealed record Row(OpenValue Value, DateOnly? ChangesOn);

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = clock.LondonToday();
            var ahead = await db.ConfirmedValues.AsNoTracking().Where(one => one.UndoneAt == null && one.From > today)
                .OrderBy(one => one.From).Select(one => new { one.SettingId, one.From }).Take(Most).ToListAsync(cancellationToken);
            return new View([.. OpenValue.Of(forums.Policy).Select(value => new Row(
                value, ahead.Where(one => one.SettingId == value.Id).Select(one => (DateOnly?)one.From).Min()))]);
        }
    }
}
