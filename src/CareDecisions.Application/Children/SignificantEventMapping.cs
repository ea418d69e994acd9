using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Children;

internal sealed class SignificantEventMapping : IEntityTypeConfiguration<SignificantEvent>
{
    public void Configure(EntityTypeBuilder<SignificantEvent> builder)
    {
        builder.ToTable("SignificantEvents");
        builder.Property(told => told.Id).ValueGeneratedNever();
        builder.Property(told => told.Synopsis).HasMaxLength(SignificantEvent.SynopsisLength);
        builder.Property(told => told.OutcomeInWords).HasMaxLength(SignificantEvent.OutcomeLength);
        builder.Property(told => told.MarkedBy).HasMaxLength(CaseEvent.NameLength);
        builder.Property(told => told.Version).IsConcurrencyToken();
        builder.HasOne<Child>().WithMany().HasForeignKey(told => told.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseEvent>().WithMany().HasForeignKey(told => told.EventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(told => new { told.AuthorityId, told.EventId }).IsUnique();
        builder.HasIndex(told => new { told.AuthorityId, told.ChildId });
    }
}

internal sealed class SignificantStepMapping : IEntityTypeConfiguration<SignificantStep>
{
    public void Configure(EntityTypeBuilder<SignificantStep> builder)
    {
        builder.ToTable("SignificantSteps");
        builder.Property(step => step.Id).ValueGeneratedNever();
        builder.Property(step => step.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(step => step.Synopsis).HasMaxLength(SignificantEvent.SynopsisLength);
        builder.Property(step => step.OutcomeInWords).HasMaxLength(SignificantEvent.OutcomeLength);
        builder.Property(step => step.Reason).HasMaxLength(SignificantEvent.ReasonLength);
        builder.Property(step => step.By).HasMaxLength(CaseEvent.NameLength);
        builder.HasOne<SignificantEvent>().WithMany().HasForeignKey(step => step.SignificantEventId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(step => new { step.AuthorityId, step.SignificantEventId, step.Number }).IsUnique();
    }
}
