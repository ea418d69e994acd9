using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FollowForumDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ChasedFor",
                table: "ForumActions",
                type: "TEXT",
                maxLength: 8,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<Guid>(
                name: "OwnerId",
                table: "ForumActions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DecisionsTold",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Whom = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ToldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Disagrees = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionsTold", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DecisionsTold_ForumDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "ForumDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ForumActionNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForumActionNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ForumActionNotes_ForumActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "ForumActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ForumActions_AuthorityId_OwnerId_DoneOn",
                table: "ForumActions",
                columns: new[] { "AuthorityId", "OwnerId", "DoneOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DecisionsTold_DecisionId",
                table: "DecisionsTold",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_ForumActionNotes_ActionId",
                table: "ForumActionNotes",
                column: "ActionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DecisionsTold");

            migrationBuilder.DropTable(
                name: "ForumActionNotes");

            migrationBuilder.DropIndex(
                name: "IX_ForumActions_AuthorityId_OwnerId_DoneOn",
                table: "ForumActions");

            migrationBuilder.DropColumn(
                name: "ChasedFor",
                table: "ForumActions");

            migrationBuilder.DropColumn(
                name: "OwnerId",
                table: "ForumActions");
        }
    }
}
