using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Accounts;

/// <summary>Keeps what somebody had typed when their session ended, encrypted and for a day, for them alone.</summary>
[OpenTo(Audience.Anyone, "The session has just ended; who it was comes from the ended session itself.")]
public static class KeepForm
{
    /// <summary>Characters of all names and values together.</summary>
    public const int Most = 200_000;

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    internal const string Purpose = "CareDecisions.KeptForm";

    public sealed record Command(Guid StaffId, string Path, IReadOnlyList<KeptField> Fields) : ICommand<Guid>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Path).NotEmpty().MaximumLength(KeptForm.PathLength);
            RuleFor(command => command.Fields).Must(fields => fields.Sum(field => field.Name.Length + field.Value.Length) <= Most);
        }
    }

    internal sealed class Handler(CareDecisionsDb db, IDataProtectionProvider protection, TimeProvider clock) : IRequestHandler<Command, Result<Guid>>
    {
        public async Task<Result<Guid>> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var oldest = now - KeptFor;
            await db.KeptForms.Where(form => form.KeptAt < oldest).ExecuteDeleteAsync(cancellationToken);
            var typed = new TypedForm(command.StaffId, command.Fields).Protected(protection.CreateProtector(Purpose));
            var kept = new KeptForm(Guid.NewGuid(), command.Path, typed, now);
            db.KeptForms.Add(kept);
            await db.SaveChangesAsync(cancellationToken);
            return kept.Id;
        }
    }
}
