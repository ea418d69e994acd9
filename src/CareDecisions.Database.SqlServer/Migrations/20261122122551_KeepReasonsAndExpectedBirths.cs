using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.SqlServer.Migrations
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
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            // A reason was kept among the facts, as JSON inside JSON, before it had a column.
            migrationBuilder.Sql("ALTER SECURITY POLICY [wall].[AuthorityWall] WITH (STATE = OFF)");
            migrationBuilder.Sql("""
                UPDATE [CaseEvents]
                SET [Reason] = JSON_VALUE(CONCAT('[', JSON_VALUE([Facts], '$."correction.reason"'), ']'), '$[0]'),
                    [Facts] = JSON_MODIFY([Facts], '$."correction.reason"', NULL)
                WHERE [Facts] LIKE '%"correction.reason"%'
                """);
            migrationBuilder.Sql("ALTER SECURITY POLICY [wall].[AuthorityWall] WITH (STATE = ON)");
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
