using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Deadlines;

internal sealed class StoredClockMapping : IEntityTypeConfiguration<StoredClock>
{
    public void Configure(EntityTypeBuilder<StoredClock> builder)
    {
        builder.ToTable("Clocks");
        builder.HasKey(clock => clock.Id);
        builder.Property(clock => clock.Id).ValueGeneratedNever();
        builder.Property(clock => clock.StandardId).HasMaxLength(StoredClock.StandardIdLength);
        builder.Property(clock => clock.Trigger).HasMaxLength(StoredClock.TriggerLength);
        builder.Property(clock => clock.Outcome).HasConversion<string>().HasMaxLength(12);
        builder.HasOne<Child>().WithMany().HasForeignKey(clock => clock.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(clock => new { clock.AuthorityId, clock.ChildId, clock.Outcome, clock.LateFrom });
        builder.HasIndex(clock => new { clock.ChildId, clock.StandardId, clock.Trigger, clock.Occurrence }).IsUnique();
        builder.HasIndex(clock => new { clock.AuthorityId, clock.LateFrom }, "IX_Clocks_Open").HasFilter("\"Outcome\" IS NULL");
        builder.HasIndex(clock => new { clock.AuthorityId, clock.ClosedAt });
    }
}
