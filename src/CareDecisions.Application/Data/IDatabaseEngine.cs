using CareDecisions.Application.Authorities;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Data;

/// <summary>One database product: how to reach it, and its own layer of the wall.</summary>
public interface IDatabaseEngine
{
    DatabaseProvider Provider { get; }

    void Configure(DbContextOptionsBuilder options, string connectionString);
}
