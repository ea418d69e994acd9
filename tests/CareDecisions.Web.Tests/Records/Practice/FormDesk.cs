using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Children;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Records.Practice;

/// <summary>Records what happened to a child and writes forms about them, through the use cases that the pages send.</summary>
internal sealed class FormDesk(CareDecisionsApp app, string authority)
{
    private const string Emergency = "An emergency: the child was not safe";

    private readonly Actor writer = Person(app, authority, "A writer of everything");
    private readonly Actor manager = Person(app, authority, "A manager of everything");

    public PracticePack Pack { get; } = app.Services.GetRequiredService<IPackLibrary>().Get(authority);

    public async Task<ChildId> Child(DateOnly born) =>
        (await TestData.CreateChild(app, one => one.InAuthority(authority).BornOn(born))).Id;

    /// <returns>Why it was refused; <see langword="null"/>: it was not.</returns>
    public async Task<string?> Happened(ChildId child, string type, DateTimeOffset at, IReadOnlyDictionary<string, string>? facts = null)
    {
        var local = at.InLondon();
        var meeting = Pack.Vocabulary.Events[type].Arranges.Count > 0 ? DateOnly.FromDateTime(local.DateTime).AddDays(60) : (DateOnly?)null;
        return Why(await Send(writer, new RecordEvent.Command
        {
            ChildId = child,
            Type = type,
            HappenedOn = DateOnly.FromDateTime(local.DateTime),
            HappenedAtTime = TimeOnly.FromDateTime(local.DateTime),
            MeetingOn = meeting,
            MeetingAtTime = meeting is null ? null : new TimeOnly(10, 0),
            Facts = facts ?? new Dictionary<string, string>(),
            WithoutDecision = Emergency,
        }));
    }

    /// <summary>Begins the form, finishes every section, hands it in and has it signed off.</summary>
    /// <returns>Why a step was refused; <see langword="null"/>: none was.</returns>
    public async Task<string?> Write(ChildId child, RecordTemplate form, StepEvent wanted, IReadOnlyDictionary<string, string>? facts = null)
    {
        var begun = await Send(writer, new StartRecord.Command { ChildId = child, TemplateId = form.Id });
        if (!begun.IsOk)
        {
            return Why(begun);
        }

        var filled = new FilledIn(form, wanted, facts ?? new Dictionary<string, string>(), app.Clock.GetUtcNow());
        foreach (var section in form.Sections)
        {
            if (filled.Of(section) is { } answers)
            {
                var saved = await Send(writer, new SaveSection.Command { ChildId = child, RecordId = begun.Value, Section = section.Id, Answers = answers, Finish = true });
                if (Why(saved) is { } refused)
                {
                    return refused;
                }

                if (!saved.Value.IsFinished)
                {
                    return $"{section.Id}: {string.Join("; ", saved.Value.Problems.Select(problem => problem.Message))}";
                }
            }
        }

        return Why(await Send(writer, new SubmitRecord.Command(child, begun.Value, Emergency)))
            ?? (form.SignedOffWith is null ? null : Why(await Send(manager, new SignOffRecord.Command(child, begun.Value, Emergency))));
    }

    public Task<List<string>> Types(ChildId child) =>
        app.InDatabase(authority, db => db.CaseEvents.Where(one => one.ChildId == child).Select(one => one.Type).ToListAsync());

    /// <summary>Finishes the first section of a form, and finishes it again with another answer to one question.</summary>
    /// <returns>Why a step was refused; <see langword="null"/>: none was.</returns>
    public async Task<string?> FinishTwice(ChildId child, RecordTemplate form, string key, string otherwise)
    {
        var begun = await Send(writer, new StartRecord.Command { ChildId = child, TemplateId = form.Id });
        var section = form.Sections[0];
        var answers = new FilledIn(form, section.Finished[^1], new Dictionary<string, string>(), app.Clock.GetUtcNow()).Of(section)!;
        var once = new SaveSection.Command { ChildId = child, RecordId = begun.Value, Section = section.Id, Answers = answers, Finish = true };
        if (Why(await Send(writer, once)) is { } refused)
        {
            return refused;
        }

        var version = await app.InDatabase(authority, db => db.RecordAnswers.Where(one => one.RecordId == begun.Value && one.Key == key).Select(one => one.Version).SingleAsync());
        var again = await Send(writer, once with { Answers = new Dictionary<string, string>(answers) { [key] = otherwise }, Versions = new Dictionary<string, long> { [key] = version } });
        return Why(again) ?? (again.Value.IsFinished ? null : "not finished again");
    }

    /// <summary>What stands on a child's stream: corrected and withdrawn events left out.</summary>
    public Task<List<CaseEvent>> Standing(ChildId child) => app.InDatabase(authority, db => db.CaseEvents.AsNoTracking()
        .Where(one => one.ChildId == child && !one.IsWithdrawal && !db.CaseEvents.Any(later => later.SupersedesId == one.Id)).ToListAsync());

    public async Task<IReadOnlyDictionary<string, string>> FactsOf(ChildId child, string type) => (await Standing(child)).Single(one => one.Type == type).Facts;

    /// <summary>How the clocks of a child stand, by standard.</summary>
    public Task<ILookup<string, ClockStanding>> Standings(ChildId child) => app.InDatabase(authority, async db =>
    {
        var clocks = await db.Clocks.AsNoTracking().Where(one => one.ChildId == child).ToListAsync();
        return clocks.ToLookup(one => one.StandardId, one => new ClockMoments(one.Outcome, one.LateFrom, one.WarnFrom, one.IsAdvisory).At(app.Clock.GetUtcNow()));
    });

    private static string? Why<T>(Result<T> result) => result.IsOk ? null : result.IsNotFound ? "not found" : string.Join("; ", result.Refusals.Select(one => one.Message));

    private Task<Result<T>> Send<T>(Actor actor, ICommand<T> command) =>
        app.In(authority, services => services.GetRequiredService<ISender>().Send(command), actor);

    private static Actor Person(CareDecisionsApp app, string authority, string name) => new()
    {
        Name = name,
        StaffId = Guid.NewGuid(),
        Roles = [.. app.Services.GetRequiredService<IPackLibrary>().Get(authority).Roles.Roles.Keys],
    };
}
