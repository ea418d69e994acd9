using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.Children;

/// <summary>
/// Puts right when something happened, or what was said of it, by a later event over the earlier one, which stays to be
/// seen. What happened itself is not changed: a wrong kind of event is withdrawn and the right one recorded.
/// </summary>
[Requires(Permission.CorrectEvent)]
public static class CorrectEvent
{
    public sealed record Command : ICommand<CaseEventId>, IAboutChild, IGivesReason, ISaysWhen
    {
        public required ChildId ChildId { get; init; }

        public required CaseEventId EventId { get; init; }

        public DateOnly? HappenedOn { get; init; }

        /// <summary>London time of day.</summary>
        public TimeOnly? HappenedAtTime { get; init; }

        public DateOnly? MeetingOn { get; init; }

        public TimeOnly? MeetingAtTime { get; init; }

        /// <summary>The facts the form offered, as typed. An empty value says that it is not known.</summary>
        public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

        public string? Note { get; init; }

        public string? Reason { get; init; }

        /// <summary>Made by the page when it is opened, so that sending it twice corrects once.</summary>
        public Guid? FormId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            Include(new SaidWhen(clock));
            RuleFor(command => command.Reason).GoodReason("Enter why it is corrected");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, EventCorrections corrections, CaseAccess access) : IRequestHandler<Command, Result<CaseEventId>>
    {
        public async Task<Result<CaseEventId>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.AlreadySent(command.ChildId, command.FormId, cancellationToken) is { } already)
            {
                return already;
            }

            var found = await corrections.Find(command.ChildId, command.EventId, cancellationToken);
            if (!found.IsOk)
            {
                return found.No<CaseEventId>();
            }

            var earlier = found.Value;
            var facts = EventFacts.Read(command.Facts, access.Pack.Vocabulary);
            List<Refusal> wrong = [.. facts.Refusals, .. WrongMeeting(access.Pack.Vocabulary.Events[earlier.Type], command)];
            if (wrong.Count > 0)
            {
                return Result<CaseEventId>.Refused(wrong);
            }

            var later = Later(earlier, command, facts.Values);
            return IsSame(earlier, later)
                ? new NothingCorrected()
                : await corrections.Supersede(earlier, later, command.FormId, cancellationToken);
        }

        private static IEnumerable<Refusal> WrongMeeting(EventType type, Command command)
        {
            if (type.Arranges.Count > 0 && command.MeetingOn is null)
            {
                yield return new InvalidField(nameof(Command.MeetingOn), "Enter the date of the meeting");
            }

            if (type.Arranges.Count > 0 && command.MeetingAtTime is null)
            {
                yield return new InvalidField(nameof(Command.MeetingAtTime), "Enter the time of the meeting");
            }
        }

        private CaseEventDetails Later(CaseEvent earlier, Command command, IReadOnlyDictionary<string, string> typed)
        {
            // What the form does not offer (a return's own facts, say) was not looked at, and stays.
            var offered = RelevantFacts.Of(earlier.Type, access.Pack).Select(fact => fact.Name).ToHashSet();
            return new CaseEventDetails
            {
                Type = earlier.Type,
                HappenedAt = LondonTime.At(command.HappenedOn!.Value, command.HappenedAtTime!.Value).ToUniversalTime(),
                RecordedAt = earlier.RecordedAt,
                RecordedBy = earlier.RecordedBy,
                MeetingAt = command.MeetingOn is { } day && command.MeetingAtTime is { } time ? LondonTime.At(day, time).ToUniversalTime() : null,
                Facts = earlier.Facts.Where(fact => !offered.Contains(fact.Key)).Concat(typed.Where(fact => offered.Contains(fact.Key))).ToDictionary(),
                Note = command.Note.OrNothing(),
                Reason = command.Reason!.Trim(),
            };
        }

        private static bool IsSame(CaseEvent earlier, CaseEventDetails later)
        {
            return Minutes(earlier.HappenedAt) == Minutes(later.HappenedAt)
                && Minutes(earlier.MeetingAt) == Minutes(later.MeetingAt)
                && earlier.Note == later.Note
                && InOrder(earlier.Facts).SequenceEqual(InOrder(later.Facts));
        }

        // Forms have no seconds.
        private static long? Minutes(DateTimeOffset? at) => at?.UtcTicks / TimeSpan.TicksPerMinute;

        private static IEnumerable<KeyValuePair<string, string>> InOrder(IReadOnlyDictionary<string, string> facts) =>
            facts.OrderBy(fact => fact.Key, StringComparer.Ordinal);
    }
}

/// <summary>The form says what the record says.</summary>
public sealed record NothingCorrected : Refusal
{
    public override string Message => "Nothing is different from what is on record. Change what is wrong, or withdraw the entry.";
}
