using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Money;

namespace CareDecisions.Application.Forums.Money;

/// <summary>Writes who pays what of an agreed cost. It has to come to what was agreed, to the penny.</summary>
[OpenTo(Audience.SignedIn, "Whoever records the forum's decisions, and the roles its terms make answer for money; anybody else is refused and told who may.")]
public static class SetFunding
{
    public const int MostShares = 50;

    public sealed record Command(ForumRequestId Id, ChildId ChildId, IReadOnlyList<FundingShare> Shares) : ICommand<Done>, IAboutChild;

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (request, forum)
                || await ShowFunding.Costed(db, forums, request.Id, cancellationToken) is not { } decision)
            {
                return Result<Done>.NotFound;
            }

            if (!ShowFunding.MayWrite(forums, forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            var known = forums.Policy.Words.Lists.GetValueOrDefault("funding_sources", []).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
            var shares = command.Shares.Where(share => share.Weekly != 0 || share.OneOff != 0).Take(MostShares).ToList();
            if (shares.Any(share => !known.Contains(share.Source)))
            {
                return new InvalidField("Shares", "Select from the sources shown");
            }

            if (FundingSplit.Check(shares, decision.WeeklyCost ?? 0m, decision.OneOffCost ?? 0m) is { } refusal)
            {
                return refusal;
            }

            var together = Guid.CreateVersion7();
            db.DecisionShares.AddRange(shares.Select(share => new DecisionShare(decision, together, share, steps.Now)));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
