using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.PostgreSql.Migrations
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
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
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
                ALTER TABLE "ClockDigests" ENABLE ROW LEVEL SECURITY;
                ALTER TABLE "ClockDigests" FORCE ROW LEVEL SECURITY;
                CREATE POLICY authority_wall ON "ClockDigests"
                    USING ("AuthorityId" = NULLIF(current_setting('app.authority', true), '')::uuid)
                    WITH CHECK ("AuthorityId" = NULLIF(current_setting('app.authority', true), '')::uuid);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClockDigests");
        }
    }
}
