using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Referrals;

/// <summary>A manager has read the referral and says what must be found out, by whom; and whether partners may be asked without consent.</summary>
[Requires(Permission.DecideReferral)]
public static class SetScreeningTasks
{
    public const int Most = 30;

    public sealed record Command(ReferralId Id, IReadOnlyList<ChildId> ChildIds, IReadOnlyList<NewTask> Tasks, string? WithoutConsentBecause)
        : ICommand<Done>, IAboutChildren;

    public sealed record NewTask(string? What, Guid? WhoId);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Tasks)
                .NotEmpty().When(command => string.IsNullOrWhiteSpace(command.WithoutConsentBecause), ApplyConditionTo.CurrentValidator).WithMessage("Enter at least one task");
            RuleForEach(command => command.Tasks).ChildRules(task =>
            {
                task.RuleFor(one => one.What).NotEmpty().WithMessage("Enter what must be found out")
                    .MaximumLength(ScreeningTask.WhatLength).WithMessage($"A task must be {ScreeningTask.WhatLength} characters or fewer");
                task.RuleFor(one => one.WhoId).NotNull().WithMessage("Select who does it");
            });
            RuleFor(command => command.WithoutConsentBecause)
                .MaximumLength(Referral.ReasonLength).WithMessage($"The reason must be {Referral.ReasonLength:N0} characters or fewer");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ReferralAccess referrals, CaseSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var opened = await referrals.Open(command.Id, command.ChildIds, Permission.RecordReferral, cancellationToken);
            var people = command.Tasks.Select(task => task.WhoId!.Value).Distinct().ToList();
            var known = await db.Users.CountAsync(person => people.Contains(person.Id) && person.DisabledAt == null, cancellationToken);
            if (opened is null || known != people.Count)
            {
                return Result<Done>.NotFound;
            }

            if (!access.Rights.Decides(Permission.DecideReferral))
            {
                return DutyManagerDecides.In(access.Pack);
            }

            var refusal = opened.Referral.IsDecided ? new ReferralIsDecided() : Dispense(opened.Referral, command);
            var before = await db.ScreeningTasks.CountAsync(task => task.ReferralId == command.Id, cancellationToken);
            if (refusal is not null)
            {
                return refusal;
            }

            if (before + command.Tasks.Count > Most)
            {
                return new TooManyTasks();
            }

            db.ScreeningTasks.AddRange(command.Tasks.Select(task => new ScreeningTask(command.Id, task.What!.Trim(), task.WhoId!.Value, referrals.Step)));
            await db.SaveChangesAsync(cancellationToken);
            await steps.Happened(opened.Children, opened.Source($"screened:{before}"), Events(command), cancellationToken);
            return Done.Ok;
        }

        private Refusal? Dispense(Referral referral, Command command) =>
            string.IsNullOrWhiteSpace(command.WithoutConsentBecause) || referral.WithoutConsentBecause is not null
                ? null
                : referral.DispenseWithConsent(command.WithoutConsentBecause.Trim(), referrals.Step);

        private static List<CaseStep> Events(Command command)
        {
            List<CaseStep> events = command.Tasks.Count > 0 ? [new CaseStep("ScreeningTasksSet")] : [];
            if (!string.IsNullOrWhiteSpace(command.WithoutConsentBecause))
            {
                events.Add(new CaseStep("ConsentDispensedWith") { Note = command.WithoutConsentBecause.Trim() });
            }

            return events;
        }
    }
}

public sealed record TooManyTasks : Refusal
{
    public override string Message => $"A referral has at most {SetScreeningTasks.Most} tasks. Decide it, or finish some first.";
}
