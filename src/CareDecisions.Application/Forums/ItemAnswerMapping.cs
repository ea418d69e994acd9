using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Forums;

internal sealed class ItemAnswerMapping : IEntityTypeConfiguration<ItemAnswer>
{
    public void Configure(EntityTypeBuilder<ItemAnswer> builder)
    {
        builder.ToTable("ItemAnswers");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.RuleId).HasMaxLength(ForumSignature.RuleLength);
        builder.Property(one => one.Said).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.Words).HasMaxLength(ItemAnswer.TextLength);
        builder.Property(one => one.By).HasMaxLength(ForumRequest.NameLength);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasOne<ForumRequest>().WithMany().HasForeignKey(one => one.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(one => new { one.RequestId, one.RuleId }).IsUnique();
    }
}
