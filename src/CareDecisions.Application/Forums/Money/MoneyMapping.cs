using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Forums.Money;

internal sealed class ForumBudgetMapping : IEntityTypeConfiguration<ForumBudget>
{
    public void Configure(EntityTypeBuilder<ForumBudget> builder)
    {
        builder.ToTable("ForumBudgets");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.ForumId).HasMaxLength(ForumMeeting.ForumLength);
        builder.Property(one => one.Amount).HasPrecision(18, 2);
        builder.Property(one => one.Reason).HasMaxLength(ForumBudget.ReasonLength);
        builder.Property(one => one.By).HasMaxLength(ForumRequest.NameLength);
        builder.HasIndex(one => new { one.AuthorityId, one.ForumId, one.Year });
    }
}

internal sealed class DecisionShareMapping : IEntityTypeConfiguration<DecisionShare>
{
    private const int SourceLength = 60;

    public void Configure(EntityTypeBuilder<DecisionShare> builder)
    {
        builder.ToTable("DecisionShares");
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Source).HasMaxLength(SourceLength);
        builder.Property(one => one.Weekly).HasPrecision(18, 2);
        builder.Property(one => one.OneOff).HasPrecision(18, 2);
        builder.Property(one => one.By).HasMaxLength(ForumRequest.NameLength);
        builder.HasOne<ForumDecision>().WithMany().HasForeignKey(one => one.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Child>().WithMany().HasForeignKey(one => one.ChildId).OnDelete(DeleteBehavior.Restrict);
    }
}
