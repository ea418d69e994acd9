using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Records;

internal sealed class CaseRecordMapping : IEntityTypeConfiguration<CaseRecord>
{
    public void Configure(EntityTypeBuilder<CaseRecord> builder)
    {
        builder.ToTable("Records");
        builder.HasKey(record => record.Id);
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.Property(record => record.TemplateId).HasMaxLength(CaseRecord.TemplateLength);
        builder.Property(record => record.Edition).HasMaxLength(TemplateEdition.EditionLength);
        builder.Property(record => record.Title).HasMaxLength(CaseRecord.TitleLength);
        builder.Property(record => record.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(record => record.StartedBy).HasMaxLength(CaseRecord.NameLength);
        builder.Property(record => record.SubmittedBy).HasMaxLength(CaseRecord.NameLength);
        builder.Property(record => record.SignedOffBy).HasMaxLength(CaseRecord.NameLength);
        builder.Property(record => record.ReturnedBy).HasMaxLength(CaseRecord.NameLength);
        builder.Property(record => record.ReturnedBecause).HasMaxLength(CaseRecord.ReasonLength);
        builder.PrimitiveCollection(record => record.FinishedSections).HasField("finished").HasMaxLength(4000);
        builder.Property(record => record.Version).IsConcurrencyToken();
        builder.Ignore(record => record.IsOpen);
        builder.HasOne<Child>().WithMany().HasForeignKey(record => record.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseRecord>().WithMany().HasForeignKey(record => record.CopiedFromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(record => new { record.AuthorityId, record.ChildId, record.StartedAt });
        builder.HasIndex(record => new { record.AuthorityId, record.State, record.SubmittedAt });
    }
}

internal sealed class RecordAnswerMapping : IEntityTypeConfiguration<RecordAnswer>
{
    public void Configure(EntityTypeBuilder<RecordAnswer> builder)
    {
        builder.ToTable("RecordAnswers");
        builder.HasKey(answer => new { answer.RecordId, answer.Key });
        builder.Property(answer => answer.Key).HasMaxLength(RecordAnswer.KeyLength);
        builder.Property(answer => answer.By).HasMaxLength(CaseRecord.NameLength);
        builder.Property(answer => answer.Version).IsConcurrencyToken();
        builder.HasOne<CaseRecord>().WithMany().HasForeignKey(answer => answer.RecordId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RivalAnswerMapping : IEntityTypeConfiguration<RivalAnswer>
{
    public void Configure(EntityTypeBuilder<RivalAnswer> builder)
    {
        builder.ToTable("RivalAnswers");
        builder.HasKey(rival => rival.Id);
        builder.Property(rival => rival.Id).ValueGeneratedNever();
        builder.Property(rival => rival.Key).HasMaxLength(RecordAnswer.KeyLength);
        builder.Property(rival => rival.By).HasMaxLength(CaseRecord.NameLength);
        builder.HasOne<CaseRecord>().WithMany().HasForeignKey(rival => rival.RecordId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(rival => new { rival.AuthorityId, rival.RecordId, rival.Key });
    }
}

internal sealed class RecordEditorMapping : IEntityTypeConfiguration<RecordEditor>
{
    public void Configure(EntityTypeBuilder<RecordEditor> builder)
    {
        builder.ToTable("RecordEditors");
        builder.HasKey(editor => new { editor.RecordId, editor.StaffId });
        builder.Property(editor => editor.Name).HasMaxLength(CaseRecord.NameLength);
        builder.Property(editor => editor.Section).HasMaxLength(CaseRecord.TemplateLength);
        builder.HasOne<CaseRecord>().WithMany().HasForeignKey(editor => editor.RecordId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RecordCopyMapping : IEntityTypeConfiguration<RecordCopy>
{
    public void Configure(EntityTypeBuilder<RecordCopy> builder)
    {
        builder.ToTable("RecordCopies");
        builder.HasKey(copy => new { copy.RecordId, copy.Number });
        builder.Property(copy => copy.Sha256).HasMaxLength(TemplateEdition.EditionLength);
        builder.Property(copy => copy.By).HasMaxLength(CaseRecord.NameLength);
        builder.HasOne<CaseRecord>().WithMany().HasForeignKey(copy => copy.RecordId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TemplateEditionMapping : IEntityTypeConfiguration<TemplateEdition>
{
    public void Configure(EntityTypeBuilder<TemplateEdition> builder)
    {
        builder.ToTable("TemplateEditions");
        builder.HasKey(edition => new { edition.AuthorityId, edition.Edition });
        builder.Property(edition => edition.Edition).HasMaxLength(TemplateEdition.EditionLength);
        builder.Property(edition => edition.TemplateId).HasMaxLength(CaseRecord.TemplateLength);
        builder.Property(edition => edition.PublishedBy).HasMaxLength(CaseRecord.NameLength);
        builder.HasIndex(edition => new { edition.AuthorityId, edition.TemplateId });
    }
}

internal sealed class TemplateDraftMapping : IEntityTypeConfiguration<TemplateDraft>
{
    public void Configure(EntityTypeBuilder<TemplateDraft> builder)
    {
        builder.ToTable("TemplateDrafts");
        builder.HasKey(draft => new { draft.AuthorityId, draft.TemplateId });
        builder.Property(draft => draft.TemplateId).HasMaxLength(CaseRecord.TemplateLength);
        builder.Property(draft => draft.By).HasMaxLength(CaseRecord.NameLength);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
    }
}
