using CareDecisions.Application.Alerts;
using CareDecisions.Application.Jobs;
using CareDecisions.Infrastructure.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz.Spi;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>The scheduler and the mail. Jobs run where <c>CareDecisions:Role</c> is worker or both (the default); never where it is web.</summary>
internal static class JobsSetup
{
    private const string DefaultAddress = "https://localhost:5001/";

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ProductAddress(new Uri((configuration["CareDecisions:Address"] ?? DefaultAddress).TrimEnd('/') + "/")));
        services.AddSingleton(MailSettings.Read(configuration));
        services.AddSingleton<IMailSender, SmtpMailSender>();
        services.AddSingleton<JobRunner>();
        services.AddTransient<QuartzJob>();
        services.AddSingleton<IJobFactory, ScopedJobFactory>();
        services.AddSingleton<ScheduleKeeper>();
        services.AddSingleton<IJobTimetable, JobTimetable>();
        return RunsJobs(configuration["CareDecisions:Role"]) ? services.AddHostedService<JobsHost>() : services;
    }

    private static bool RunsJobs(string? role) => role switch
    {
        null or "both" or "worker" => true,
        "web" => false,
        _ => throw new InvalidOperationException($"CareDecisions:Role is '{role}'; it must be web, worker or both."),
    };
}
