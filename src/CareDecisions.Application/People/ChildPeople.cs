using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>What the use cases that change a child's relationships share.</summary>
[PutsOnStream("the child’s people", "RelationshipsUpdated", "RelationshipChanged", "GenogramRecorded")]
public sealed class ChildPeople(CareDecisionsDb db, CaseAccess access, CaseSteps steps, TimeProvider clock)
{
    /// <summary>The event that says a child's people are as they are today.</summary>
    public const string BroughtUpToDate = "RelationshipsUpdated";

    private const string LinkChanged = "RelationshipChanged";
    private const string OnFile = "GenogramRecorded";
    private const int MostSides = 20;

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

    /// <summary>The child's parents, on whose side a grandparent, aunt or uncle may be.</summary>
    /// <param name="chosen">Whose side is recorded: it stays one, whatever became of that parent's own tie.</param>
    public async Task<IReadOnlyList<FamilySide>> Sides(ChildId child, PersonId? chosen, CancellationToken cancellationToken)
    {
        var found = await (
            from tie in db.Relationships
            where tie.ChildId == child && ((tie.Until == null && Relationship.OfParents.Contains(tie.Kind)) || tie.PersonId == chosen)
            join person in db.People on tie.PersonId equals person.Id
            orderby tie.Kind, tie.Id
            select person).AsNoTracking().Take(MostSides).ToListAsync(cancellationToken);
        return [.. found.DistinctBy(person => person.Id).Select(person => new FamilySide(person.Id, person.DisplayName))];
    }

    /// <summary>True where the form names no side, or one of those offered.</summary>
    public async Task<bool> IsASide(ChildId child, PersonId? chosen, PersonForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Side is not { } side || (await Sides(child, chosen, cancellationToken)).Any(one => one.Id == side);
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

    /// <summary>The genogram or the ecomap was worked on: a link changed, and what is drawn is on file.</summary>
    public Task Drawn(ChildId child, string note, CancellationToken cancellationToken) => steps.Happened(
        child,
        Source(),
        [new CaseStep(LinkChanged) { Note = note }, new CaseStep(BroughtUpToDate) { Note = note }, new CaseStep(OnFile) { Note = note }],
        cancellationToken);

    /// <summary>Something was taken off the genogram or the ecomap: that alone puts nothing on file.</summary>
    public Task TakenOff(ChildId child, string note, CancellationToken cancellationToken) => Changed([child], note, cancellationToken);

    /// <summary>A link of these children changed on another's page: whoever works with them is to look whether all is up to date.</summary>
    public Task LinkChangedFor(IReadOnlyList<ChildId> children, string note, CancellationToken cancellationToken) =>
        children.Count == 0 ? Task.CompletedTask : steps.Happened(children, Source(), [new CaseStep(LinkChanged) { Note = note }], cancellationToken);

    /// <summary>Somebody looked through what is drawn and found it right: it is on file as of now.</summary>
    public Task Looked(ChildId child, string note, CancellationToken cancellationToken) => steps.Happened(
        child, Source(), [new CaseStep(BroughtUpToDate) { Note = note }, new CaseStep(OnFile) { Note = note }], cancellationToken);

    /// <summary>When the genogram or the ecomap was last worked on or found right, whatever forms say of it; <see langword="null"/>: never.</summary>
    public Task<DateTimeOffset?> OnFileSince(ChildId child, CancellationToken cancellationToken) => db.Standing().OfNoRecord()
        .Where(one => one.ChildId == child && one.Type == OnFile)
        .OrderByDescending(one => one.HappenedAt)
        .Select(one => (DateTimeOffset?)one.HappenedAt)
        .FirstOrDefaultAsync(cancellationToken);

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

/// <summary>A parent of the child, on whose side other relatives are.</summary>
public sealed record FamilySide(PersonId Id, string Name);
