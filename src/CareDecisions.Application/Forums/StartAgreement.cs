using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Begins the record of something agreed outside a forum's meeting. It counts once those whom the terms name have signed.</summary>
[Requires(Permission.WriteRecord)]
public static class StartAgreement
{
    public sealed record Command : ICommand<AgreementId>, IAboutChild
    {
        public required ChildId ChildId { get; init; }

        /// <summary>Id of the rule that names who agrees.</summary>
        public string? Kind { get; init; }

        /// <summary>Made by the page when it is opened, so that sending it twice begins one agreement.</summary>
        public Guid? FormId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Kind).NotEmpty().WithMessage("Select what was agreed");
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, RecordSteps steps)
        : IRequestHandler<Command, Result<AgreementId>>
    {
        public async Task<Result<AgreementId>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await access.Children(Permission.WriteRecord).AnyAsync(child => child.Id == command.ChildId, cancellationToken))
            {
                return Result<AgreementId>.NotFound;
            }

            var terms = forums.Policy.Find(command.Kind!.Split('.')[0]) is { AgreesOutside: true } forum ? forum.AgreementTerms(command.Kind) : null;
            if (terms is null || forums.Policy.RecordOf(command.Kind) is not { } template)
            {
                return new InvalidField(nameof(Command.Kind), "Select something from the list");
            }

            if (terms.WrittenBy is { Count: > 0 } writers && !writers.Any(forums.RolesIn(terms.Forum).Contains))
            {
                return new WrittenByOthers(forums.Names(writers));
            }

            var id = command.FormId is { } form ? new AgreementId(form) : AgreementId.New();
            if (await db.OutsideAgreements.AnyAsync(one => one.Id == id && one.ChildId == command.ChildId, cancellationToken))
            {
                return id;
            }

            var record = new CaseRecord(RecordId.New(), command.ChildId, template, steps.Now);
            await steps.Begin(record, template, cancellationToken);
            db.OutsideAgreements.Add(new OutsideAgreement(id, record, terms));
            await db.SaveChangesAsync(cancellationToken);
            return id;
        }
    }
}

public sealed record WrittenByOthers(IReadOnlyList<string> Roles) : Refusal
{
    public override string Message => $"The terms have {string.Join(" or ", Roles)} write this. Ask them to begin it.";

    public override string Field => nameof(StartAgreement.Command.Kind);
}
