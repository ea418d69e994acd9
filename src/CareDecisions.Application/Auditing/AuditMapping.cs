using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Auditing;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Chain).HasMaxLength(AuditEntry.ChainLength);
        builder.Property(entry => entry.ActorName).HasMaxLength(AuditEntry.NameLength);
        builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(12);
        builder.Property(entry => entry.Action).HasMaxLength(AuditEntry.ActionLength);
        builder.Property(entry => entry.Reason).HasMaxLength(AuditEntry.PurposeLength);
        builder.Property(entry => entry.PreviousHash).HasMaxLength(32);
        builder.Property(entry => entry.Hash).HasMaxLength(32);
        builder.HasIndex(entry => new { entry.AuthorityId, entry.Chain, entry.Sequence }).IsUnique();
        builder.HasIndex(entry => new { entry.AuthorityId, entry.ActorId, entry.At });
    }
}

internal sealed class AuditChainMapping : IEntityTypeConfiguration<AuditChain>
{
    public void Configure(EntityTypeBuilder<AuditChain> builder)
    {
        builder.ToTable("AuditChains");
        builder.HasKey(chain => new { chain.AuthorityId, chain.Name });
        builder.Property(chain => chain.Name).HasMaxLength(AuditEntry.ChainLength);
        builder.Property(chain => chain.LastHash).HasMaxLength(32);
        builder.Property(chain => chain.Version).IsConcurrencyToken();
    }
}

internal sealed class AuditSubjectMapping : IEntityTypeConfiguration<AuditSubject>
{
    public void Configure(EntityTypeBuilder<AuditSubject> builder)
    {
        builder.ToTable("AuditSubjects");
        builder.HasKey(subject => new { subject.AuthorityId, subject.ChildId, subject.EntryId });
    }
}

internal sealed class AuditIndexMarkMapping : IEntityTypeConfiguration<AuditIndexMark>
{
    public void Configure(EntityTypeBuilder<AuditIndexMark> builder)
    {
        builder.ToTable("AuditIndexMarks");
        builder.HasKey(mark => mark.AuthorityId);
    }
}
