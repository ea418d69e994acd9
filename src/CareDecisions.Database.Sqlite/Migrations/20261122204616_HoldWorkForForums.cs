using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HoldWorkForForums : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "GateExemptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ForumId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Work = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ByTerms = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GateExemptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GateExemptions_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    HappenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingSteps_ForumMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "ForumMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReturnWaivers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NoteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RuleId = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UndoneBecause = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnWaivers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReturnWaivers_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReturnWaivers_ForumDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "ForumDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReturnWaivers_Records_NoteId",
                        column: x => x.NoteId,
                        principalTable: "Records",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GateExemptions_AuthorityId_ForumId_At",
                table: "GateExemptions",
                columns: new[] { "AuthorityId", "ForumId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_GateExemptions_ChildId",
                table: "GateExemptions",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingSteps_MeetingId_What",
                table: "MeetingSteps",
                columns: new[] { "MeetingId", "What" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReturnWaivers_ChildId",
                table: "ReturnWaivers",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnWaivers_DecisionId",
                table: "ReturnWaivers",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnWaivers_NoteId",
                table: "ReturnWaivers",
                column: "NoteId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GateExemptions");

            migrationBuilder.DropTable(
                name: "MeetingSteps");

            migrationBuilder.DropTable(
                name: "ReturnWaivers");
        }
    }
}
