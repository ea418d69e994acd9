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
        builder.Property(decision => decision.RecordedBy).HasMaxLength(ForumRequest.NameLength);
        builder.HasOne<ForumRequest>().WithMany().HasForeignKey(decision => decision.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Child>().WithMany().HasForeignKey(decision => decision.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ForumMeeting>().WithMany().HasForeignKey(decision => decision.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(decision => new { decision.AuthorityId, decision.ChildId });
    }
}

internal sealed class ForumActionMapping : IEntityTypeConfiguration<ForumAction>
{
    public void Configure(EntityTypeBuilder<ForumAction> builder)
    {
        builder.ToTable("ForumActions");
        builder.HasKey(action => action.Id);
        builder.Property(action => action.Id).ValueGeneratedNever();
        builder.Property(action => action.Text).HasMaxLength(ForumAction.TextLength);
        builder.Property(action => action.Owner).HasMaxLength(ForumAction.OwnerLength);
        builder.Property(action => action.Evidence).HasMaxLength(ForumRequest.ReasonLength);
        builder.Property(action => action.Version).IsConcurrencyToken();
        builder.HasOne<ForumDecision>().WithMany().HasForeignKey(action => action.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Child>().WithMany().HasForeignKey(action => action.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(action => new { action.AuthorityId, action.DoneOn, action.DueOn });
    }
}
