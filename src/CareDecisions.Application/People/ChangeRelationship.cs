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

/// <summary>Changes what is said of a person in a child's life, and of what they are to the child.</summary>
[Requires(Permission.RecordEvent)]
public static class ChangeRelationship
{
    /// <param name="Stamp">Of the answers that the form was filled from.</param>
    public sealed record Command(ChildId ChildId, Guid RelationshipId, PersonForm Form, string? Stamp) : ICommand<Done>, IAboutChild;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CodeBook codes, TimeProvider clock) =>
            RuleFor(command => command.Form).SetValidator(new PersonFormValidator(codes, clock));
    }

    internal sealed class Handler(CareDecisionsDb db, ChildPeople people) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await people.MayChange(command.ChildId, cancellationToken)
                || await people.Find(command.ChildId, command.RelationshipId, cancellationToken) is not { PersonId: { } id } tie)
            {
                return Result<Done>.NotFound;
            }

            var person = await db.People.SingleAsync(one => one.Id == id, cancellationToken);
            if ((await people.FormOf(tie, person, cancellationToken)).Stamp() != command.Stamp)
            {
                return new AnswersChangedSince();
            }

            var form = command.Form;
            if (!await people.IsASide(tie.ChildId, tie.ThroughId, form, cancellationToken))
            {
                return Result<Done>.NotFound;
            }

            await KeepFormerName(person, form, cancellationToken);
            person.Describe(form.Details());
            tie.Describe(form.Kind!.Value, form.HasParentalResponsibility, form.Since, form.Note.OrNothing());
            tie.Through(form.Side);
            await people.LiveTogether(tie, form.LivesTogether, null, cancellationToken);
            await Move(person, form, cancellationToken);
            await people.Changed([tie.ChildId], "What is known of somebody in the family or professionals was changed", cancellationToken);
            await SearchIndex.Refresh(db, [id], cancellationToken);
            return Done.Ok;
        }

        /// <summary>A name that changes is kept as a former one, as is one typed as such.</summary>
        private async Task KeepFormerName(Person person, PersonForm form, CancellationToken cancellationToken)
        {
            var family = form.FamilyName.OrNothing();
            if (person.FamilyName is { } before && family is not null && ChildName.ForSearch(before) != ChildName.ForSearch(family))
            {
                db.FormerNames.Add(new FormerName(person.Id, person.GivenName, before, people.Today));
            }

            if (form.FormerFamilyName.OrNothing() is { } former
                && !await db.FormerNames.AnyAsync(one => one.PersonId == person.Id && one.FamilyName == former, cancellationToken))
            {
                db.FormerNames.Add(new FormerName(person.Id, null, former, null));
            }
        }

        /// <summary>An address that differs from the present one takes its place from today; the earlier is kept.</summary>
        private async Task Move(Person person, PersonForm form, CancellationToken cancellationToken)
        {
            var present = await people.Present(person.Id, cancellationToken);
            var (lines, postcode) = (form.AddressLines, form.AddressPostcode);
            if (present?.Lines == lines && present?.Postcode == postcode && (present?.IsWithheld ?? form.IsAddressWithheld) == form.IsAddressWithheld)
            {
                return;
            }

            present?.EndOn(people.Today);
            if (lines is not null)
            {
                db.Addresses.Add(new Address(person.Id, new AddressDetails(lines, postcode) { From = people.Today, IsWithheld = form.IsAddressWithheld }));
            }
        }
    }
}
