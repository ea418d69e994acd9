using CareDecisions.Application.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.SavedFilters;

internal sealed class SavedFilterMapping : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("SavedFilters");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Name).HasMaxLength(SavedFilter.NameLength);
        builder.Property(one => one.Address).HasMaxLength(SavedFilter.AddressLength);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(one => one.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(one => new { one.AuthorityId, one.StaffId, one.Name }).IsUnique();
    }
}
