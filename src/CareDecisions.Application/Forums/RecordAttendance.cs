using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Records who came to a meeting. Two people may do it at once: a line that nobody changed on this page is left as it is, and one that
/// somebody else has changed meanwhile is not written over.
/// </summary>
[OpenTo(Audience.SignedIn, "Written by whoever runs the forum or records its decisions; anybody else who sits is refused and told who may.")]
public static class RecordAttendance
{
    public const int MostMembers = 200;

    public sealed record Command(ForumMeetingId MeetingId, IReadOnlyList<Line> Lines) : ICommand<Done>;

    /// <param name="MemberId">Whose seat.</param>
    /// <param name="Mark">Whether they came; <see langword="null"/>: not said yet.</param>
    /// <param name="StandIn">Who came instead.</param>
    /// <param name="Seen">What the page showed when it was opened, as <see cref="Said"/> gives it.</param>
    public sealed record Line(Guid MemberId, AttendanceMark? Mark, string? StandIn, string? Seen);

    /// <summary>One mark in words.</summary>
    public static string Said(AttendanceMark? mark, string? standIn) => mark switch
    {
        null => "",
        AttendanceMark.Apologies when standIn.OrNothing() is { } name => $"apologies, {name} came instead",
        { } said => said.ToString().ToLowerInvariant(),
    };

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Lines).Must(lines => lines.Count <= MostMembers);
            RuleForEach(command => command.Lines).ChildRules(line =>
            {
                line.RuleFor(one => one.StandIn).MaximumLength(ForumMember.NameLength).WithMessage($"Use {ForumMember.NameLength} characters or fewer")
                    .Must((one, name) => one.Mark == AttendanceMark.Apologies || name.OrNothing() is null).WithMessage("Select apologies where somebody came instead");
            });
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, MeetingPeople people, RecordSteps steps, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.MeetingId, cancellationToken);
            if (meeting is null || forums.Policy.Find(meeting.ForumId) is not { } forum || !forums.Sits(forum))
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Records(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (meeting.State != MeetingState.Planned)
            {
                return new MeetingIsOver(meeting.State);
            }

            if (command.Lines.Any(line => line.Mark is AttendanceMark.Present or AttendanceMark.Absent) && meeting.Date > clock.LondonToday())
            {
                return new NobodyCameYet();
            }

            await db.ForumMeetings.Where(one => one.Id == meeting.Id).TakeTurn(cancellationToken);
            var sitting = (await people.Sitting(meeting, cancellationToken)).ToDictionary(one => one.Member.Id, one => one.Member.Name);
            var marks = await db.MeetingAttendances.Where(one => one.MeetingId == meeting.Id).OrderBy(one => one.Id).Take(MostMembers)
                .ToDictionaryAsync(one => one.MemberId, cancellationToken);
            var clashes = command.Lines.Select((line, index) => sitting.TryGetValue(line.MemberId, out var name)
                ? Take(line, marks.GetValueOrDefault(line.MemberId), meeting.Id) is { } other ? new InvalidField($"Lines[{index}].Mark", $"{name}: {other}") : null
                : null).OfType<Refusal>().ToList();
            if (clashes.Count > 0)
            {
                return Result<Done>.Refused(clashes);
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }

        /// <returns>What somebody else has recorded meanwhile; <see langword="null"/>: taken, or nothing to take.</returns>
        private string? Take(Line line, MeetingAttendance? mark, ForumMeetingId meeting)
        {
            var (wanted, seen, now) = (Said(line.Mark, line.StandIn), line.Seen ?? "", mark is null ? "" : Said(mark.Mark, mark.StandIn));
            var rival = RivalWords.Compare(wanted, seen, now);
            if (line.Mark is not { } said || rival != RivalLine.Take)
            {
                return line.Mark is not null && rival == RivalLine.Ask ? $"{mark!.By} has recorded “{now}” meanwhile. Save again to record “{wanted}” instead" : null;
            }

            if (mark is null)
            {
                mark = new MeetingAttendance(meeting, line.MemberId);
                db.MeetingAttendances.Add(mark);
            }

            mark.Is(said, line.StandIn.OrNothing(), steps.Now);
            return null;
        }
    }
}
