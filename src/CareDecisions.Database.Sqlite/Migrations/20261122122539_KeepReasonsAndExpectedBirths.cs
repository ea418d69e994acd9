using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepReasonsAndExpectedBirths : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ExpectedDateOfBirth",
                table: "ClockDigests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "CaseEvents",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            // A reason was kept among the facts, as JSON inside JSON, before it had a column.
            migrationBuilder.Sql("""
                UPDATE "CaseEvents"
                SET "Reason" = json_extract(json_extract("Facts", '$."correction.reason"'), '$'),
                    "Facts" = json_remove("Facts", '$."correction.reason"')
                WHERE "Facts" LIKE '%"correction.reason"%';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ExpectedDateOfBirth",
                table: "ClockDigests");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "CaseEvents");
        }
    }
}
