using CareDecisions.Application.Accounts;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Jobs;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareDecisions.Application.Data;

/// <summary>
/// Stamps the authority on new rows, refuses rows of another one, steps versions, notes what changed for the audit, and
/// refuses to change what is written once.
/// </summary>
public sealed class SaveGuard : SaveChangesInterceptor
{
    private static readonly HashSet<Type> WrittenOnce = [typeof(AuditEntry), typeof(Domain.Children.CaseEvent), typeof(Domain.Children.SignificantStep), typeof(Domain.Documents.DocumentContent), typeof(Domain.Records.RecordCopy), typeof(Domain.Forums.ForumSignature), typeof(Domain.Forums.ForumDecision), typeof(Domain.Forums.Papers.PaperPackContent)];

    private static readonly HashSet<Type> NotAudited =
    [
        typeof(AuditEntry), typeof(AuditChain), typeof(AuditSubject), typeof(AuditIndexMark), typeof(StoredClock), typeof(ClockDigest),
        typeof(KeptForm), typeof(JobRun), typeof(Domain.People.SearchKey), typeof(Domain.People.MovedRow), typeof(Domain.Documents.DocumentContent), typeof(Domain.Records.RecordEditor),
        typeof(Domain.Forums.Papers.PaperPackContent),
    ];

    private static readonly HashSet<string> Secrets =
        ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "Value", "Data", "SearchText", "ProtectedFields", "AnswerText", "AnswersText",
         "ReferrerName", "ReferrerPost", "ReferrerAgency", "ReferrerContact", "Reported", "ServiceWanted", "OtherProfessionals",
         "WithoutConsentBecause", "DecisionReason", "Analysis", "Letter", "HandoverNote", "What", "Found",
         "LateBecause", "NextStepNote", "Given", "ToWhom", "Response", "Corrections", "Synopsis", "OutcomeInWords"];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Guard(eventData.Context);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Guard(eventData.Context);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static void Guard(DbContext? context)
    {
        if (context is not CareDecisionsDb db)
        {
            return;
        }

        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached || entry.Metadata.IsOwned())
            {
                continue;
            }

            Stamp(entry, db);
            if (WrittenOnce.Contains(entry.Metadata.ClrType) && entry.State != EntityState.Added)
            {
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} rows are written once: add one that supersedes.");
            }

            Step(entry);
            Note(entry, db);
        }
    }

    private static void Stamp(EntityEntry entry, CareDecisionsDb db)
    {
        if (AuthorityWall.Shared.Contains(entry.Metadata.ClrType))
        {
            return;
        }

        if (db.AuthorityId == default)
        {
            throw new InvalidOperationException("No authority has been chosen, so nothing may be written.");
        }

        var property = entry.Property(nameof(IOwnedByAuthority.AuthorityId));
        if (entry.State == EntityState.Added && Equals(property.CurrentValue, default(AuthorityId)))
        {
            property.CurrentValue = db.AuthorityId;
        }

        if (!Equals(property.CurrentValue, db.AuthorityId))
        {
            throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of another authority cannot be written from here.");
        }
    }

    private static void Step(EntityEntry entry)
    {
        if (entry.Entity is IVersioned)
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = entry.State == EntityState.Added ? 1L : (long)version.OriginalValue! + 1;
        }
    }

    /// <summary>Every property by its name, those of parts ("Particulars.ReligionCode") among them; a child's summary is no one's to write.</summary>
    private static IEnumerable<(string Name, PropertyEntry Property)> Written(EntityEntry entry) => entry.Properties
        .Select(property => (property.Metadata.Name, property))
        .Concat(entry.ComplexProperties
            .Where(part => part.Metadata.ClrType != typeof(Domain.Children.CaseSummary))
            .SelectMany(part => part.Properties.Select(property => ($"{part.Metadata.Name}.{property.Metadata.Name}", property))));

    private static void Note(EntityEntry entry, CareDecisionsDb db)
    {
        if (db.Changes.IsPaused || NotAudited.Contains(entry.Metadata.ClrType))
        {
            return;
        }

        var properties = new Dictionary<string, PropertyChange>();
        foreach (var (name, property) in Written(entry))
        {
            var changed = entry.State switch
            {
                EntityState.Modified => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue),
                EntityState.Added => property.CurrentValue is not null,
                _ => false,
            };
            if (changed && name is not (nameof(IVersioned.Version) or nameof(IOwnedByAuthority.AuthorityId)))
            {
                var before = entry.State == EntityState.Added ? null : property.OriginalValue;
                properties[name] = Secrets.Contains(name) ? new PropertyChange(null, "changed") : new PropertyChange(before, property.CurrentValue);
            }
        }

        var key = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(part => entry.Property(part.Name).CurrentValue));
        db.Changes.Add(new Change(entry.Metadata.GetTableName() ?? entry.Metadata.ClrType.Name, key, entry.State.ToString(), properties));
    }
}
