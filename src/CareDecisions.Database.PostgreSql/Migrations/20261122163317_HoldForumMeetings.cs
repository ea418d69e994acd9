using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class HoldForumMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "WithoutQuorum",
                table: "ForumDecisions",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ForumMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForumId = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Represents = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SeatId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Position = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    DelegateForId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForumMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ForumMembers_ForumMembers_DelegateForId",
                        column: x => x.DelegateForId,
                        principalTable: "ForumMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ForumMembers_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    RuleId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Said = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemAnswers_ForumRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ForumRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemInvitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ToldOf = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemInvitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemInvitations_ForumRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ForumRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ItemInvitations_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConflictsOfInterest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Leaves = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConflictsOfInterest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_ForumMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "ForumMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_ForumMembers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "ForumMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_ForumRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ForumRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingAttendances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Mark = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    StandIn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingAttendances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingAttendances_ForumMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "ForumMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingAttendances_ForumMembers_MemberId",
                        column: x => x.MemberId,
                        principalTable: "ForumMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_MeetingId",
                table: "ConflictsOfInterest",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_MemberId",
                table: "ConflictsOfInterest",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_RequestId",
                table: "ConflictsOfInterest",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_ForumMembers_AuthorityId_ForumId_Until",
                table: "ForumMembers",
                columns: new[] { "AuthorityId", "ForumId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_ForumMembers_DelegateForId",
                table: "ForumMembers",
                column: "DelegateForId");

            migrationBuilder.CreateIndex(
                name: "IX_ForumMembers_StaffId",
                table: "ForumMembers",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemAnswers_RequestId_RuleId",
                table: "ItemAnswers",
                columns: new[] { "RequestId", "RuleId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ItemInvitations_RequestId",
                table: "ItemInvitations",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_ItemInvitations_StaffId",
                table: "ItemInvitations",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendances_MeetingId_MemberId",
                table: "MeetingAttendances",
                columns: new[] { "MeetingId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingAttendances_MemberId",
                table: "MeetingAttendances",
                column: "MemberId");

            migrationBuilder.RaiseAround("ForumMembers", "MeetingAttendances", "ItemInvitations", "ConflictsOfInterest", "ItemAnswers");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConflictsOfInterest");

            migrationBuilder.DropTable(
                name: "ItemAnswers");

            migrationBuilder.DropTable(
                name: "ItemInvitations");

            migrationBuilder.DropTable(
                name: "MeetingAttendances");

            migrationBuilder.DropTable(
                name: "ForumMembers");

            migrationBuilder.DropColumn(
                name: "WithoutQuorum",
                table: "ForumDecisions");
        }
    }
}
