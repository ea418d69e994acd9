using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Forums;

internal sealed class OutsideAgreementMapping : IEntityTypeConfiguration<OutsideAgreement>
{
    public void Configure(EntityTypeBuilder<OutsideAgreement> builder)
    {
        builder.ToTable("OutsideAgreements");
        builder.HasKey(agreement => agreement.Id);
        builder.Property(agreement => agreement.Id).ValueGeneratedNever();
        builder.Property(agreement => agreement.ForumId).HasMaxLength(ForumMeeting.ForumLength);
        builder.Property(agreement => agreement.RuleId).HasMaxLength(ForumSignature.RuleLength);
        builder.Property(agreement => agreement.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(agreement => agreement.StartedBy).HasMaxLength(ForumRequest.NameLength);
        builder.Property(agreement => agreement.ClosedBy).HasMaxLength(ForumRequest.NameLength);
        builder.Property(agreement => agreement.Because).HasMaxLength(ForumRequest.ReasonLength);
        builder.Property(agreement => agreement.Version).IsConcurrencyToken();
        builder.HasOne<Child>().WithMany().HasForeignKey(agreement => agreement.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseRecord>().WithMany().HasForeignKey(agreement => agreement.RecordId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ForumRequest>().WithMany().HasForeignKey(agreement => agreement.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(agreement => new { agreement.AuthorityId, agreement.ChildId });
        builder.HasIndex(agreement => new { agreement.AuthorityId, agreement.ForumId, agreement.State });
    }
}

internal sealed class AgreementStepMapping : IEntityTypeConfiguration<AgreementStep>
{
    public void Configure(EntityTypeBuilder<AgreementStep> builder)
    {
        builder.ToTable("AgreementSteps");
        builder.HasKey(step => step.Id);
        builder.Property(step => step.Id).ValueGeneratedNever();
        builder.Property(step => step.RuleId).HasMaxLength(ForumSignature.RuleLength);
        builder.Property(step => step.Role).HasMaxLength(ForumSignature.RoleLength);
        builder.Property(step => step.By).HasMaxLength(ForumRequest.NameLength);
        builder.Property(step => step.Words).HasMaxLength(ForumRequest.ReasonLength);
        builder.HasOne<OutsideAgreement>().WithMany().HasForeignKey(step => step.AgreementId).OnDelete(DeleteBehavior.Restrict);
    }
}
