using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records.Editing;

/// <summary>Throws a form's draft away. What is in force stays as it is.</summary>
[Requires(Permission.ConfigureTemplates)]
public static class DiscardDraft
{
    public sealed record Command(string TemplateId, long Version) : ICommand<Done>;

    internal sealed class Handler(CareDecisionsDb db) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var draft = await db.TemplateDrafts.SingleOrDefaultAsync(one => one.TemplateId == command.TemplateId, cancellationToken);
            if (draft is null)
            {
                return Result<Done>.NotFound;
            }

            if (draft.Version != command.Version)
            {
                return new SomebodyElseSavedFirst();
            }

            db.TemplateDrafts.Remove(draft);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
