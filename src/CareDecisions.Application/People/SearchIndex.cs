using CareDecisions.Application.Data;
using CareDecisions.Application.People.Merging;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>Makes the search keys of children and people anew from what is saved of them, in the caller's transaction.</summary>
public static class SearchIndex
{
    public static async Task Refresh(CareDecisionsDb db, IReadOnlyCollection<ChildId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return;
        }

        // Whoever else writes the keys of one of these children waits here, and then reads what we have written.
        await db.Children.Where(child => ids.Contains(child.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(child => child.Version, child => child.Version), cancellationToken);
        var children = await db.Children.AsNoTracking().Where(child => ids.Contains(child.Id)).ToListAsync(cancellationToken);
        var former = (await db.FormerNames.AsNoTracking().Where(one => one.ChildId != null && ids.Contains(one.ChildId.Value)).ToListAsync(cancellationToken))
            .ToLookup(one => one.ChildId!.Value);
        var places = (await db.Addresses.AsNoTracking().Where(one => one.ChildId != null && ids.Contains(one.ChildId.Value)).ToListAsync(cancellationToken))
            .ToLookup(one => one.ChildId!.Value);
        var merged = (await db.Children.WithMerged().AsNoTracking().Where(one => one.MergedIntoId != null && ids.Contains(one.MergedIntoId.Value)).ToListAsync(cancellationToken))
            .ToLookup(one => one.MergedIntoId!.Value);
        await Replace(
            db,
            [.. ids.Select(id => id.Value)],
            [.. children.SelectMany(child => KeysOf(child, former[child.Id], places[child.Id], merged[child.Id]))],
            cancellationToken);
    }

    public static async Task Refresh(CareDecisionsDb db, IReadOnlyCollection<PersonId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return;
        }

        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToListAsync(cancellationToken);
        var former = (await db.FormerNames.AsNoTracking().Where(one => one.PersonId != null && ids.Contains(one.PersonId.Value)).ToListAsync(cancellationToken))
            .ToLookup(one => one.PersonId!.Value);
        var places = (await db.Addresses.AsNoTracking().Where(one => one.PersonId != null && ids.Contains(one.PersonId.Value)).ToListAsync(cancellationToken))
            .ToLookup(one => one.PersonId!.Value);
        await Replace(
            db,
            [.. ids.Select(id => id.Value)],
            [.. people.SelectMany(person => KeysOf(person, former[person.Id], places[person.Id]))],
            cancellationToken);
    }

    /// <summary>The keys of a child as they would be saved; for those who write many at once.</summary>
    /// <param name="merged">Records of the same child that were merged into this one: their names and numbers find it.</param>
    public static IEnumerable<SearchKey> KeysOf(
        Child child, IEnumerable<FormerName> former, IEnumerable<Address> places, IEnumerable<Child> merged)
    {
        ArgumentNullException.ThrowIfNull(child);
        var others = merged.ToList();
        return SearchKeys.Of(new Findable
        {
            Names = [.. Names(child.GivenName, child.FamilyName, child.PreferredName, former), .. others.SelectMany(one => Names(one.GivenName, one.FamilyName, one.PreferredName, []).Select(name => (name.Name, true)))],
            DateOfBirth = child.DateOfBirth,
            Numbers = [child.Reference, child.NhsNumber, child.Upn, .. others.SelectMany(one => new[] { one.Reference, one.NhsNumber, one.Upn })],
            Places = Places(places),
        }).Select(by => new SearchKey(child.Id, by));
    }

    public static IEnumerable<SearchKey> KeysOf(Person person, IEnumerable<FormerName> former, IEnumerable<Address> places)
    {
        ArgumentNullException.ThrowIfNull(person);
        return SearchKeys.Of(new Findable
        {
            Names = Names(person.GivenName, person.FamilyName, person.PreferredName, former),
            DateOfBirth = person.DateOfBirth,
            Numbers = [person.Identifier],
            Places = Places(places),
        }).Select(by => new SearchKey(person.Id, by));
    }

    private static List<(string Name, bool IsFormer)> Names(string? given, string? family, string? preferred, IEnumerable<FormerName> former) =>
    [
        (string.Join(' ', given, preferred, family), false),
        .. former.Select(one => (string.Join(' ', one.GivenName ?? given, one.FamilyName ?? family), true)),
    ];

    private static List<(string Lines, string? Postcode, bool IsFormer)> Places(IEnumerable<Address> places) =>
        [.. places.Select(one => (one.Lines, one.Postcode, one.To is not null))];

    private static async Task Replace(CareDecisionsDb db, List<Guid> subjects, List<SearchKey> keys, CancellationToken cancellationToken)
    {
        var before = (await db.SearchKeys.AsNoTracking().Where(key => subjects.Contains(key.SubjectId)).ToListAsync(cancellationToken))
            .ToLookup(key => key.SubjectId, Said);
        var after = keys.ToLookup(key => key.SubjectId);
        var changed = subjects.Where(subject => !before[subject].ToHashSet().SetEquals(after[subject].Select(Said))).ToList();
        if (changed.Exists(before.Contains))
        {
            await db.SearchKeys.Where(key => changed.Contains(key.SubjectId)).ExecuteDeleteAsync(cancellationToken);
        }

        await Add(db, [.. changed.SelectMany(subject => after[subject])], cancellationToken);
    }

    private static (SearchKeyKind Kind, string Key, string Text, bool IsFormer) Said(SearchKey key) => (key.Kind, key.Key, key.Text, key.IsFormer);

    private static async Task Add(CareDecisionsDb db, List<SearchKey> keys, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await new BulkInsert(db).Add(keys, cancellationToken);
            return;
        }

        db.SearchKeys.AddRange(keys);
        await db.SaveChangesAsync(cancellationToken);
        keys.ForEach(key => db.Entry(key).State = EntityState.Detached);
    }
}
