using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Trackers;

/// <summary>Ends a row of a tracker, with the reason. What was written in it stays; what the record fills goes on saying how it stands today.</summary>
[OpenTo(Audience.SignedIn, "Whoever records the forum's meetings, or whom the terms let write in the tracker; anybody else is refused and told who may.")]
public static class CloseTrackerRow
{
    public sealed record Command(string ForumId, string Tracker, Guid Id, ChildId ChildId, string? Reason) : ICommand<Done>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).GoodReason("Enter why it ends");
    }

    internal sealed class Handler(CareDecisionsDb db, TrackerAccess trackers, RecordSteps steps, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (trackers.Find(command.ForumId, command.Tracker) is not var (forum, tracker)
                || await trackers.Rows(forum, tracker).SingleOrDefaultAsync(row => row.Id == command.Id && row.ChildId == command.ChildId, cancellationToken) is not { } row)
            {
                return Result<Done>.NotFound;
            }

            if (!trackers.Writes(forum, tracker))
            {
                return new ForumIsRunByOthers(trackers.WhoWrite(forum, tracker));
            }

            if (row.Close(clock.LondonToday(), command.Reason!.Trim(), steps.Now) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
