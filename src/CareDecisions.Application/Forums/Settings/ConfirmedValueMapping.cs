using CareDecisions.Domain.Forums.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Forums.Settings;

internal sealed class ConfirmedValueMapping : IEntityTypeConfiguration<ConfirmedValue>
{
    private const int SettingLength = 100;

    public void Configure(EntityTypeBuilder<ConfirmedValue> builder)
    {
        builder.ToTable("ConfirmedValues");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.SettingId).HasMaxLength(SettingLength);
        builder.Property(one => one.Value).HasMaxLength(ConfirmedValue.ValueLength);
        builder.Property(one => one.Reason).HasMaxLength(ConfirmedValue.ReasonLength);
        builder.Property(one => one.UndoneWhy).HasMaxLength(ConfirmedValue.ReasonLength);
        builder.Property(one => one.By).HasMaxLength(ConfirmedValue.NameLength);
        builder.Property(one => one.UndoneBy).HasMaxLength(ConfirmedValue.NameLength);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => new { one.AuthorityId, one.SettingId });
    }
}
