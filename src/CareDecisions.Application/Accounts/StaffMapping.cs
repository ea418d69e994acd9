using CareDecisions.Domain.Authorities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Accounts;

internal sealed class StaffMapping : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("Staff");
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.DisplayName).HasMaxLength(StaffMember.DisplayNameLength);
        builder.Property(person => person.JobTitle).HasMaxLength(StaffMember.JobTitleLength);
        builder.Property(person => person.Service).HasMaxLength(Team.NameLength);
        builder.Property(person => person.DisabledReason).HasMaxLength(StaffMember.DisabledReasonLength);
        builder.HasOne<Team>().WithMany().HasForeignKey(person => person.TeamId).OnDelete(DeleteBehavior.Restrict);

        // Identity makes the user name unique over the whole database; here it is unique within an authority.
        var acrossAuthorities = builder.Metadata.GetIndexes()
            .Where(index => index.Properties is [{ Name: nameof(StaffMember.NormalizedUserName) }] or [{ Name: nameof(StaffMember.NormalizedEmail) }])
            .ToList();
        acrossAuthorities.ForEach(index => builder.Metadata.RemoveIndex(index));
        builder.HasIndex(person => new { person.AuthorityId, person.NormalizedUserName }).IsUnique();
        builder.HasIndex(person => new { person.AuthorityId, person.NormalizedEmail });
        builder.HasIndex(person => new { person.AuthorityId, person.TeamId });
    }
}

internal sealed class RoleAssignmentMapping : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("RoleAssignments");
        builder.Property(held => held.Id).ValueGeneratedNever();
        builder.Property(held => held.RoleId).HasMaxLength(RoleAssignment.RoleIdLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(held => held.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(held => new { held.AuthorityId, held.StaffId });
        builder.HasIndex(held => new { held.AuthorityId, held.RoleId });
    }
}

internal sealed class KeptFormMapping : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> builder)
    {
        builder.ToTable("KeptForms");
        builder.Property(form => form.Id).ValueGeneratedNever();
        builder.Property(form => form.Path).HasMaxLength(KeptForm.PathLength);
        builder.HasIndex(form => new { form.AuthorityId, form.KeptAt });
    }
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable("DataProtectionKeys");
        builder.Property(key => key.FriendlyName).HasMaxLength(200);
    }
}
