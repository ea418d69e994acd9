using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// A role that the terms name says that it agreed, and when. With the last of them the agreement stands: its record is handed
/// in, its events go on the child's stream, and the request to the next meeting is begun.
/// </summary>
[OpenTo(Audience.SignedIn, "The forum's own rules name the roles that agree; anybody else is refused and told who may.")]
public static class SignAgreement
{
    public sealed record Command : ICommand<Done>, IAboutChild
    {
        public required AgreementId Id { get; init; }

        public required ChildId ChildId { get; init; }

        public DateOnly? On { get; init; }

        public TimeOnly? At { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.On).NotNull().WithMessage("Enter the day you agreed it");
            RuleFor(command => command.At).NotNull().WithMessage("Enter the time you agreed it");
            RuleFor(command => command.At).Must((command, time) => command.On is not { } day || time is not { } at || LondonTime.At(day, at) <= clock.GetUtcNow())
                .WithMessage("You cannot agree something in the future");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, ForumRequests requests, ForumGates gates, RecordSteps records, CaseSteps steps, AgreementHearing hearing)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (agreement, terms))
            {
                return Result<Done>.NotFound;
            }

            if (agreement.State != AgreementState.Draft)
            {
                return new AgreementIsMade();
            }

            var signed = await db.AgreementSteps.Where(step => step.AgreementId == agreement.Id && step.Role != null).Take(20).ToListAsync(cancellationToken);
            if (RoleToSign(terms, signed) is not { } role)
            {
                return new NotYoursToSign(forums.Names(StillToSign(terms, signed)));
            }

            var written = await requests.WrittenIn(agreement.RecordId, cancellationToken);
            if (written.Missing.Count > 0)
            {
                return new RequestIsNotReady(written.Missing);
            }

            var step = new AgreementStep(agreement, agreement.RuleId, role, LondonTime.At(command.On!.Value, command.At!.Value), records.Now, null);
            db.AgreementSteps.Add(step);
            await db.SaveChangesAsync(cancellationToken);
            signed.Add(step);
            return StillToSign(terms, signed).Count > 0 ? Done.Ok : await Stand(agreement, terms, signed, written, cancellationToken);
        }

        private static IReadOnlyList<string> StillToSign(AgreementTerms terms, IEnumerable<AgreementStep> signed) =>
            Signatures.StillToSign(terms.Kind.Mode, terms.Kind.Roles, [.. signed.Select(one => one.Role!)]);

        /// <summary>Nobody signs twice: where two roles must agree, two people do.</summary>
        private string? RoleToSign(AgreementTerms terms, List<AgreementStep> signed) => signed.Any(one => one.ById == records.Now.ById)
            ? null
            : StillToSign(terms, signed).FirstOrDefault(forums.RolesIn(terms.Forum).Contains);

        /// <summary>Another forum's gate may hold back what is agreed here; this forum's own lets it pass, since this is how it is agreed outside.</summary>
        private async Task<IReadOnlyList<GateIsClosed>> HeldBack(OutsideAgreement agreement, AgreementTerms terms, DateTimeOffset at, CancellationToken cancellationToken)
        {
            var others = new List<GateIsClosed>();
            foreach (var type in terms.Kind.Happenings)
            {
                var closed = await gates.Holding(agreement.ChildId, new WorkToDo(type, at, new Dictionary<string, string>()), cancellationToken);
                others.AddRange(closed.Where(one => one.Forum.Id != terms.Forum.Id));
            }

            return await gates.Pass(agreement.ChildId, [.. others.Select(one => one with { MayLift = false, TakesReason = false })], (null, records.Now), cancellationToken);
        }

        private async Task<Result<Done>> Stand(
            OutsideAgreement agreement, AgreementTerms terms, List<AgreementStep> signed, Written written, CancellationToken cancellationToken)
        {
            if (await HeldBack(agreement, terms, signed.Max(one => one.HappenedAt), cancellationToken) is { Count: > 0 } held)
            {
                return Result<Done>.Refused(held);
            }

            if (agreement.Agree(signed.Max(one => one.HappenedAt)) is { } refusal)
            {
                return refusal;
            }

            var record = await db.Records.SingleAsync(one => one.Id == agreement.RecordId, cancellationToken);
            await records.HandIn(record, written.Answers, written.ByKey, needsSignOff: false, cancellationToken);
            if (terms.Kind.Happenings.Count > 0)
            {
                await steps.Happened(
                    agreement.ChildId,
                    $"agreement:{agreement.Id.Value:N}:agreed",
                    terms.Kind.Happenings.Select(type => new CaseStep(type, agreement.AgreedAt) { Note = $"Outside {terms.Forum.ShortName}: {terms.Kind.Name ?? terms.Kind.Rule.Text}" }),
                    cancellationToken);
            }

            await hearing.Raise(agreement, terms, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
