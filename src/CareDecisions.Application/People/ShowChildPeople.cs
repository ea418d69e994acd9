using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>Who is in a child's life: family and household, professionals, who has parental responsibility, now and before.</summary>
[Requires(Permission.ViewCase)]
public static class ShowChildPeople
{
    private const int Most = 200;

    public sealed record Query(ChildId Id) : IQuery<View>;

    /// <param name="UpToDateAt">When somebody last said that they are up to date; <see langword="null"/>: never.</param>
    public sealed record View(ChildBanner Child, IReadOnlyList<Tie> Ties, bool MayChange, DateTimeOffset? UpToDateAt) : INamesChildren
    {
        /// <summary>On whose side a grandparent, aunt or uncle may be.</summary>
        public IReadOnlyList<FamilySide> Sides => [.. Ties
            .Where(tie => tie is { Until: null, IsReversed: false, PersonId: not null } && Relationship.OfParents.Contains(tie.Kind))
            .Select(tie => new FamilySide(tie.PersonId!.Value, tie.Name)).DistinctBy(side => side.Id)];

        public IReadOnlyList<ChildId> NamedChildren => [Child.Id, .. Ties.Select(tie => tie.OtherChild).OfType<ChildId>()];
    }

    public sealed record Tie
    {
        public required Guid Id { get; init; }

        public required RelationshipKind Kind { get; init; }

        /// <summary>True where the kind says what this child is to the other.</summary>
        public bool IsReversed { get; init; }

        public required string Name { get; init; }

        public ChildId? OtherChild { get; init; }

        public PersonId? PersonId { get; init; }

        public bool? HasParentalResponsibility { get; init; }

        public DateOnly? Since { get; init; }

        public DateOnly? Until { get; init; }

        public string? Note { get; init; }

        public DateOnly? DateOfBirth { get; init; }

        public PersonDetails? Person { get; init; }

        public IReadOnlyList<Time> Homes { get; init; } = [];

        public IReadOnlyList<Place> Places { get; init; } = [];

        public bool HasDied => Person is { IsDeceased: true };

        public bool LiveTogether => !HasDied && Homes.Any(home => home.To is null);
    }

    public sealed record Time(DateOnly? From, DateOnly? To);

    public sealed record Place(string Lines, string? Postcode, bool IsWithheld, DateOnly? From, DateOnly? To);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var visible = access.Children(Permission.ViewCase);
            var banner = await ChildBanners.Find(db, visible, query.Id, clock.LondonToday(), cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            var ties = await Ties(query.Id, visible, cancellationToken);
            var upToDate = await db.Standing()
                .Where(one => one.ChildId == query.Id && one.Type == ChildPeople.BroughtUpToDate)
                .OrderByDescending(one => one.HappenedAt)
                .Select(one => (DateTimeOffset?)one.HappenedAt)
                .FirstOrDefaultAsync(cancellationToken);
            var mayChange = access.Rights.Has(Permission.RecordEvent)
                && await access.Children(Permission.RecordEvent).AnyAsync(child => child.Id == query.Id, cancellationToken);
            return new View(banner, ties, mayChange, upToDate);
        }

        private async Task<IReadOnlyList<Tie>> Ties(ChildId id, IQueryable<Child> visible, CancellationToken cancellationToken)
        {
            var found = await (
                from tie in db.Relationships.AsNoTracking()
                where tie.ChildId == id || tie.OtherChildId == id
                join person in db.People on tie.PersonId equals person.Id into people
                from person in people.DefaultIfEmpty()
                join child in visible on (tie.ChildId == id ? tie.OtherChildId : tie.ChildId) equals (ChildId?)child.Id into children
                from child in children.DefaultIfEmpty()
                where person != null || child != null
                orderby tie.Kind, tie.Since, tie.Id
                select new { Tie = tie, Person = person, Child = child })
                .Take(Most)
                .ToListAsync(cancellationToken);
            var tieIds = found.ConvertAll(one => one.Tie.Id);
            var homes = (await db.SharedHomes.AsNoTracking().Where(home => tieIds.Contains(home.RelationshipId)).ToListAsync(cancellationToken))
                .ToLookup(home => home.RelationshipId);
            var personIds = found.Where(one => one.Person is not null).Select(one => one.Person!.Id).ToList();
            var places = (await db.Addresses.AsNoTracking()
                .Where(place => place.PersonId != null && personIds.Contains(place.PersonId.Value)).ToListAsync(cancellationToken))
                .ToLookup(place => place.PersonId!.Value);
            return [.. found.Select(one => Read(one.Tie, one.Person, one.Child, id) with
            {
                Homes = [.. homes[one.Tie.Id].OrderBy(home => home.From).Select(home => new Time(home.From, home.To ?? one.Person?.DiedOn))],
                Places = one.Person is null ? [] : [.. places[one.Person.Id].OrderByDescending(place => place.To ?? DateOnly.MaxValue)
                    .Select(place => new Place(place.Lines, place.Postcode, place.IsWithheld, place.From, place.To))],
            })];
        }

        private static Tie Read(Relationship tie, Person? person, Child? other, ChildId id) => new()
        {
            Id = tie.Id,
            Kind = tie.Kind,
            IsReversed = tie.ChildId != id,
            Name = person?.DisplayName ?? other!.DisplayName,
            OtherChild = other?.Id,
            PersonId = person?.Id,
            HasParentalResponsibility = tie.HasParentalResponsibility,
            Since = tie.Since,
            Until = tie.Until,
            Note = tie.Note,
            DateOfBirth = person?.DateOfBirth ?? other?.DateOfBirth,
            Person = person is null ? null : new PersonDetails
            {
                Phone = person.Phone,
                IsPhoneSafe = person.IsPhoneSafe,
                Email = person.Email,
                IsEmailSafe = person.IsEmailSafe,
                Agency = person.Agency,
                Post = person.Post,
                Particulars = person.Particulars,
                IsDeceased = person.IsDeceased,
                DiedOn = person.DiedOn,
            },
        };
    }
}
