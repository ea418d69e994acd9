using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Forums;

internal sealed class ForumMeetingMapping : IEntityTypeConfiguration<ForumMeeting>
{
    public void Configure(EntityTypeBuilder<ForumMeeting> builder)
    {
        builder.ToTable("ForumMeetings");
        builder.HasKey(meeting => meeting.Id);
        builder.Property(meeting => meeting.Id).ValueGeneratedNever();
        builder.Property(meeting => meeting.ForumId).HasMaxLength(ForumMeeting.ForumLength);
        builder.Property(meeting => meeting.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(meeting => meeting.Because).HasMaxLength(ForumMeeting.ReasonLength);
        builder.Property(meeting => meeting.Version).IsConcurrencyToken();
        builder.Ignore(meeting => meeting.Times);
        builder.Ignore(meeting => meeting.Begins);
        builder.HasIndex(meeting => new { meeting.AuthorityId, meeting.ForumId, meeting.PlannedFor }).IsUnique();
        builder.HasIndex(meeting => new { meeting.AuthorityId, meeting.Date });
    }
}

internal sealed class ForumRequestMapping : IEntityTypeConfiguration<ForumRequest>
{
    public void Configure(EntityTypeBuilder<ForumRequest> builder)
    {
        builder.ToTable("ForumRequests");
        builder.HasKey(request => request.Id);
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.ForumId).HasMaxLength(ForumMeeting.ForumLength);
        builder.Property(request => request.DecisionKey).HasMaxLength(ForumRequest.DecisionLength);
        builder.Property(request => request.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(request => request.StartedBy).HasMaxLength(ForumRequest.NameLength);
        builder.Property(request => request.Because).HasMaxLength(ForumRequest.ReasonLength);
        builder.Property(request => request.StoppedBy).HasMaxLength(ForumRequest.NameLength);
        builder.Property(request => request.Version).IsConcurrencyToken();
        builder.Ignore(request => request.IsOpen);
        builder.HasOne<Child>().WithMany().HasForeignKey(request => request.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseRecord>().WithMany().HasForeignKey(request => request.RecordId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ForumMeeting>().WithMany().HasForeignKey(request => request.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(request => new { request.AuthorityId, request.ChildId });
        builder.HasIndex(request => new { request.AuthorityId, request.ForumId, request.State });
    }
}

internal sealed class ForumSignatureMapping : IEntityTypeConfiguration<ForumSignature>
{
    public void Configure(EntityTypeBuilder<ForumSignature> builder)
    {
        builder.ToTable("ForumSignatures");
        builder.HasKey(signature => signature.Id);
        builder.Property(signature => signature.Id).ValueGeneratedNever();
        builder.Property(signature => signature.RuleId).HasMaxLength(ForumSignature.RuleLength);
        builder.Property(signature => signature.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(signature => signature.Role).HasMaxLength(ForumSignature.RoleLength);
        builder.Property(signature => signature.By).HasMaxLength(ForumRequest.NameLength);
        builder.Property(signature => signature.Words).HasMaxLength(ForumRequest.ReasonLength);
        builder.HasOne<ForumRequest>().WithMany().HasForeignKey(signature => signature.RequestId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ForumDecisionMapping : IEntityTypeConfiguration<ForumDecision>
{
    public void Configure(EntityTypeBuilder<ForumDecision> builder)
    {
        builder.ToTable("ForumDecisions");
        builder.HasKey(decision => decision.Id);
        builder.Property(decision => decision.Id).ValueGeneratedNever();
        builder.Property(decision => decision.Outcome).HasMaxLength(ForumDecision.OutcomeLength);
        builder.Property(decision => decision.Reasons).HasMaxLength(ForumDecision.TextLength);
        builder.Property(decision => decision.Conditions).HasMaxLength(ForumDecision.TextLength);
        builder.Property(decision => decision.Disagreement).HasMaxLength(ForumDecision.TextLength);
        builder.Property(decision => decision.PlacementType).HasMaxLength(ForumDecision.OutcomeLength);
        builder.Property(decision => decision.FundedBy).HasMaxLength(ForumRequest.ReasonLength);
        builder.Property(decision => decision.WeeklyCost).HasPrecision(12, 2);
        builder.Property(decision => decision.OneOffCost).HasPrecision(12, 2);
        builder.Property(decision => decision.WithoutQuorum).HasMaxLength(ForumRequest.ReasonLength);
        builder.Property(decision => decision.RecordedBy).HasMaxLength(ForumRequest.NameLength);
        builder.HasOne<ForumRequest>().WithMany().HasForeignKey(decision => decision.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Child>().WithMany().HasForeignKey(decision => decision.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ForumMeeting>().WithMany().HasForeignKey(decision => decision.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(decision => new { decision.AuthorityId, decision.ChildId });
    }
}
