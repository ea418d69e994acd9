using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Returns;

internal sealed class ReturnImportMapping : IEntityTypeConfiguration<ReturnImport>
{
    public void Configure(EntityTypeBuilder<ReturnImport> builder)
    {
        builder.ToTable("ReturnImports");
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.Property(import => import.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(import => import.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(import => import.FileName).HasMaxLength(ReturnImport.FileNameLength);
        builder.Property(import => import.Failure).HasMaxLength(ReturnImport.FailureLength);
        builder.HasIndex(import => new { import.AuthorityId, import.StartedAt });
    }
}

internal sealed class ReturnRowMapping : IEntityTypeConfiguration<ReturnRow>
{
    public void Configure(EntityTypeBuilder<ReturnRow> builder)
    {
        builder.ToTable("ReturnRows");
        builder.Property(row => row.File).HasMaxLength(ReturnRow.FileLength);
        builder.Property(row => row.ChildReference).HasMaxLength(ReturnRow.ChildReferenceLength);
        builder.Property(row => row.Message).HasMaxLength(ReturnRow.MessageLength);
        builder.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(12);
        builder.HasOne<ReturnImport>().WithMany().HasForeignKey(row => row.ImportId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.AuthorityId, row.ImportId, row.Outcome });
    }
}
