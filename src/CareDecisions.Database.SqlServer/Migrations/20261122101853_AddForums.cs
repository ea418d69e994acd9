using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddForums : Migration
    {
        private static readonly string[] Owned = ["ForumActions", "ForumDecisions", "ForumMeetings", "ForumRequests", "ForumSignatures"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ForumMeetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ForumId = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    PlannedFor = table.Column<DateOnly>(type: "date", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Start = table.Column<TimeOnly>(type: "time", nullable: true),
                    End = table.Column<TimeOnly>(type: "time", nullable: true),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Because = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForumMeetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ForumRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ForumId = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    DecisionKey = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    StartedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ApprovedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Position = table.Column<int>(type: "int", nullable: true),
                    Minutes = table.Column<int>(type: "int", nullable: true),
                    Because = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    StoppedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForumRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ForumRequests_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ForumRequests_ForumMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "ForumMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ForumRequests_Records_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Records",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ForumDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    Conditions = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    Disagreement = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    ReturnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PlacementType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    WeeklyCost = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    OneOffCost = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: true),
                    FundedBy = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForumDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ForumDecisions_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ForumDecisions_ForumMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "ForumMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ForumDecisions_ForumRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ForumRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ForumSignatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForumSignatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ForumSignatures_ForumRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ForumRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ForumActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Evidence = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForumActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ForumActions_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ForumActions_ForumDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "ForumDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ForumActions_AuthorityId_DoneOn_DueOn",
                table: "ForumActions",
                columns: new[] { "AuthorityId", "DoneOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ForumActions_ChildId",
                table: "ForumActions",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_ForumActions_DecisionId",
                table: "ForumActions",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_ForumDecisions_AuthorityId_ChildId",
                table: "ForumDecisions",
                columns: new[] { "AuthorityId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_ForumDecisions_ChildId",
                table: "ForumDecisions",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_ForumDecisions_MeetingId",
                table: "ForumDecisions",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_ForumDecisions_RequestId",
                table: "ForumDecisions",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_ForumMeetings_AuthorityId_Date",
                table: "ForumMeetings",
                columns: new[] { "AuthorityId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_ForumMeetings_AuthorityId_ForumId_PlannedFor",
                table: "ForumMeetings",
                columns: new[] { "AuthorityId", "ForumId", "PlannedFor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ForumRequests_AuthorityId_ChildId",
                table: "ForumRequests",
                columns: new[] { "AuthorityId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_ForumRequests_AuthorityId_ForumId_State",
                table: "ForumRequests",
                columns: new[] { "AuthorityId", "ForumId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ForumRequests_ChildId",
                table: "ForumRequests",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_ForumRequests_MeetingId",
                table: "ForumRequests",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_ForumRequests_RecordId",
                table: "ForumRequests",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_ForumSignatures_RequestId",
                table: "ForumSignatures",
                column: "RequestId");

            migrationBuilder.RaiseAround(Owned);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.TakeDownAround(Owned);

            migrationBuilder.DropTable(
                name: "ForumActions");

            migrationBuilder.DropTable(
                name: "ForumSignatures");

            migrationBuilder.DropTable(
                name: "ForumDecisions");

            migrationBuilder.DropTable(
                name: "ForumRequests");

            migrationBuilder.DropTable(
                name: "ForumMeetings");
        }
    }
}
