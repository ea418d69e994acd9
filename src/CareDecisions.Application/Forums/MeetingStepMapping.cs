using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Forums;

internal sealed class MeetingStepMapping : IEntityTypeConfiguration<MeetingStep>
{
    public void Configure(EntityTypeBuilder<MeetingStep> builder)
    {
        builder.ToTable("MeetingSteps");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.What).HasMaxLength(ForumSignature.RuleLength);
        builder.Property(one => one.Words).HasMaxLength(ForumRequest.ReasonLength);
        builder.Property(one => one.By).HasMaxLength(ForumRequest.NameLength);
        builder.HasOne<ForumMeeting>().WithMany().HasForeignKey(one => one.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(one => new { one.MeetingId, one.What }).IsUnique();
    }
}
