using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Deadlines;

internal sealed class ClockDigestMapping : IEntityTypeConfiguration<ClockDigest>
{
    public void Configure(EntityTypeBuilder<ClockDigest> builder)
    {
        builder.ToTable("ClockDigests");
        builder.HasKey(digest => digest.ChildId);
        builder.Property(digest => digest.ChildId).ValueGeneratedNever();
        builder.HasOne<Child>().WithOne().HasForeignKey<ClockDigest>(digest => digest.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(digest => digest.AuthorityId);
    }
}
