using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Referrals;

/// <summary>
/// Records a contact that is a referral, about children who are known, are opened with it, or both. Where a child needs
/// protecting now the managers who decide are told in the same step.
/// </summary>
[Requires(Permission.RecordReferral)]
[PutsOnStream("taking a referral", "ContactReceived", "ReferralReceived", "ContactRecorded", "ReferralRecorded", "ConsentRecorded", "ManagerAlerted")]
public static class TakeReferral
{
    public const int MostChildren = 20;

    public sealed record Command : ICommand<ReferralId>, IAboutChildren
    {
        public IReadOnlyList<ChildId> ChildIds { get; init; } = [];

        /// <summary>As the form has them, blank ones too, so that a message finds its field.</summary>
        public IReadOnlyList<NewChild> NewChildren { get; init; } = [];

        internal int Children => ChildIds.Count + NewChildren.Count(child => !child.IsBlank);

        public DateOnly? ReceivedOn { get; init; }

        /// <summary>London time of day.</summary>
        public TimeOnly? ReceivedAtTime { get; init; }

        public ContactMethod? How { get; init; }

        public string? ReferrerName { get; init; }

        public string? ReferrerPost { get; init; }

        public string? ReferrerAgency { get; init; }

        public string? ReferrerContact { get; init; }

        public string? Reported { get; init; }

        public string? ServiceWanted { get; init; }

        public string? OtherProfessionals { get; init; }

        public bool? IsImmediate { get; init; }

        public Consent? Consent { get; init; }

        /// <summary>Made by the page when it is opened, so that sending it twice records one referral.</summary>
        public Guid? FormId { get; init; }
    }

    /// <summary>A child, born or not yet, whose record this referral opens.</summary>
    public sealed record NewChild(string? GivenName, string? FamilyName, DateOnly? DateOfBirth, DateOnly? ExpectedDateOfBirth)
    {
        /// <summary>Nothing of it was filled in: it is passed over.</summary>
        public bool IsBlank => string.IsNullOrWhiteSpace(GivenName) && string.IsNullOrWhiteSpace(FamilyName)
            && DateOfBirth is null && ExpectedDateOfBirth is null;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.NewChildren)
                .Must((command, _) => command.Children > 0).WithMessage("Choose a child, or enter a new one")
                .Must((command, _) => command.Children <= MostChildren).WithMessage($"A referral is about at most {MostChildren} children")
                .OverridePropertyName("NewChildren[0].GivenName");
            RuleForEach(command => command.NewChildren).Where(child => !child.IsBlank).SetValidator(new NewChildRule(clock));
            When(clock);
            RuleFor(command => command.How).NotNull().WithMessage("Select how the referral came in");
            Referrer();
            RuleFor(command => command.Reported).NotEmpty().WithMessage("Enter what was reported")
                .MaximumLength(Referral.TextLength).WithMessage($"What was reported must be {Referral.TextLength:N0} characters or fewer");
            RuleFor(command => command.ServiceWanted).NotEmpty().WithMessage("Enter what the referrer asks for")
                .MaximumLength(Referral.ReasonLength).WithMessage($"What is asked for must be {Referral.ReasonLength:N0} characters or fewer");
            RuleFor(command => command.OtherProfessionals).NotEmpty().WithMessage("Enter which other professionals are involved, or “None known”")
                .MaximumLength(Referral.ReasonLength).WithMessage($"Other professionals must be {Referral.ReasonLength:N0} characters or fewer");
            RuleFor(command => command.IsImmediate).NotNull().WithMessage("Select yes if a child needs protecting now");
            RuleFor(command => command.Consent).NotNull().WithMessage("Select whether there is consent");
        }

        private void When(TimeProvider clock)
        {
            var now = clock.GetUtcNow();
            RuleFor(command => command.ReceivedOn).NotNull().WithMessage("Enter the date the referral came in")
                .LessThanOrEqualTo(now.LondonDate()).WithMessage("The date the referral came in must be today or in the past");
            RuleFor(command => command.ReceivedAtTime).NotNull().WithMessage("Enter the time the referral came in, for example 14:30")
                .Must((command, time) => command.ReceivedOn != now.LondonDate() || time is null || time <= TimeOnly.FromDateTime(now.InLondon().DateTime))
                .WithMessage("The time the referral came in must be in the past");
        }

        private void Referrer()
        {
            RuleFor(command => command.ReferrerName).NotEmpty().WithMessage("Enter who made the referral, or “Anonymous”")
                .MaximumLength(Referral.NameLength).WithMessage($"Name must be {Referral.NameLength} characters or fewer");
            RuleFor(command => command.ReferrerPost).MaximumLength(Referral.NameLength).WithMessage($"Post must be {Referral.NameLength} characters or fewer");
            RuleFor(command => command.ReferrerAgency).MaximumLength(Referral.NameLength).WithMessage($"Agency must be {Referral.NameLength} characters or fewer");
            RuleFor(command => command.ReferrerContact).MaximumLength(Referral.LineLength).WithMessage($"How to reach them must be {Referral.LineLength} characters or fewer");
        }
    }

    private sealed class NewChildRule : AbstractValidator<NewChild>
    {
        private const int MostMonthsBeforeBirth = 10;

        public NewChildRule(TimeProvider clock)
        {
            var today = clock.LondonToday();
            RuleFor(child => child.GivenName)
                .NotEmpty().When(child => string.IsNullOrWhiteSpace(child.FamilyName), ApplyConditionTo.CurrentValidator).WithMessage("Enter at least one name of the child")
                .MaximumLength(Child.NameLength).WithMessage($"First name must be {Child.NameLength} characters or fewer");
            RuleFor(child => child.FamilyName).MaximumLength(Child.NameLength).WithMessage($"Family name must be {Child.NameLength} characters or fewer");
            RuleFor(child => child.DateOfBirth)
                .NotNull().When(child => child.ExpectedDateOfBirth is null, ApplyConditionTo.CurrentValidator).WithMessage("Enter the child’s date of birth, or the expected date for a child not yet born")
                .LessThanOrEqualTo(today).WithMessage("Date of birth must be today or in the past");
            RuleFor(child => child.ExpectedDateOfBirth)
                .Null().When(child => child.DateOfBirth is not null, ApplyConditionTo.CurrentValidator).WithMessage("Enter either the date of birth or the expected date, not both")
                .LessThanOrEqualTo(today.AddMonths(MostMonthsBeforeBirth)).WithMessage("Expected date of birth must be within the next ten months");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, ReferralAccess referrals, ReferralAlerts alerts, CaseSteps steps)
        : IRequestHandler<Command, Result<ReferralId>>
    {
        public async Task<Result<ReferralId>> Handle(Command command, CancellationToken cancellationToken)
        {
            var ids = command.ChildIds.Distinct().ToList();
            var known = await access.Children(Permission.RecordReferral).Where(child => ids.Contains(child.Id)).ToListAsync(cancellationToken);
            if (known.Count != ids.Count)
            {
                return Result<ReferralId>.NotFound;
            }

            var id = command.FormId is { } form ? new ReferralId(form) : ReferralId.New();
            if (await db.Referrals.AnyAsync(one => one.Id == id, cancellationToken))
            {
                return id;
            }

            List<Child> children = [.. known, .. command.NewChildren.Where(fresh => !fresh.IsBlank).Select(Open)];
            var referral = new Referral(id, Details(command), referrals.Step);
            db.Referrals.Add(referral);
            db.ReferralChildren.AddRange(children.Select(child => new ReferralChild(id, child.Id, Receive(child))));
            await db.SaveChangesAsync(cancellationToken);
            var all = children.ConvertAll(child => child.Id);
            await SearchIndex.Refresh(db, all[known.Count..], cancellationToken);
            var isAlerted = referral.IsImmediate && await alerts.HasManagers(cancellationToken);
            await steps.Happened(all, $"referral:{id.Value:N}:taken", Events(referral, isAlerted), cancellationToken);
            if (isAlerted)
            {
                await alerts.Tell(id, all[0], cancellationToken);
            }

            return id;
        }

        private Child Open(NewChild fresh)
        {
            var id = ChildId.New();
            var child = new Child(id, Child.ReferenceFor(id));
            child.Describe(new ChildDetails
            {
                GivenName = fresh.GivenName.OrNothing(),
                FamilyName = fresh.FamilyName.OrNothing(),
                DateOfBirth = fresh.DateOfBirth,
                ExpectedDateOfBirth = fresh.ExpectedDateOfBirth,
                Sex = Sex.Unknown,
            });
            db.Children.Add(child);
            return child;
        }

        /// <summary>A child who is new, or whose case was closed, waits with the team that took the referral. Any other stays where they are.</summary>
        /// <returns>Whether the case is opened by it.</returns>
        private bool Receive(Child child)
        {
            var opens = !child.IsOpen || db.Entry(child).State == EntityState.Added;
            if (!child.IsOpen)
            {
                child.Reopen();
            }

            if (opens || (child.ResponsibleWorkerId is null && child.TeamId is null))
            {
                child.AllocateTo(null, actor.Value.TeamId);
            }

            return opens;
        }

        private static ReferralDetails Details(Command command) => new()
        {
            ReceivedAt = LondonTime.At(command.ReceivedOn!.Value, command.ReceivedAtTime!.Value),
            How = command.How!.Value,
            ReferrerName = command.ReferrerName!.Trim(),
            ReferrerPost = command.ReferrerPost.OrNothing(),
            ReferrerAgency = command.ReferrerAgency.OrNothing(),
            ReferrerContact = command.ReferrerContact.OrNothing(),
            Reported = command.Reported!.Trim(),
            ServiceWanted = command.ServiceWanted!.Trim(),
            OtherProfessionals = command.OtherProfessionals!.Trim(),
            IsImmediate = command.IsImmediate!.Value,
            Consent = command.Consent!.Value,
        };

        private static List<CaseStep> Events(Referral referral, bool isAlerted)
        {
            List<CaseStep> events =
            [
                new CaseStep("ContactReceived", referral.ReceivedAt),
                new CaseStep("ReferralReceived", referral.ReceivedAt)
                    .With("referral.immediateChildProtection", referral.IsImmediate).With("case.open", true),
                new CaseStep("ContactRecorded"),
                new CaseStep("ReferralRecorded"),
            ];
            if (referral.Consent != Consent.NotAsked)
            {
                events.Add(new CaseStep("ConsentRecorded") { Note = referral.Consent == Consent.Given ? "Consent given" : "Consent refused" });
            }

            if (isAlerted)
            {
                events.Add(new CaseStep("ManagerAlerted"));
            }

            return events;
        }
    }
}
