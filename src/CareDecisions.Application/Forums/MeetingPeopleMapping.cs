using CareDecisions.Application.Accounts;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Forums;

internal sealed class ForumMemberMapping : IEntityTypeConfiguration<ForumMember>
{
    public void Configure(EntityTypeBuilder<ForumMember> builder)
    {
        builder.ToTable("ForumMembers");
        builder.HasKey(member => member.Id);
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.Property(member => member.ForumId).HasMaxLength(ForumMeeting.ForumLength);
        builder.Property(member => member.Name).HasMaxLength(ForumMember.NameLength);
        builder.Property(member => member.Represents).HasMaxLength(ForumMember.NameLength);
        builder.Property(member => member.SeatId).HasMaxLength(ForumSignature.RuleLength);
        builder.Property(member => member.Position).HasConversion<string>().HasMaxLength(20);
        builder.Property(member => member.Version).IsConcurrencyToken();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(member => member.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ForumMember>().WithMany().HasForeignKey(member => member.DelegateForId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(member => new { member.AuthorityId, member.ForumId, member.Until });
    }
}

internal sealed class MeetingAttendanceMapping : IEntityTypeConfiguration<MeetingAttendance>
{
    public void Configure(EntityTypeBuilder<MeetingAttendance> builder)
    {
        builder.ToTable("MeetingAttendances");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Mark).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.StandIn).HasMaxLength(ForumMember.NameLength);
        builder.Property(one => one.By).HasMaxLength(ForumRequest.NameLength);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Ignore(one => one.IsTaken);
        builder.HasOne<ForumMeeting>().WithMany().HasForeignKey(one => one.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ForumMember>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(one => new { one.MeetingId, one.MemberId }).IsUnique();
    }
}

internal sealed class ItemInvitationMapping : IEntityTypeConfiguration<ItemInvitation>
{
    public void Configure(EntityTypeBuilder<ItemInvitation> builder)
    {
        builder.ToTable("ItemInvitations");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Name).HasMaxLength(ForumMember.NameLength);
        builder.Property(one => one.Why).HasMaxLength(ForumMember.NameLength);
        builder.Property(one => one.ToldOf).HasMaxLength(ForumMember.NameLength);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasOne<ForumRequest>().WithMany().HasForeignKey(one => one.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(one => one.StaffId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ConflictOfInterestMapping : IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<ConflictOfInterest> builder)
    {
        builder.ToTable("ConflictsOfInterest");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Words).HasMaxLength(ConflictOfInterest.TextLength);
        builder.Property(one => one.By).HasMaxLength(ForumRequest.NameLength);
        builder.HasOne<ForumRequest>().WithMany().HasForeignKey(one => one.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ForumMeeting>().WithMany().HasForeignKey(one => one.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ForumMember>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
