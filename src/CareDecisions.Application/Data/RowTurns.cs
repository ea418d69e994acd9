using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Data;

/// <summary>Lets people who work on one thing at once take turns.</summary>
internal static class RowTurns
{
    /// <summary>
    /// Holds the rows until the command ends, and changes nothing: whoever else asks for them waits here, and then sees what
    /// was done. Read what is to be decided on after it.
    /// </summary>
    public static Task TakeTurn<T>(this IQueryable<T> rows, CancellationToken cancellationToken)
        where T : class, IVersioned =>
        rows.ExecuteUpdateAsync(
            set => set.SetProperty(one => EF.Property<long>(one, nameof(IVersioned.Version)), one => EF.Property<long>(one, nameof(IVersioned.Version))),
            cancellationToken);
}
