using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Money;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Forums.Money;

/// <summary>Writes who pays what of an agreed cost. It has to come to what was agreed, to the penny.</summary>
[OpenTo(Audience.SignedIn, "Whoever records the forum's decisions, and the roles its terms make answer for money; anybody else is refused and told who may.")]
public static class SetFunding
{
    public const int MostShares = 50;

    /// <param name="Shares">Who pays what.</param>
    /// <param name="Seen">The shares that stood when the page was opened (<see cref="DecisionShare.Together"/>); <see langword="null"/>: none.</param>
    public sealed record Command(ForumRequestId Id, ChildId ChildId, IReadOnlyList<FundingShare> Shares, Guid? Seen) : ICommand<Done>, IAboutChild;

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

            await db.ForumRequests.Where(one => one.Id == request.Id).TakeTurn(cancellationToken);
            var written = await ShowFunding.Written(db, decision.Id, cancellationToken);
            if (written is [var last, ..] && last.Together != command.Seen)
            {
                var stands = written.Where(one => one.Together == last.Together).Select(one => new FundingShare(one.Source, one.Weekly, one.OneOff));
                return stands.ToHashSet().SetEquals(shares) ? Done.Ok : new FundingChangedSince(last.By);
            }

            var together = Guid.CreateVersion7();
            db.DecisionShares.AddRange(shares.Select(share => new DecisionShare(decision, together, share, steps.Now)));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}

public sealed record FundingChangedSince(string By) : Refusal
{
    public override string Message => $"{By} has written who pays meanwhile. Look at what stands now below, and save again to put yours in its place";
}
