using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Trackers;

/// <summary>Puts a child on a tracker, with the reason. A child is open once on it, save where it is a log of many things.</summary>
[OpenTo(Audience.SignedIn, "Whoever records the forum's meetings, or whom the terms let write in the tracker; anybody else is refused and told who may.")]
public static class OpenTrackerRow
{
    /// <param name="FormId">Made by the page when it is opened, so that sending it twice opens one row.</param>
    public sealed record Command(string ForumId, string Tracker, ChildId ChildId, string? Reason, Guid? FormId) : ICommand<Guid>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).GoodReason("Enter why it is tracked");
    }

    internal sealed class Handler(CareDecisionsDb db, TrackerAccess trackers, RecordSteps steps, TimeProvider clock) : IRequestHandler<Command, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (trackers.Find(command.ForumId, command.Tracker) is not var (forum, tracker) || tracker.Rows == TrackerRows.Action
                || !await trackers.MayBeTracked(forum).AnyAsync(child => child.Id == command.ChildId, cancellationToken))
            {
                return Result<Guid>.NotFound;
            }

            if (!trackers.Writes(forum, tracker))
            {
                return new ForumIsRunByOthers(trackers.WhoWrite(forum, tracker));
            }

            await db.Children.Where(child => child.Id == command.ChildId).TakeTurn(cancellationToken);
            var open = await db.TrackerRows.Where(row => row.TrackerId == tracker.Id && row.ChildId == command.ChildId && row.ClosedOn == null)
                .OrderBy(row => row.Id).Select(row => (Guid?)row.Id).Take(1).ToListAsync(cancellationToken);
            if (tracker.Rows != TrackerRows.Entry && open is [{ } there])
            {
                return there;
            }

            var id = command.FormId ?? Guid.CreateVersion7();
            if (await db.TrackerRows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } sent)
            {
                if (sent.ChildId == command.ChildId && sent.TrackerId == tracker.Id)
                {
                    return id;
                }

                // The page was gone back to and another child chosen: its id is taken.
                id = Guid.CreateVersion7();
            }

            db.TrackerRows.Add(new TrackerRow(id, forum.Id, tracker.Id, command.ChildId, command.Reason!.Trim(), clock.LondonToday(), steps.Now));
            await db.SaveChangesAsync(cancellationToken);
            return id;
        }
    }
}
