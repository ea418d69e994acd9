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
        builder.Property(grant => grant.Reason).HasMaxLength(RestrictedGrant.ReasonLength);
        builder.HasOne<Child>().WithMany().HasForeignKey(grant => grant.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(grant => grant.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(grant => new { grant.AuthorityId, grant.ChildId, grant.StaffId }).IsUnique();
    }
}
