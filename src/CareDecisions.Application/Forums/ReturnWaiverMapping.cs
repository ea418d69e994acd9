using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Forums;

internal sealed class ReturnWaiverMapping : IEntityTypeConfiguration<ReturnWaiver>
{
    public void Configure(EntityTypeBuilder<ReturnWaiver> builder)
    {
        builder.ToTable("ReturnWaivers");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.RuleId).HasMaxLength(ForumSignature.RuleLength);
        builder.Property(one => one.Words).HasMaxLength(ForumRequest.ReasonLength);
        builder.Property(one => one.By).HasMaxLength(ForumRequest.NameLength);
        builder.Property(one => one.UndoneBy).HasMaxLength(ForumRequest.NameLength);
        builder.Property(one => one.UndoneBecause).HasMaxLength(ForumRequest.ReasonLength);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasOne<ForumDecision>().WithMany().HasForeignKey(one => one.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Child>().WithMany().HasForeignKey(one => one.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseRecord>().WithMany().HasForeignKey(one => one.NoteId).OnDelete(DeleteBehavior.Restrict);
    }
}
