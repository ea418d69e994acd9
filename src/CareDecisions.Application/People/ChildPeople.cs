using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>What the use cases that change a child's relationships share.</summary>
public sealed class ChildPeople(CareDecisionsDb db, CaseAccess access, CaseSteps steps, TimeProvider clock)
{
    /// <summary>The event that says a child's people are as they are today.</summary>
    public const string BroughtUpToDate = "RelationshipsUpdated";

    private const string LinkChanged = "RelationshipChanged";

    public DateOnly Today => clock.LondonToday();

    /// <summary>Whether the actor may change who is in the child's life.</summary>
    public Task<bool> MayChange(ChildId child, CancellationToken cancellationToken) =>
        access.Children(Permission.RecordEvent).AnyAsync(one => one.Id == child, cancellationToken);

    /// <summary>A relationship of the child, read from either side; <see langword="null"/> where the other is a child the actor may not see.</summary>
    public Task<Relationship?> Find(ChildId child, Guid relationship, CancellationToken cancellationToken)
    {
        var visible = access.Children(Permission.ViewCase);
        return db.Relationships.SingleOrDefaultAsync(
            tie => tie.Id == relationship
                && (tie.ChildId == child || tie.OtherChildId == child)
                && (tie.OtherChildId == null || (visible.Any(one => one.Id == tie.ChildId) && visible.Any(one => one.Id == tie.OtherChildId))),
            cancellationToken);
    }

    /// <summary>What is recorded of a person and of what they are to the child, as the form shows it.</summary>
    public async Task<PersonForm> FormOf(Relationship tie, Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tie);
        ArgumentNullException.ThrowIfNull(person);
        var place = await Present(person.Id, cancellationToken);
        var together = await db.SharedHomes.AnyAsync(home => home.RelationshipId == tie.Id && home.To == null, cancellationToken);
        return PersonForm.Of(tie, person, place, together);
    }

    /// <summary>Where a person lives now; <see langword="null"/>: not known.</summary>
    public Task<Address?> Present(PersonId person, CancellationToken cancellationToken) =>
        db.Addresses.Where(place => place.PersonId == person && place.To == null).OrderByDescending(place => place.From).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Puts on each child's stream that a link changed and that the page was brought up to date; the clocks move with it.</summary>
    public Task Changed(IReadOnlyList<ChildId> children, string note, CancellationToken cancellationToken) => steps.Happened(
        children, Source(), [new CaseStep(LinkChanged) { Note = note }, new CaseStep(BroughtUpToDate) { Note = note }], cancellationToken);

    /// <summary>Puts on the stream that somebody looked through the child's people and found them right.</summary>
    public Task Confirmed(ChildId child, CancellationToken cancellationToken) => steps.Happened(
        child, Source(), [new CaseStep(BroughtUpToDate) { Note = "Family and professionals confirmed as up to date" }], cancellationToken);

    /// <summary>Begins or ends the time they live together, so that it says what is true from the day given.</summary>
    public async Task LiveTogether(Relationship tie, bool together, DateOnly? from, CancellationToken cancellationToken)
    {
        var open = await db.SharedHomes.SingleOrDefaultAsync(home => home.RelationshipId == tie.Id && home.To == null, cancellationToken);
        if (together && open is null)
        {
            db.SharedHomes.Add(new SharedHome(tie.Id, from));
        }
        else if (!together)
        {
            open?.EndOn(from ?? Today);
        }
    }

    // Each change is a step of its own: the same person may be changed twice in one day.
    private static string Source() => $"people:{Guid.CreateVersion7():N}";
}
