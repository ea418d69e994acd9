using CareDecisions.Domain.Authorities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareDecisions.Application.Authorities;

internal sealed class TeamMapping : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("Teams");
        builder.HasKey(team => team.Id);
        builder.Property(team => team.Id).ValueGeneratedNever();
        builder.Property(team => team.Key).HasMaxLength(Team.KeyLength);
        builder.Property(team => team.Name).HasMaxLength(Team.NameLength);
        builder.Property(team => team.Service).HasMaxLength(Team.NameLength);
        builder.HasIndex(team => new { team.AuthorityId, team.Key }).IsUnique();
    }
}
