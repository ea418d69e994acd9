using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Jobs;

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns");
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.Job).HasMaxLength(JobRun.JobLength);
        builder.Property(run => run.Summary).HasMaxLength(JobRun.SummaryLength);
        builder.Property(run => run.Error).HasMaxLength(JobRun.ErrorLength);
        builder.HasIndex(run => new { run.AuthorityId, run.Job, run.StartedAt });
    }
}
