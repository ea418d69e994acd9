using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records.Editing;

/// <summary>Takes back a form that is published for a day to come: it is a draft again. What is in force cannot be taken back, only replaced.</summary>
[Requires(Permission.ConfigureTemplates)]
public static class TakeBackTemplate
{
    public sealed record Command(string TemplateId, string? Edition) : ICommand<Done>;

    internal sealed class Handler(CareDecisionsDb db, TimeProvider clock, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var today = clock.LondonToday();
            var edition = await db.TemplateEditions.SingleOrDefaultAsync(
                one => one.TemplateId == command.TemplateId && one.Edition == command.Edition && one.PublishedFrom > today, cancellationToken);
            if (edition is null)
            {
                return Result<Done>.NotFound;
            }

            if (await db.TemplateDrafts.AnyAsync(one => one.TemplateId == command.TemplateId, cancellationToken))
            {
                return new DraftStandsInTheWay();
            }

            edition.TakeBack();
            db.TemplateDrafts.Add(new TemplateDraft(command.TemplateId, edition.Text, steps.Now));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}

public sealed record DraftStandsInTheWay : Refusal
{
    public override string Message => "There is another draft of this form. Publish or discard it, then take this one back.";
}
