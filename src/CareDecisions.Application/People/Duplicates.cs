using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>A child who may be the one about to be registered.</summary>
/// <param name="Because">In words, best first: "same date of birth", "sounds like".</param>
public sealed record LikelyChild(ChildId Id, string Name, string Reference, DateOnly? DateOfBirth, string Because);

/// <summary>Finds the children who may be the one about to be registered, among those the actor may see: two round trips.</summary>
internal sealed class Duplicates(CareDecisionsDb db, IQueryable<Child> visible)
{
    private const int MostShown = 10;
    private const int YearsApart = 1;

    public async Task<IReadOnlyList<LikelyChild>> Find(string? names, DateOnly? born, CancellationToken cancellationToken)
    {
        var words = ChildName.Words(names);
        var finder = new ChildFinder(db, visible);
        SearchPlan.AddNames(finder, words);
        var typed = new SearchText { Words = words, Born = born, RunTogether = string.Empty };
        if (born is { } date)
        {
            finder.Exactly(SearchKeyKind.Born, SearchKeys.Born(date));
            if (typed.BornSwapped is { } swapped)
            {
                finder.Exactly(SearchKeyKind.Born, SearchKeys.Born(swapped));
            }
        }

        var found = await finder.Find(cancellationToken);
        var reasons = found.Where(key => key.Through is null)
            .GroupBy(key => key.ChildId)
            .Select(keys => (Id: keys.Key, Because: Because(typed, keys.First())))
            .Where(one => one.Because is not null)
            .Take(MostShown)
            .ToDictionary(one => one.Id, one => one.Because!);
        return reasons.Count == 0 ? [] : await Show(reasons, cancellationToken);
    }

    /// <summary><see langword="null"/>: too little in common.</summary>
    private static string? Because(SearchText typed, FoundKey child)
    {
        var words = child.Names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var alike = typed.Words.Where(one => words.Any(word => SoundsLike.Code(word) == SoundsLike.Code(one))).ToList();
        var name = typed.Words.Count > 0 && typed.Words.All(words.Contains) ? "same name"
            : alike.Count == typed.Words.Count && alike.Count > 0 ? "name sounds alike"
            : alike.Count > 0 ? "part of the name is the same or sounds alike" : null;
        var isWhole = alike.Count == typed.Words.Count;
        return (name, typed.Born, child.Born) switch
        {
            (null, _, _) => null,
            (_, { } one, { } other) when one == other => $"same date of birth, {name}",
            (_, _, { } other) when typed.BornSwapped == other => $"date of birth with day and month swapped, {name}",
            (_, null, _) or (_, _, null) => isWhole ? $"{name}, a date of birth is not known" : null,
            (_, { } one, { } other) => isWhole && Math.Abs(one.Year - other.Year) <= YearsApart ? $"{name}, born within a year" : null,
        };
    }

    private async Task<IReadOnlyList<LikelyChild>> Show(Dictionary<ChildId, string> reasons, CancellationToken cancellationToken)
    {
        var ids = reasons.Keys.ToList();
        var rows = await visible.AsNoTracking().Where(child => ids.Contains(child.Id)).ToListAsync(cancellationToken);
        return [.. rows.Select(child => new LikelyChild(child.Id, child.DisplayName, child.Reference, child.DateOfBirth, reasons[child.Id]))
            .OrderBy(one => one.Name, StringComparer.Ordinal)];
    }
}

/// <summary>Somebody on record may be this child.</summary>
public sealed record LooksLikeAnother(int Children) : Refusal
{
    public override string Message => Children == 1
        ? "A child on record may be this one. Open their record, or say below why this is another child."
        : $"{Children} children on record may be this one. Open the right record, or say below why this is another child.";

    public override string? Field => "NotTheSameBecause";
}
