using CareDecisions.Application.Accounts;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Forums.Papers;
using CareDecisions.Application.Jobs;
using CareDecisions.Application.Restrictions;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>
/// Every job there is: when it runs (Europe/London), what happens where that time was missed, and what it does. A job
/// that is not here is taken off the schedule when a worker starts.
/// </summary>
internal static class JobSchedule
{
    private static readonly TimeSpan AQuarter = TimeSpan.FromDays(90);
    private static readonly TimeSpan TwoDays = TimeSpan.FromDays(2);

    public static IReadOnlyList<ScheduledJob> All { get; } =
    [
        new(
            new JobEntry(
                nameof(RecomputeAllClocks),
                "Recompute all clocks",
                "Brings every open child's clocks up to date and writes the differences, such as those of a birthday.",
                "Every night at 2:15am"),
            "0 15 2 * * ?",
            WhenMissed.RunOnce,
            AQuarter,
            _ => new RecomputeAllClocks()),
        new(
            new JobEntry(
                nameof(RecheckAllClocks),
                "Check all clocks",
                "Works out every open child's clocks anew from all their events, moved or not. There should be no difference.",
                "On Sundays at 3:15am"),
            "0 15 3 ? * SUN",
            WhenMissed.RunOnce,
            AQuarter,
            _ => new RecheckAllClocks()),
        new(
            new JobEntry(nameof(SweepClocks), "Raise alerts", "Tells people what has come to be due soon or late, by the escalation steps.", "Every 5 minutes"),
            "0 0/5 * * * ?",
            WhenMissed.Wait,
            TwoDays,
            _ => new CommandJob<SweepClocks.Told>(() => new SweepClocks.Command(), told => $"{told.Alerts} alerts for {told.People} people.")),
        new(
            new JobEntry(
                nameof(ChaseActions), "Chase actions of forums", "Reminds whoever has to act on a decision of a forum, and tells managers what is late.", "Every day at 6:45am"),
            "0 45 6 * * ?",
            WhenMissed.RunOnce,
            AQuarter,
            _ => new RepeatedJob<ChaseActions.Chased>(
                new(() => new ChaseActions.Command(), chased => chased.Actions, chased => chased.HasMore), actions => $"{actions} actions chased.")),
        new(
            new JobEntry(
                nameof(ChaseAgreements), "Chase agreements of forums", "Tells people what is late after something was agreed outside a forum's meeting.", "Every hour, at 25 minutes past"),
            "0 25 * * * ?",
            WhenMissed.RunOnce,
            TwoDays,
            _ => new CommandJob<int>(() => new ChaseAgreements.Command(), late => $"{late} follow-ups are late.")),
        new(
            new JobEntry(nameof(ChaseDuties), "Chase what is due after forums", "Tells whoever answers for it what is late after a forum's meeting: decisions, minutes, feedback.", "Every hour, at 35 minutes past"),
            "0 35 * * * ?",
            WhenMissed.RunOnce,
            TwoDays,
            _ => new CommandJob<int>(() => new ChaseDuties.Command(), late => $"{late} duties are late.")),
        new(
            new JobEntry(nameof(MakePapers), "Make papers of forums", "Makes the papers of a meeting that somebody asked for, and makes them anew where the agenda has changed.", "Every minute"),
            "40 * * * * ?",
            WhenMissed.Wait,
            TwoDays,
            _ => new MakeWaitingPapers()),
        new(
            new JobEntry(nameof(SendDigest), "Write the daily digest", "Writes each person one e-mail with the numbers that are late and due soon.", "On working days at 7:30am"),
            "0 30 7 ? * MON-FRI",
            WhenMissed.RunOnce,
            AQuarter,
            _ => new CommandJob<int>(() => new SendDigest.Command(), written => $"{written} digests written.")),
        new(
            new JobEntry(nameof(TellOfReviews), "Ask for reviews of restrictions", "Tells who restricted a record when it is to be looked at again.", "Every morning at 6:30am"),
            "0 30 6 * * ?",
            WhenMissed.RunOnce,
            AQuarter,
            _ => new CommandJob<int>(() => new TellOfReviews.Command(), due => $"{due} restrictions are to be looked at again.")),
        new(
            new JobEntry(nameof(SendOutbox), "Send e-mails", "Hands waiting e-mails to the mail server, and tries again those that failed.", "Every minute"),
            "0 * * * * ?",
            WhenMissed.Wait,
            TwoDays,
            services => new SendOutbox(services.GetRequiredService<IMailSender>())),
        new(
            new JobEntry(nameof(ReadWaitingReturns), "Read uploaded returns", "Tries or imports each return that somebody uploaded.", "Every minute"),
            "20 * * * * ?",
            WhenMissed.Wait,
            TwoDays,
            _ => new ReadWaitingReturns()),
        new(
            new JobEntry(
                nameof(AnchorChains),
                "Anchor the audit",
                "Notes where every part of the audit ends, so that a part taken away whole or cut short is found.",
                "Every hour, at 10 minutes past"),
            "0 10 * * * ?",
            WhenMissed.RunOnce,
            AQuarter,
            _ => new CommandJob<AnchorChains.Anchored>(() => new AnchorChains.Command(), anchored => $"{anchored.Chains} parts had grown.")),
        new(
            new JobEntry(nameof(IndexAudit), "Index the audit", "Keeps the pages that say who looked at a child quick.", "Every 10 minutes"),
            "40 3/10 * * * ?",
            WhenMissed.Wait,
            TwoDays,
            _ => new RepeatedJob<IndexAudit.Indexed>(
                new(() => new IndexAudit.Command(), indexed => indexed.Entries, indexed => indexed.HasMore), entries => $"{entries} rows indexed.")),
        new(
            new JobEntry(
                nameof(DisableDormantAccounts),
                "Switch off unused accounts",
                $"Switches off the accounts that nobody has signed in to for {DisableDormantAccounts.DormantAfterCalendarDays} days.",
                "Every night at 3:45am"),
            "0 45 3 * * ?",
            WhenMissed.RunOnce,
            AQuarter,
            _ => new RepeatedJob<DisableDormantAccounts.Disabled>(
                new(() => new DisableDormantAccounts.Command(), disabled => disabled.Accounts, disabled => disabled.HasMore),
                accounts => $"{accounts} accounts switched off.")),
    ];

    public static ScheduledJob? Find(string name) => All.FirstOrDefault(job => job.Entry.Name == name);
}
