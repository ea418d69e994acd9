using CareDecisions.Domain.Children;
using CareDecisions.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Documents;

internal sealed class ChildDocumentMapping : IEntityTypeConfiguration<ChildDocument>
{
    public void Configure(EntityTypeBuilder<ChildDocument> builder)
    {
        builder.ToTable("Documents");
        builder.HasKey(document => document.Id);
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.Property(document => document.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(document => document.Type).HasConversion<string>().HasMaxLength(10);
        builder.Property(document => document.Scan).HasConversion<string>().HasMaxLength(20);
        builder.Property(document => document.Title).HasMaxLength(ChildDocument.TitleLength);
        builder.Property(document => document.From).HasMaxLength(ChildDocument.FromLength);
        builder.Property(document => document.Hash).HasMaxLength(ChildDocument.HashLength);
        builder.Property(document => document.ScannedBy).HasMaxLength(ChildDocument.ScannerLength);
        builder.Property(document => document.AddedBy).HasMaxLength(CaseEvent.NameLength);
        builder.Property(document => document.WithdrawnBy).HasMaxLength(CaseEvent.NameLength);
        builder.Property(document => document.WithdrawnBecause).HasMaxLength(ChildDocument.ReasonLength);
        builder.Property(document => document.Version).IsConcurrencyToken();
        builder.HasOne<Child>().WithMany().HasForeignKey(document => document.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(document => new { document.AuthorityId, document.ChildId, document.AddedAt });
    }
}

internal sealed class DocumentContentMapping : IEntityTypeConfiguration<DocumentContent>
{
    public void Configure(EntityTypeBuilder<DocumentContent> builder)
    {
        builder.ToTable("DocumentContents");
        builder.HasKey(content => content.DocumentId);
        builder.Property(content => content.DocumentId).ValueGeneratedNever();
        builder.HasOne<ChildDocument>().WithOne().HasForeignKey<DocumentContent>(content => content.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }
}
