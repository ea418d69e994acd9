using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>Adds somebody to a child's people: a person on record already, or a new one.</summary>
[Requires(Permission.RecordEvent)]
public static class AddChildPerson
{
    /// <param name="PersonId">A person on record; <see langword="null"/>: a new one, made from the form.</param>
    /// <param name="NotTheSameBecause">Why this is none of the people on record who look like it; asked for where there are any.</param>
    public sealed record Command(ChildId ChildId, PersonForm Form, PersonId? PersonId, string? NotTheSameBecause) : ICommand<Guid>, IAboutChild, IGivesReason
    {
        string? IGivesReason.Reason => NotTheSameBecause;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CodeBook codes, TimeProvider clock)
        {
            RuleFor(command => command.Form).SetValidator(new PersonFormValidator(codes, clock));
            RuleFor(command => command.NotTheSameBecause)
                .MaximumLength(Child.ReasonLength).WithMessage($"Reason must be {Child.ReasonLength} characters or fewer");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ChildPeople people) : IRequestHandler<Command, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await people.MayChange(command.ChildId, cancellationToken))
            {
                return Result<Guid>.NotFound;
            }

            var alike = new LikePeople(db, access.Children(Permission.ViewCase));
            if (command.PersonId is null && string.IsNullOrWhiteSpace(command.NotTheSameBecause)
                && await alike.Find(command.Form, cancellationToken) is { Count: > 0 and var count })
            {
                return new PersonLooksLikeAnother(count);
            }

            if (!await people.IsASide(command.ChildId, null, command.Form, cancellationToken))
            {
                return Result<Guid>.NotFound;
            }

            if (command.PersonId is { } known && !await alike.MayUse(known, cancellationToken))
            {
                return Result<Guid>.NotFound;
            }

            var person = command.PersonId ?? await Create(command.Form, cancellationToken);
            var isNew = command.PersonId is null;
            return await Tie(command, person, isNew, cancellationToken);
        }

        private async Task<Result<Guid>> Tie(Command command, PersonId person, bool isNew, CancellationToken cancellationToken)
        {
            var form = command.Form;
            if (!isNew && await db.Relationships.AnyAsync(
                one => one.ChildId == command.ChildId && one.PersonId == person && one.Until == null && one.Kind == form.Kind, cancellationToken))
            {
                return new IsAlreadyRelated();
            }

            var tie = new Relationship(command.ChildId, person, form.Kind!.Value);
            tie.Describe(form.Kind.Value, form.HasParentalResponsibility, form.Since, form.Note.OrNothing());
            tie.Through(form.Side);
            db.Relationships.Add(tie);
            await people.LiveTogether(tie, form.LivesTogether, form.Since, cancellationToken);
            await people.Changed([command.ChildId], "Somebody was added to the family and professionals", cancellationToken);
            if (isNew)
            {
                await SearchIndex.Refresh(db, [person], cancellationToken);
            }

            return tie.Id;
        }

        private async Task<PersonId> Create(PersonForm form, CancellationToken cancellationToken)
        {
            var id = PersonId.New();
            db.People.Add(new Person(id, form.Details()));
            if (form.FormerFamilyName.OrNothing() is { } former)
            {
                db.FormerNames.Add(new FormerName(id, null, former, null));
            }

            if (form.AddressLines is { } lines)
            {
                db.Addresses.Add(new Address(id, new AddressDetails(lines, form.AddressPostcode) { IsWithheld = form.IsAddressWithheld }));
            }

            await db.SaveChangesAsync(cancellationToken);
            return id;
        }
    }
}

/// <summary>Somebody on record may be this person.</summary>
public sealed record PersonLooksLikeAnother(int People) : Refusal
{
    public override string Message => "Somebody on record may be this person. Choose them below, or say why this is somebody else.";

    public override string? Field => "NotTheSameBecause";
}

/// <summary>The same tie is there already.</summary>
public sealed record IsAlreadyRelated : Refusal
{
    public override string Message => "They are already recorded as this to the child. Change that relationship instead.";

    public override string? Field => "Form.Kind";
}
