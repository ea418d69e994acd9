using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Trackers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Forums.Trackers;

internal sealed class TrackerRowMapping : IEntityTypeConfiguration<TrackerRow>
{
    public void Configure(EntityTypeBuilder<TrackerRow> builder)
    {
        builder.ToTable("TrackerRows");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.ForumId).HasMaxLength(ForumMeeting.ForumLength);
        builder.Property(row => row.TrackerId).HasMaxLength(TrackerRow.TrackerLength);
        builder.Property(row => row.Why).HasMaxLength(TrackerRow.ReasonLength);
        builder.Property(row => row.OpenedBy).HasMaxLength(ForumRequest.NameLength);
        builder.Property(row => row.ClosedWhy).HasMaxLength(TrackerRow.ReasonLength);
        builder.Property(row => row.ClosedBy).HasMaxLength(ForumRequest.NameLength);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<Child>().WithMany().HasForeignKey(row => row.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.AuthorityId, row.TrackerId, row.ClosedOn });
    }
}

internal sealed class TrackerCellMapping : IEntityTypeConfiguration<TrackerCell>
{
    private const int ValueLength = 4000;

    public void Configure(EntityTypeBuilder<TrackerCell> builder)
    {
        builder.ToTable("TrackerCells");
        builder.HasKey(cell => cell.Id);
        builder.Property(cell => cell.Id).ValueGeneratedNever();
        builder.Property(cell => cell.Column).HasMaxLength(TrackerCell.ColumnLength);
        builder.Property(cell => cell.Value).HasMaxLength(ValueLength);
        builder.Property(cell => cell.By).HasMaxLength(ForumRequest.NameLength);
        builder.HasOne<TrackerRow>().WithMany().HasForeignKey(cell => cell.RowId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(cell => new { cell.RowId, cell.Number }).IsUnique();
    }
}
