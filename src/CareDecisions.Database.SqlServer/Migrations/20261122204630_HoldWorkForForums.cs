using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.SqlServer.Migrations
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ForumId = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Work = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ByTerms = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    What = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    HappenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    UndoneBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UndoneBecause = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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

            migrationBuilder.RaiseAround("GateExemptions", "MeetingSteps", "ReturnWaivers");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.TakeDownAround("GateExemptions", "MeetingSteps", "ReturnWaivers");
            migrationBuilder.DropTable(
                name: "GateExemptions");

            migrationBuilder.DropTable(
                name: "MeetingSteps");

            migrationBuilder.DropTable(
                name: "ReturnWaivers");
        }
    }
}
