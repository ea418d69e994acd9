using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Assessments;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Documents;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Forums.Settings;
using CareDecisions.Application.Forums.Trackers;
using CareDecisions.Application.Leave;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Application.Referrals;
using CareDecisions.Application.Returns;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Application;

/// <summary>Everything the use cases need, in one call for the web, the worker, the command line and the tests.</summary>
public static class ApplicationServices
{
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddSingleton<AuthorityDatabases>();
        services.AddSingleton<ReadAudit>();
        services.AddScoped<CurrentAuthority>();
        services.AddScoped<CurrentActor>();
        services.AddScoped(provider => provider.GetRequiredService<AuthorityDatabases>()
            .Lease(provider.GetRequiredService<CurrentAuthority>()));
        services.AddScoped<CaseAccess>();
        services.AddScoped<ChangeAudit>();
        services.AddScoped<SignInLog>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<SessionStanding>();
        services.AddScoped<ReturnRun>();
        services.AddScoped<ReturnRunner>();
        services.AddSingleton<ReturnProgressBoard>();
        services.AddScoped<LeaveAccess>();
        services.AddScoped<RecordAccess>();
        services.AddScoped<FormsThatMeet>();
        services.AddScoped<RecordTemplates>();
        services.AddScoped<RecordSteps>();
        services.AddScoped<OpenRecord>();
        services.AddScoped<PrefillFinder>();
        services.AddScoped<Siblings>();
        services.AddScoped<Records.Editing.TemplateDesk>();
        services.AddScoped<CaseSteps>();
        services.AddScoped<WorkerLimits>();
        services.AddScoped<ReferralAccess>();
        services.AddScoped<ReferralAlerts>();
        services.AddScoped<ForumAccess>();
        services.AddScoped<ForumRequests>();
        services.AddScoped<ForumGates>();
        services.AddScoped<GateAccess>();
        services.AddScoped<ForumReturns>();
        services.AddScoped<MeetingDuties>();
        services.AddScoped<ForumEvents>();
        services.AddScoped<MeetingPeople>();
        services.AddScoped<AgreementHearing>();
        services.AddScoped<FollowUps>();
        services.AddScoped<EarlierDecisions>();
        services.AddScoped<Forums.Papers.PaperEditions>();
        services.AddScoped<Forums.Papers.PaperReader>();
        services.AddScoped<TrackerAccess>();
        services.AddScoped<TrackerFeeds>();
        services.AddScoped<TrackerLines>();
        services.AddScoped<ActionLines>();
        services.AddScoped<Notices>();
        services.AddScoped<AssessmentKeeper>();
        services.AddScoped<AssessmentAccess>();
        services.AddScoped<AssessmentTimeframes>();
        services.AddScoped<EventCorrections>();
        services.AddScoped<ChildStories>();
        services.AddScoped<SignificantEntries>();
        services.AddScoped<DocumentStore>();
        services.AddScoped<ClockKeeper>();
        services.AddScoped<Oversight.WaitingRecords>();
        services.AddScoped<Oversight.WaitSources>();
        services.AddScoped<People.ChildPeople>();
        services.AddScoped<People.Family.FamilyReader>();
        services.AddScoped<People.Family.FamilyCouples>();
        services.AddScoped<People.Family.EcomapTies>();
        services.AddSingleton<Engines>();
        services.AddScoped<ISender, Sender>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LogUseCase<,>));
        services.AddSingleton<ConfirmedPacks>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(KnowWhatIsConfirmed<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthoriseUseCase<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidateUseCase<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuditReads<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactUseCase<,>));
        AddImplementationsOf(services, typeof(IRequestHandler<,>));
        AddImplementationsOf(services, typeof(IValidator<>));
        return services;
    }

    private static void AddImplementationsOf(IServiceCollection services, Type open)
    {
        foreach (var type in typeof(ApplicationServices).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsGenericType: false }))
        {
            foreach (var closed in type.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == open))
            {
                services.AddScoped(closed, type);
            }
        }
    }
}
