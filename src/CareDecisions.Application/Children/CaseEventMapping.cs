using System.Text.Json;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Children;

internal sealed class CaseEventMapping : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.ToTable("CaseEvents");
        builder.HasKey(happening => happening.Id);
        builder.Property(happening => happening.Id).ValueGeneratedNever();
        builder.Property(happening => happening.Type).HasMaxLength(CaseEvent.TypeLength);
        builder.Property(happening => happening.RecordedBy).HasMaxLength(CaseEvent.NameLength);
        builder.Property(happening => happening.Note).HasMaxLength(CaseEvent.NoteLength);
        builder.Property(happening => happening.Reason).HasMaxLength(CaseEvent.ReasonLength);
        builder.Property(happening => happening.SourceKey).HasMaxLength(CaseEvent.SourceKeyLength);
        builder.Property(happening => happening.Facts)
            .HasConversion(facts => Write(facts), json => Read(json), FactsComparer())
            .HasMaxLength(4000);
        builder.HasOne<Child>().WithMany().HasForeignKey(happening => happening.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseEvent>().WithMany().HasForeignKey(happening => happening.SupersedesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(happening => new { happening.AuthorityId, happening.ChildId, happening.HappenedAt });
        builder.HasIndex(happening => new { happening.AuthorityId, happening.SourceKey }).IsUnique();
    }

    private static string Write(IReadOnlyDictionary<string, string> facts) =>
        facts.Count == 0 ? "{}" : JsonSerializer.Serialize(facts);

    private static IReadOnlyDictionary<string, string> Read(string json) =>
        json.Length <= 2 ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

    private static ValueComparer<IReadOnlyDictionary<string, string>> FactsComparer() =>
        new((one, other) => ReferenceEquals(one, other), facts => facts.Count, facts => facts);
}
