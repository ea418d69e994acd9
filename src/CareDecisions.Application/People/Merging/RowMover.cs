using CareDecisions.Application.Data;
using CareDecisions.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareDecisions.Application.People.Merging;

/// <summary>Hangs the rows of one child's record on another, and back. Names of tables and columns are the model's, never typed.</summary>
internal sealed class RowMover(CareDecisionsDb db)
{
    /// <summary>Remembers the rows that name the merged record, and makes them name the one that is kept.</summary>
    public async Task Move(Merge merge, CancellationToken cancellationToken)
    {
        var (merged, kept) = (merge.MergedId.Value, merge.KeptId.Value);
        foreach (var column in MovableColumns.Of(db.Model))
        {
            var rows = await Rows(column, merged, kept, cancellationToken);
            await new BulkInsert(db).Add([.. rows.Select(row => new MovedRow(merge.Id, column.Table, column.Column, row))], cancellationToken);
            await Rename(merge, column, merged, kept, cancellationToken);
        }
    }

    /// <summary>Makes the rows that moved, and no others, name the merged record again.</summary>
    public async Task MoveBack(Merge merge, CancellationToken cancellationToken)
    {
        foreach (var column in MovableColumns.Of(db.Model))
        {
            await Rename(merge, column, merge.KeptId.Value, merge.MergedId.Value, cancellationToken);
        }
    }

    private Task<List<Guid>> Rows(MovableColumn column, Guid merged, Guid kept, CancellationToken cancellationToken)
    {
        var (table, named, id) = (Quoted(column.Table), Quoted(column.Column), Quoted(column.RowId));
        var sql = $"SELECT {id} AS {Quoted("Value")} FROM {table} WHERE {named} = {{0}}";
        if (column.Beside is { } beside)
        {
            // What ties the two to one another stays where it is: nobody is their own brother.
            sql += $" AND ({Quoted(beside)} IS NULL OR {Quoted(beside)} <> {{1}})";
        }

        if (column.IsKey)
        {
            sql += $" AND {id} NOT IN (SELECT {id} FROM {table} WHERE {named} = {{1}})";
        }

        return db.Database.SqlQueryRaw<Guid>(sql, merged, kept).ToListAsync(cancellationToken);
    }

    private Task<int> Rename(Merge merge, MovableColumn column, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var (table, named, id) = (Quoted(column.Table), Quoted(column.Column), Quoted(column.RowId));
        var remembered = $"SELECT {Quoted(nameof(MovedRow.RowId))} FROM {Quoted("MovedRows")} WHERE {Quoted(nameof(MovedRow.MergeId))} = {{2}}"
            + $" AND {Quoted(nameof(MovedRow.Table))} = {{3}} AND {Quoted(nameof(MovedRow.Column))} = {{4}}";
        var sql = $"UPDATE {table} SET {named} = {{0}} WHERE {named} = {{1}} AND {id} IN ({remembered})";
        return db.Database.ExecuteSqlRawAsync(sql, [to, from, merge.Id, column.Table, column.Column], cancellationToken);
    }

    private string Quoted(string name) => db.GetService<ISqlGenerationHelper>().DelimitIdentifier(name);
}
