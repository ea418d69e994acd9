using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Forums.Papers;

internal sealed class PaperPackMapping : IEntityTypeConfiguration<PaperPack>
{
    public void Configure(EntityTypeBuilder<PaperPack> builder)
    {
        builder.ToTable("PaperPacks");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Edition).HasMaxLength(PaperPack.EditionLength);
        builder.PrimitiveCollection(one => one.Withheld).HasField("withheld").HasMaxLength(PaperPack.ItemsLength);
        builder.PrimitiveCollection(one => one.Seen).HasField("seen").HasMaxLength(PaperPack.ItemsLength);
        builder.Property(one => one.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.AskedBy).HasMaxLength(ForumRequest.NameLength);
        builder.Property(one => one.Failure).HasMaxLength(PaperPack.FailureLength);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Ignore(one => one.IsUnderWay);
        builder.HasOne<ForumMeeting>().WithMany().HasForeignKey(one => one.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(one => new { one.MeetingId, one.Edition }).IsUnique();
        builder.HasIndex(one => new { one.AuthorityId, one.State, one.AskedAt });
    }
}

internal sealed class PaperPackContentMapping : IEntityTypeConfiguration<PaperPackContent>
{
    public void Configure(EntityTypeBuilder<PaperPackContent> builder)
    {
        builder.ToTable("PaperPackContents");
        builder.HasKey(content => content.PackId);
        builder.Property(content => content.PackId).ValueGeneratedNever();
        builder.HasOne<PaperPack>().WithOne().HasForeignKey<PaperPackContent>(content => content.PackId).OnDelete(DeleteBehavior.Restrict);
    }
}
