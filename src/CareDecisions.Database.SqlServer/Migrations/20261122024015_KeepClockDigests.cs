using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class KeepClockDigests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ClockDigests",
                columns: table => new
                {
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Digest = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockDigests", x => x.ChildId);
                    table.ForeignKey(
                        name: "FK_ClockDigests_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClockDigests_AuthorityId",
                table: "ClockDigests",
                column: "AuthorityId");

            // The second layer of the wall, as around every table with an authority.
            migrationBuilder.Sql("""
                ALTER SECURITY POLICY [wall].[AuthorityWall]
                ADD FILTER PREDICATE [wall].[IsOwn]([AuthorityId]) ON [dbo].[ClockDigests],
                ADD BLOCK PREDICATE [wall].[IsOwn]([AuthorityId]) ON [dbo].[ClockDigests]
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                ALTER SECURITY POLICY [wall].[AuthorityWall]
                DROP FILTER PREDICATE ON [dbo].[ClockDigests],
                DROP BLOCK PREDICATE ON [dbo].[ClockDigests]
                """);
            migrationBuilder.DropTable(
                name: "ClockDigests");
        }
    }
}
