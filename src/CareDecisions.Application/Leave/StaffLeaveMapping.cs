using CareDecisions.Application.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Leave;

internal sealed class StaffLeaveMapping : IEntityTypeConfiguration<StaffLeave>
{
    public void Configure(EntityTypeBuilder<StaffLeave> builder)
    {
        builder.ToTable("StaffLeave");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(one => one.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(one => new { one.AuthorityId, one.StaffId, one.Until });
    }
}
