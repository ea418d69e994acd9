using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using FluentValidation;

namespace CareDecisions.Application.Deadlines;

/// <summary>Works out some children's clocks anew and keeps the differences, in one short transaction.</summary>
[Requires(Permission.RunJobs)]
public static class RecomputeClocks
{
    /// <summary>Few enough that nobody who records an event for one of them waits long.</summary>
    public const int Most = 200;

    public sealed record Command(IReadOnlyList<ChildId> Children) : ICommand<ClockDifferences>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Children)
            .Must(children => children.Count is > 0 and <= Most).WithMessage($"Name 1 to {Most} children");
    }

    internal sealed class Handler(CareDecisionsDb db, ClockKeeper clocks) : IRequestHandler<Command, Result<ClockDifferences>>
    {
        public async Task<Result<ClockDifferences>> Handle(Command command, CancellationToken cancellationToken)
        {
            // Clocks are worked out, not typed: the audit says how many moved, the events say why.
            db.Changes.IsPaused = true;
            var differences = await clocks.Recompute(command.Children, null, cancellationToken);
            db.Changes.Add(new Change("Clocks", string.Empty, "Recomputed", new Dictionary<string, PropertyChange>
            {
                ["Added"] = new(0, differences.Added),
                ["Changed"] = new(0, differences.Changed),
                ["Removed"] = new(0, differences.Removed),
            }));
            return differences;
        }
    }
}
