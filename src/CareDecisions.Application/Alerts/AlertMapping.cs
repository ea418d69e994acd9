using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Alerts;

internal sealed class AlertMapping : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.ToTable("Alerts");
        builder.Property(alert => alert.Id).ValueGeneratedNever();
        builder.Property(alert => alert.State).HasConversion<string>().HasMaxLength(12);
        builder.HasOne<Child>().WithMany().HasForeignKey(alert => alert.ChildId).OnDelete(DeleteBehavior.Restrict);

        // Once per clock, state and recipient, even across a crash and on two nodes.
        builder.HasIndex(alert => new { alert.ClockId, alert.State, alert.RecipientId }).IsUnique();
        builder.HasIndex(alert => new { alert.AuthorityId, alert.RecipientId, alert.ReadAt, alert.RaisedAt });
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("Notices");
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.Key).HasMaxLength(Notice.KeyLength);
        builder.Property(notice => notice.Words).HasMaxLength(Notice.WordsLength);
        builder.Property(notice => notice.Path).HasMaxLength(Notice.PathLength);

        // Once per step and recipient.
        builder.HasIndex(notice => new { notice.AuthorityId, notice.RecipientId, notice.Key }).IsUnique();
        builder.HasIndex(notice => new { notice.AuthorityId, notice.RecipientId, notice.ReadAt, notice.RaisedAt });
    }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Key).HasMaxLength(OutboxMessage.KeyLength);
        builder.Property(message => message.Address).HasMaxLength(OutboxMessage.AddressLength);
        builder.Property(message => message.Subject).HasMaxLength(OutboxMessage.SubjectLength);
        builder.Property(message => message.LastError).HasMaxLength(OutboxMessage.ErrorLength);
        builder.Property(message => message.NextAttemptAt).IsConcurrencyToken();
        builder.HasIndex(message => new { message.AuthorityId, message.Key }).IsUnique();
        builder.HasIndex(message => new { message.AuthorityId, message.NextAttemptAt });
    }
}
