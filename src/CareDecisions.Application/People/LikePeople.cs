using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>A person on record who may be the one about to be added.</summary>
/// <param name="Of">Of which child, and what they are to that child: it tells them from others of the name.</param>
public sealed record LikelyPerson(PersonId Id, string Name, DateOnly? DateOfBirth, string Because, ChildId Child, string Of, RelationshipKind Kind);

/// <summary>Finds people on record who may be the one about to be added, only among the people of children the actor may see.</summary>
internal sealed class LikePeople(CareDecisionsDb db, IQueryable<Child> visible)
{
    private const int Most = 50;
    private const int MostShown = 10;

    /// <summary>True for a person tied to a child the actor may see.</summary>
    public Task<bool> MayUse(PersonId person, CancellationToken cancellationToken) =>
        db.Relationships.AnyAsync(tie => tie.PersonId == person && visible.Any(child => child.Id == tie.ChildId), cancellationToken);

    public async Task<IReadOnlyList<LikelyPerson>> Find(PersonForm form, CancellationToken cancellationToken)
    {
        var words = ChildName.Words(string.Join(' ', form.GivenName, form.FamilyName)).OrderByDescending(word => word.Length).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var (kind, sound) = words.Count == 1
            ? (SearchKeyKind.Sound, SoundsLike.Code(words[0]))
            : (SearchKeyKind.SoundPair, SearchKeys.SoundPair(words[0], words[1]));
        var found = await (
            from key in db.SearchKeys
            where key.Kind == kind && key.Key == sound
            join person in db.People on key.PersonId equals person.Id
            join tie in db.Relationships on person.Id equals tie.PersonId
            join child in visible on tie.ChildId equals child.Id
            orderby person.Id, tie.Id
            select new { Person = person, Child = child, tie.Kind, key.Text })
            .AsNoTracking()
            .Take(Most)
            .ToListAsync(cancellationToken);
        return [.. found.DistinctBy(one => one.Person.Id)
            .Where(one => form.DateOfBirth is null || one.Person.DateOfBirth is null || form.DateOfBirth == one.Person.DateOfBirth)
            .Take(MostShown)
            .Select(one => new LikelyPerson(
                one.Person.Id,
                one.Person.DisplayName,
                one.Person.DateOfBirth,
                Because(form, words, one.Person, one.Text),
                one.Child.Id,
                one.Child.DisplayName,
                one.Kind))];
    }

    private static string Because(PersonForm form, List<string> words, Person person, string text)
    {
        var name = text.Split(' ').All(words.Contains) ? "same name" : "name sounds alike";
        return form.DateOfBirth is not null && form.DateOfBirth == person.DateOfBirth ? $"same date of birth, {name}" : name;
    }
}
