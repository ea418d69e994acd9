using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Forums;

internal sealed class GateExemptionMapping : IEntityTypeConfiguration<GateExemption>
{
    public void Configure(EntityTypeBuilder<GateExemption> builder)
    {
        builder.ToTable("GateExemptions");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.ForumId).HasMaxLength(ForumMeeting.ForumLength);
        builder.Property(one => one.RuleId).HasMaxLength(ForumSignature.RuleLength);
        builder.Property(one => one.Work).HasMaxLength(GateExemption.WorkLength);
        builder.Property(one => one.Words).HasMaxLength(ForumRequest.ReasonLength);
        builder.Property(one => one.By).HasMaxLength(ForumRequest.NameLength);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasOne<Child>().WithMany().HasForeignKey(one => one.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(one => new { one.AuthorityId, one.ForumId, one.At });
    }
}
