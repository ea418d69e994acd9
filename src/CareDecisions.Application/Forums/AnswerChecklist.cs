using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Records what a forum says to the questions it puts to one item. Two people may do it at once, each at other questions; where both answered
/// one, whoever saves second sees both and decides.
/// </summary>
[OpenTo(Audience.SignedIn, "Written by whoever runs the forum or records its decisions; anybody else who sits is refused and told who may.")]
public static class AnswerChecklist
{
    public const int MostQuestions = 200;

    public sealed record Command(ForumRequestId Id, ChildId ChildId, IReadOnlyList<Line> Lines) : ICommand<Done>, IAboutChild;

    /// <param name="RuleId">The question.</param>
    /// <param name="Said">The answer; <see langword="null"/>: none yet, or in words alone.</param>
    /// <param name="Words">Why, or what shows it.</param>
    /// <param name="Seen">What the page showed when it was opened, as <see cref="Text"/> gives it.</param>
    public sealed record Line(string? RuleId, ChecklistSaid? Said, string? Words, string? Seen);

    /// <summary>One answer in words.</summary>
    public static string Text(ChecklistSaid? said, string? words)
    {
        var answer = said switch { ChecklistSaid.Yes => "yes", ChecklistSaid.No => "no", ChecklistSaid.NotApplicable => "does not apply", _ => "" };
        var why = words?.ReplaceLineEndings("\n").OrNothing();
        return why is null ? answer : answer.Length == 0 ? why : $"{answer}: {why}";
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Lines).Must(lines => lines.Count <= MostQuestions);
            RuleForEach(command => command.Lines).ChildRules(line => line.RuleFor(one => one.Words)
                .MaximumLength(ItemAnswer.TextLength).WithMessage($"Use {ItemAnswer.TextLength} characters or fewer"));
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            // Before anything is read: whoever decides, or answers, at the same time has finished then.
            await db.ForumRequests.Where(one => one.Id == command.Id).TakeTurn(cancellationToken);
            if (await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (request, forum) || !forums.Sits(forum))
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Records(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (request.State != RequestState.OnAgenda && !await db.StillFollows(request, cancellationToken))
            {
                return new ItemIsNotAhead();
            }

            var asked = ItemChecklists.Of(forum, request.DecisionKey).SelectMany(list => list.Items).ToDictionary(item => item.Rule.Id, StringComparer.Ordinal);
            var answers = await ItemChecklists.Answers(db, request.Id, cancellationToken);
            var clashes = command.Lines.Select((line, index) => line.RuleId is { } id && asked.TryGetValue(id, out var item)
                ? Take(line, item, answers.GetValueOrDefault(id), request.Id) is { } other ? new InvalidField($"Lines[{index}].Said", other) : null
                : null).OfType<Refusal>().ToList();
            if (clashes.Count > 0)
            {
                return Result<Done>.Refused(clashes);
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }

        /// <returns>What somebody else has said meanwhile; <see langword="null"/>: taken, or nothing to take.</returns>
        private string? Take(Line line, ChecklistItem item, ItemAnswer? answer, ForumRequestId request)
        {
            var (wanted, now) = (Text(line.Said, line.Words), Text(answer?.Said, answer?.Words));
            switch (RivalWords.Compare(wanted, line.Seen?.ReplaceLineEndings("\n") ?? "", now))
            {
                case RivalLine.Leave:
                    return null;
                case RivalLine.Ask:
                    return $"{item.Rule.Text} {answer?.By} has recorded “{now}” meanwhile. Save again to record “{wanted}” instead";
                default:
                    if (answer is null)
                    {
                        answer = new ItemAnswer(request, item.Rule.Id);
                        db.ItemAnswers.Add(answer);
                    }

                    answer.Is(line.Said, line.Words.OrNothing(), steps.Now);
                    return null;
            }
        }
    }
}
