using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Assessments;

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.ToTable("Assessments");
        builder.HasKey(assessment => assessment.Id);
        builder.Property(assessment => assessment.Id).ValueGeneratedNever();
        builder.Property(assessment => assessment.Outcome).HasMaxLength(Assessment.OutcomeLength);
        builder.Property(assessment => assessment.NextStepBy).HasMaxLength(Assessment.NameLength);
        builder.Property(assessment => assessment.NextStepNote).HasMaxLength(Assessment.TextLength);
        builder.Property(assessment => assessment.Version).IsConcurrencyToken();
        builder.Ignore(assessment => assessment.IsSignedOff);
        builder.HasOne<Child>().WithMany().HasForeignKey(assessment => assessment.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseRecord>().WithOne().HasForeignKey<Assessment>(assessment => assessment.RecordId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(assessment => new { assessment.AuthorityId, assessment.ChildId });
    }
}

internal sealed class AssessmentEntryMapping : IEntityTypeConfiguration<AssessmentEntry>
{
    public void Configure(EntityTypeBuilder<AssessmentEntry> builder)
    {
        builder.ToTable("AssessmentEntries");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(entry => entry.Text).HasMaxLength(Assessment.TextLength);
        builder.Property(entry => entry.LateBecause).HasMaxLength(Assessment.TextLength);
        builder.Property(entry => entry.By).HasMaxLength(Assessment.NameLength);
        builder.HasOne<Assessment>().WithMany().HasForeignKey(entry => entry.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(entry => new { entry.AuthorityId, entry.AssessmentId });
    }
}

internal sealed class AssessmentShareMapping : IEntityTypeConfiguration<AssessmentShare>
{
    public void Configure(EntityTypeBuilder<AssessmentShare> builder)
    {
        builder.ToTable("AssessmentShares");
        builder.HasKey(share => share.Id);
        builder.Property(share => share.Id).ValueGeneratedNever();
        builder.Property(share => share.Given).HasMaxLength(Assessment.TextLength);
        builder.Property(share => share.ToWhom).HasMaxLength(AssessmentShare.LineLength);
        builder.Property(share => share.Language).HasMaxLength(AssessmentShare.LineLength);
        builder.Property(share => share.SharedBy).HasMaxLength(Assessment.NameLength);
        builder.Property(share => share.Answer).HasConversion<string>().HasMaxLength(20);
        builder.Property(share => share.Response).HasMaxLength(Assessment.TextLength);
        builder.Property(share => share.Corrections).HasMaxLength(Assessment.TextLength);
        builder.Property(share => share.Version).IsConcurrencyToken();
        builder.HasOne<Assessment>().WithMany().HasForeignKey(share => share.AssessmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(share => new { share.AuthorityId, share.AssessmentId });
    }
}
