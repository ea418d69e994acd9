using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.People.Merging;

internal sealed class MergeMapping : IEntityTypeConfiguration<Merge>
{
    public void Configure(EntityTypeBuilder<Merge> builder)
    {
        builder.ToTable("Merges");
        builder.Property(merge => merge.Id).ValueGeneratedNever();
        builder.Property(merge => merge.Reason).HasMaxLength(Merge.ReasonLength);
        builder.Property(merge => merge.By).HasMaxLength(Merge.NameLength);
        builder.Property(merge => merge.UndoneBecause).HasMaxLength(Merge.ReasonLength);
        builder.Property(merge => merge.UndoneBy).HasMaxLength(Merge.NameLength);
        builder.Property(merge => merge.Version).IsConcurrencyToken();
        builder.HasOne<Child>().WithMany().HasForeignKey(merge => merge.KeptId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Child>().WithMany().HasForeignKey(merge => merge.MergedId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(merge => new { merge.AuthorityId, merge.KeptId });
    }
}

internal sealed class MovedRowMapping : IEntityTypeConfiguration<MovedRow>
{
    public void Configure(EntityTypeBuilder<MovedRow> builder)
    {
        builder.ToTable("MovedRows");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Table).HasMaxLength(MovedRow.NameLength);
        builder.Property(row => row.Column).HasMaxLength(MovedRow.NameLength);
        builder.HasOne<Merge>().WithMany().HasForeignKey(row => row.MergeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.AuthorityId, row.MergeId, row.Table, row.Column });
    }
}
