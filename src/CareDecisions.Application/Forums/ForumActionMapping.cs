using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Forums;

internal sealed class ForumActionMapping : IEntityTypeConfiguration<ForumAction>
{
    public void Configure(EntityTypeBuilder<ForumAction> builder)
    {
        builder.ToTable("ForumActions");
        builder.HasKey(action => action.Id);
        builder.Property(action => action.Id).ValueGeneratedNever();
        builder.Property(action => action.Text).HasMaxLength(ForumAction.TextLength);
        builder.Property(action => action.Owner).HasMaxLength(ForumAction.OwnerLength);
        builder.Property(action => action.ChasedFor).HasConversion<string>().HasMaxLength(8).HasDefaultValue(ActionChase.None);
        builder.Property(action => action.OwnerId);
        builder.Property(action => action.Evidence).HasMaxLength(ForumRequest.ReasonLength);
        builder.Property(action => action.Version).IsConcurrencyToken();
        builder.HasOne<ForumDecision>().WithMany().HasForeignKey(action => action.DecisionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Child>().WithMany().HasForeignKey(action => action.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(action => new { action.AuthorityId, action.DoneOn, action.DueOn });
        builder.HasIndex(action => new { action.AuthorityId, action.OwnerId, action.DoneOn });
    }
}

internal sealed class ActionNoteMapping : IEntityTypeConfiguration<ActionNote>
{
    public void Configure(EntityTypeBuilder<ActionNote> builder)
    {
        builder.ToTable("ForumActionNotes");
        builder.HasKey(note => note.Id);
        builder.Property(note => note.Id).ValueGeneratedNever();
        builder.Property(note => note.By).HasMaxLength(ForumRequest.NameLength);
        builder.Property(note => note.Words).HasMaxLength(ForumRequest.ReasonLength);
        builder.HasOne<ForumAction>().WithMany().HasForeignKey(note => note.ActionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DecisionToldMapping : IEntityTypeConfiguration<DecisionTold>
{
    public void Configure(EntityTypeBuilder<DecisionTold> builder)
    {
        builder.ToTable("DecisionsTold");
        builder.HasKey(told => told.Id);
        builder.Property(told => told.Id).ValueGeneratedNever();
        builder.Property(told => told.Whom).HasConversion<string>().HasMaxLength(20);
        builder.Property(told => told.How).HasMaxLength(ForumRequest.ReasonLength);
        builder.Property(told => told.By).HasMaxLength(ForumRequest.NameLength);
        builder.HasOne<ForumDecision>().WithMany().HasForeignKey(told => told.DecisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
