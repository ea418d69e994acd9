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
[PutsOnStream("the screening tasks of a referral", "ScreeningTasksSet", "ConsentDispensedWith")]
public static class SetScreeningTasks
{
    public const int Most = 30;

    /// <param name="Tasks">As the form has them, blank ones too, so that a message finds its field.</param>
    public sealed record Command(ReferralId Id, IReadOnlyList<ChildId> ChildIds, IReadOnlyList<NewTask> Tasks, string? WithoutConsentBecause)
        : ICommand<Done>, IAboutChildren;

    public sealed record NewTask(string? What, Guid? WhoId)
    {
        /// <summary>Nothing of it was filled in: it is passed over.</summary>
        public bool IsBlank => string.IsNullOrWhiteSpace(What) && WhoId is null;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Tasks)
                .Must(tasks => tasks.Any(task => !task.IsBlank)).When(command => string.IsNullOrWhiteSpace(command.WithoutConsentBecause), ApplyConditionTo.CurrentValidator).WithMessage("Enter at least one task");
            RuleForEach(command => command.Tasks).Where(task => !task.IsBlank).ChildRules(task =>
            {
                task.RuleFor(one => one.What).NotEmpty().WithMessage("Enter what must be found out")
                    .MaximumLength(ScreeningTask.WhatLength).WithMessage($"A task must be {ScreeningTask.WhatLength} characters or fewer");
                task.RuleFor(one => one.WhoId).NotNull().WithMessage("Select who does it");
            });
            RuleFor(command => command.WithoutConsentBecause)
                .MaximumLength(Referral.ReasonLength).WithMessage($"The reason must be {Referral.ReasonLength:N0} characters or fewer");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ReferralAccess referrals, CaseSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (referrals.MayNotDecide is { } no)
            {
                return no;
            }

            var asked = command.Tasks.Where(task => !task.IsBlank).Select(task => (What: task.What!.Trim(), WhoId: task.WhoId!.Value)).Distinct().ToList();
            var people = asked.Select(task => task.WhoId).Distinct().ToList();
            var opened = await referrals.Open(command.Id, command.ChildIds, Permission.RecordReferral, cancellationToken);
            var known = await db.Users.CountAsync(person => people.Contains(person.Id) && person.DisabledAt == null, cancellationToken);
            if (opened is null || known != people.Count)
            {
                return Result<Done>.NotFound;
            }

            return opened.Referral.IsDecided ? new ReferralIsDecided() : await Set(opened, asked, command.WithoutConsentBecause, cancellationToken);
        }

        private async Task<Result<Done>> Set(
            ReferralAccess.Opened opened, List<(string What, Guid WhoId)> asked, string? withoutConsentBecause, CancellationToken cancellationToken)
        {
            var id = opened.Referral.Id;
            var before = await db.ScreeningTasks.AsNoTracking().Where(task => task.ReferralId == id)
                .OrderBy(task => task.Id).Take(Most).Select(task => new { task.What, task.WhoId }).ToListAsync(cancellationToken);

            // The same form sent twice asks for the same again.
            var fresh = asked.Where(task => !before.Any(one => one.What == task.What && one.WhoId == task.WhoId)).ToList();
            if (before.Count + fresh.Count > Most)
            {
                return new TooManyTasks();
            }

            List<CaseStep> events = fresh.Count > 0 ? [new CaseStep("ScreeningTasksSet")] : [];
            if (!string.IsNullOrWhiteSpace(withoutConsentBecause) && opened.Referral.WithoutConsentBecause is null)
            {
                var because = withoutConsentBecause.Trim();
                opened.Referral.DispenseWithConsent(because, referrals.Step);
                events.Add(new CaseStep("ConsentDispensedWith") { Note = because });
            }

            db.ScreeningTasks.AddRange(fresh.Select(task => new ScreeningTask(id, task.What, task.WhoId, referrals.Step)));
            await db.SaveChangesAsync(cancellationToken);
            await steps.Happened(opened.Children, opened.Source($"screened:{before.Count}"), events, cancellationToken);
            return Done.Ok;
        }
    }
}

public sealed record TooManyTasks : Refusal
{
    public override string Message => $"A referral has at most {SetScreeningTasks.Most} tasks. Decide it, or finish some first.";
}
