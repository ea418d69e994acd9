using CareDecisions.Domain.Children;
using CareDecisions.Domain.LookedAfter;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Placements;
using CareDecisions.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Children;

internal sealed class AllocationMapping : IEntityTypeConfiguration<Allocation>
{
    public void Configure(EntityTypeBuilder<Allocation> builder)
    {
        builder.ToTable("Allocations");
        builder.Property(allocation => allocation.Id).ValueGeneratedNever();
        builder.Property(allocation => allocation.Reason).HasMaxLength(Allocation.ReasonLength);
        builder.HasOne<Child>().WithMany().HasForeignKey(allocation => allocation.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(allocation => new { allocation.AuthorityId, allocation.ChildId, allocation.From });
    }
}

internal sealed class RelationshipMapping : IEntityTypeConfiguration<Relationship>
{
    public void Configure(EntityTypeBuilder<Relationship> builder)
    {
        builder.ToTable("Relationships");
        builder.Property(tie => tie.Id).ValueGeneratedNever();
        builder.Property(tie => tie.Kind).HasConversion<string>().HasMaxLength(30);
        builder.HasOne<Child>().WithMany().HasForeignKey(tie => tie.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Child>().WithMany().HasForeignKey(tie => tie.OtherChildId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(tie => tie.Note).HasMaxLength(Relationship.NoteLength);
        builder.Property(tie => tie.Version).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(tie => tie.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(tie => tie.ThroughId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(tie => new { tie.AuthorityId, tie.ChildId, tie.OtherChildId });
        builder.HasIndex(tie => new { tie.AuthorityId, tie.PersonId });
        builder.HasIndex(tie => new { tie.AuthorityId, tie.OtherChildId });
    }
}

internal sealed class LegalStatusMapping : IEntityTypeConfiguration<LegalStatusPeriod>
{
    public void Configure(EntityTypeBuilder<LegalStatusPeriod> builder)
    {
        builder.ToTable("LegalStatuses");
        builder.Property(period => period.Id).ValueGeneratedNever();
        builder.Property(period => period.Code).HasMaxLength(LegalStatusPeriod.CodeLength);
        builder.HasOne<Child>().WithMany().HasForeignKey(period => period.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(period => new { period.AuthorityId, period.ChildId, period.From });
    }
}

internal sealed class PlacementMapping : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> builder)
    {
        builder.ToTable("Placements");
        builder.Property(placement => placement.Id).ValueGeneratedNever();
        builder.Property(placement => placement.TypeCode).HasMaxLength(Placement.CodeLength);
        builder.Property(placement => placement.ProviderCode).HasMaxLength(Placement.CodeLength);
        builder.Property(placement => placement.EndReasonCode).HasMaxLength(Placement.CodeLength);
        builder.Property(placement => placement.HomePostcode).HasMaxLength(Placement.PostcodeLength);
        builder.Property(placement => placement.Postcode).HasMaxLength(Placement.PostcodeLength);
        builder.Property(placement => placement.Urn).HasMaxLength(Placement.UrnLength);
        builder.HasOne<Child>().WithMany().HasForeignKey(placement => placement.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(placement => new { placement.AuthorityId, placement.ChildId, placement.From });
    }
}

internal sealed class ChildPlanMapping : IEntityTypeConfiguration<ChildPlan>
{
    public void Configure(EntityTypeBuilder<ChildPlan> builder)
    {
        builder.ToTable("Plans");
        builder.Property(plan => plan.Id).ValueGeneratedNever();
        builder.Property(plan => plan.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(plan => plan.InitialCategory).HasMaxLength(ChildPlan.CategoryLength);
        builder.Property(plan => plan.LatestCategory).HasMaxLength(ChildPlan.CategoryLength);
        builder.HasOne<Child>().WithMany().HasForeignKey(plan => plan.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(plan => new { plan.AuthorityId, plan.ChildId, plan.From });
    }
}
