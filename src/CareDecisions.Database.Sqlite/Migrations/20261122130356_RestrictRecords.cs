using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RestrictRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ReviewOn",
                table: "RestrictedGrants");

            migrationBuilder.AddColumn<long>(
                name: "Until",
                table: "RestrictedGrants",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AccessDenials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessDenials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccessDenials_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccessDenials_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Restrictions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeganOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    KeptById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LiftedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Restrictions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Restrictions_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessDenials_AuthorityId_StaffId_ChildId",
                table: "AccessDenials",
                columns: new[] { "AuthorityId", "StaffId", "ChildId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccessDenials_ChildId",
                table: "AccessDenials",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_AccessDenials_StaffId",
                table: "AccessDenials",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_Restrictions_AuthorityId_ChildId",
                table: "Restrictions",
                columns: new[] { "AuthorityId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_Restrictions_ChildId",
                table: "Restrictions",
                column: "ChildId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessDenials");

            migrationBuilder.DropTable(
                name: "Restrictions");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "RestrictedGrants");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReviewOn",
                table: "RestrictedGrants",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));
        }
    }
}
