using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.PostgreSql.Migrations
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
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "CaseEvents",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            // A reason was kept among the facts, as JSON inside JSON, before it had a column.
            migrationBuilder.Sql("""
                ALTER TABLE "CaseEvents" NO FORCE ROW LEVEL SECURITY;
                UPDATE "CaseEvents"
                SET "Reason" = ("Facts"::jsonb ->> 'correction.reason')::jsonb #>> '{}',
                    "Facts" = ("Facts"::jsonb - 'correction.reason')::text
                WHERE "Facts" LIKE '%"correction.reason"%';
                ALTER TABLE "CaseEvents" FORCE ROW LEVEL SECURITY;
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
