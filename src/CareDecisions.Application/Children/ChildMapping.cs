using System.Text.Json;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.People;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Children;

internal sealed class ChildMapping : IEntityTypeConfiguration<Child>
{
    public void Configure(EntityTypeBuilder<Child> builder)
    {
        builder.ToTable("Children");
        builder.HasKey(child => child.Id);
        builder.Property(child => child.Id).ValueGeneratedNever();
        builder.Property(child => child.Reference).HasMaxLength(Child.ReferenceLength);
        builder.Property(child => child.GivenName).HasMaxLength(Child.NameLength);
        builder.Property(child => child.FamilyName).HasMaxLength(Child.NameLength);
        builder.Property(child => child.PreferredName).HasMaxLength(Child.NameLength);
        builder.Property(child => child.EthnicityCode).HasMaxLength(Child.CodeLength);
        builder.Property(child => child.Upn).HasMaxLength(Child.UpnLength);
        builder.Property(child => child.NhsNumber).HasMaxLength(Child.NhsNumberLength);
        builder.Property(child => child.ClosureReason).HasMaxLength(Child.ReasonLength);
        builder.Property(child => child.SearchText).HasMaxLength(500);
        builder.Property(child => child.Sex).HasConversion<string>().HasMaxLength(Child.CodeLength);
        builder.Property(child => child.Version).IsConcurrencyToken();
        builder.Property(child => child.EhcStatus).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Child>().WithMany().HasForeignKey(child => child.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(child => child.School).HasMaxLength(Child.SchoolLength);
        builder.ComplexProperty(child => child.Particulars, PersonMapping.Map);
        builder.Ignore(child => child.DisplayName);
        builder.ComplexProperty(child => child.Summary, summary =>
        {
            summary.Property(one => one.LegalStatusCode).HasMaxLength(4);
            summary.Property(one => one.PlanType).HasMaxLength(20);
            summary.Property(one => one.PlacementType).HasMaxLength(30);
            summary.Property(one => one.Standing).HasConversion(facts => Write(facts), json => Read(json), StandingComparer());
            summary.Property(one => one.LastSeenBy).HasMaxLength(CaseEvent.NameLength);
        });
        builder.HasOne<Team>().WithMany().HasForeignKey(child => child.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(child => child.ResponsibleWorkerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(child => new { child.AuthorityId, child.Reference }).IsUnique();
        builder.HasIndex(child => new { child.AuthorityId, child.ResponsibleWorkerId, child.IsOpen });
        builder.HasIndex(child => new { child.AuthorityId, child.TeamId, child.IsOpen });
        builder.HasIndex(child => new { child.AuthorityId, child.FamilyName, child.GivenName });
        builder.HasIndex(child => new { child.AuthorityId, child.DateOfBirth });
    }

    private static string Write(IReadOnlyList<StandingFact> facts) => facts.Count == 0 ? "[]" : JsonSerializer.Serialize(facts);

    private static IReadOnlyList<StandingFact> Read(string json) =>
        json.Length <= 2 ? [] : JsonSerializer.Deserialize<List<StandingFact>>(json)!;

    // What is worked out anew and comes to the same is no change of the child.
    private static ValueComparer<IReadOnlyList<StandingFact>> StandingComparer() => new(
        (one, other) => ReferenceEquals(one, other) || (one != null && other != null && one.SequenceEqual(other)),
        facts => facts.Count,
        facts => facts);
}
