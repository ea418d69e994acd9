using CareDecisions.Application.Accounts;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Access;

internal sealed class RestrictedGrantMapping : IEntityTypeConfiguration<RestrictedGrant>
{
    public void Configure(EntityTypeBuilder<RestrictedGrant> builder)
    {
        builder.ToTable("RestrictedGrants");
        builder.Property(grant => grant.Id).ValueGeneratedNever();
        builder.Property(grant => grant.Reason).HasMaxLength(Restriction.ReasonLength);
        builder.HasOne<Child>().WithMany().HasForeignKey(grant => grant.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(grant => grant.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(grant => new { grant.AuthorityId, grant.ChildId, grant.StaffId }).IsUnique();
    }
}

internal sealed class AccessDenialMapping : IEntityTypeConfiguration<AccessDenial>
{
    public void Configure(EntityTypeBuilder<AccessDenial> builder)
    {
        builder.ToTable("AccessDenials");
        builder.Property(denial => denial.Id).ValueGeneratedNever();
        builder.Property(denial => denial.Reason).HasMaxLength(Restriction.ReasonLength);
        builder.HasOne<Child>().WithMany().HasForeignKey(denial => denial.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(denial => denial.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(denial => new { denial.AuthorityId, denial.StaffId, denial.ChildId }).IsUnique();
    }
}

internal sealed class RestrictionMapping : IEntityTypeConfiguration<Restriction>
{
    public void Configure(EntityTypeBuilder<Restriction> builder)
    {
        builder.ToTable("Restrictions");
        builder.Property(restriction => restriction.Id).ValueGeneratedNever();
        builder.Property(restriction => restriction.Reason).HasMaxLength(Restriction.ReasonLength);
        builder.HasOne<Child>().WithMany().HasForeignKey(restriction => restriction.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(restriction => new { restriction.AuthorityId, restriction.ChildId });
    }
}
