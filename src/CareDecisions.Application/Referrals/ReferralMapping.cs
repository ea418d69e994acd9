using CareDecisions.Application.Accounts;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Referrals;

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("Referrals");
        builder.HasKey(referral => referral.Id);
        builder.Property(referral => referral.Id).ValueGeneratedNever();
        builder.Property(referral => referral.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(referral => referral.How).HasConversion<string>().HasMaxLength(20);
        builder.Property(referral => referral.Consent).HasConversion<string>().HasMaxLength(20);
        builder.Property(referral => referral.ReferrerName).HasMaxLength(Referral.NameLength);
        builder.Property(referral => referral.ReferrerPost).HasMaxLength(Referral.NameLength);
        builder.Property(referral => referral.ReferrerAgency).HasMaxLength(Referral.NameLength);
        builder.Property(referral => referral.ReferrerContact).HasMaxLength(Referral.LineLength);
        builder.Property(referral => referral.ServiceWanted).HasMaxLength(Referral.ReasonLength);
        builder.Property(referral => referral.OtherProfessionals).HasMaxLength(Referral.ReasonLength);
        builder.Property(referral => referral.WithoutConsentBecause).HasMaxLength(Referral.ReasonLength);
        builder.Property(referral => referral.WithoutConsentBy).HasMaxLength(Referral.NameLength);
        builder.Property(referral => referral.RecordedBy).HasMaxLength(Referral.NameLength);
        builder.Property(referral => referral.DecidedBy).HasMaxLength(Referral.NameLength);
        builder.Property(referral => referral.ReferrerToldBy).HasMaxLength(Referral.NameLength);
        builder.Property(referral => referral.Outcome).HasMaxLength(Referral.OutcomeLength);
        builder.Property(referral => referral.Version).IsConcurrencyToken();
        builder.Ignore(referral => referral.IsDecided);
        builder.Ignore(referral => referral.LeadsToAssessment);
        builder.Ignore(referral => referral.WaitsForTeam);
        builder.Ignore(referral => referral.WaitsForWord);
        builder.HasOne<Team>().WithMany().HasForeignKey(referral => referral.SentToTeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(referral => new { referral.AuthorityId, referral.State, referral.ReceivedAt });
    }
}

internal sealed class ReferralChildMapping : IEntityTypeConfiguration<ReferralChild>
{
    public void Configure(EntityTypeBuilder<ReferralChild> builder)
    {
        builder.ToTable("ReferralChildren");
        builder.HasKey(one => new { one.ReferralId, one.ChildId });
        builder.HasOne<Referral>().WithMany().HasForeignKey(one => one.ReferralId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Child>().WithMany().HasForeignKey(one => one.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(one => new { one.AuthorityId, one.ChildId });
    }
}

internal sealed class ScreeningTaskMapping : IEntityTypeConfiguration<ScreeningTask>
{
    public void Configure(EntityTypeBuilder<ScreeningTask> builder)
    {
        builder.ToTable("ScreeningTasks");
        builder.HasKey(task => task.Id);
        builder.Property(task => task.Id).ValueGeneratedNever();
        builder.Property(task => task.What).HasMaxLength(ScreeningTask.WhatLength);
        builder.Property(task => task.SetBy).HasMaxLength(Referral.NameLength);
        builder.Property(task => task.DoneBy).HasMaxLength(Referral.NameLength);
        builder.Property(task => task.Version).IsConcurrencyToken();
        builder.HasOne<Referral>().WithMany().HasForeignKey(task => task.ReferralId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(task => task.WhoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(task => new { task.AuthorityId, task.ReferralId });
    }
}
