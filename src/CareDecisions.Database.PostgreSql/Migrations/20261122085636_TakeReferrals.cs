using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class TakeReferrals : Migration
    {
        private static readonly string[] Owned = ["ReferralChildren", "Referrals", "ScreeningTasks"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    How = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ReferrerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReferrerPost = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ReferrerAgency = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ReferrerContact = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Reported = table.Column<string>(type: "text", nullable: false),
                    ServiceWanted = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    OtherProfessionals = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    IsImmediate = table.Column<bool>(type: "boolean", nullable: false),
                    Consent = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    WithoutConsentBecause = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    WithoutConsentBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    QualityCheckedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    DecisionReason = table.Column<string>(type: "text", nullable: true),
                    Analysis = table.Column<string>(type: "text", nullable: true),
                    IsChildInNeed = table.Column<bool>(type: "boolean", nullable: false),
                    IsComplex = table.Column<bool>(type: "boolean", nullable: false),
                    IsStrategyRequired = table.Column<bool>(type: "boolean", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ReferrerToldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReferrerToldBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Letter = table.Column<string>(type: "text", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SentToTeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    HandoverNote = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Referrals_Teams_SentToTeamId",
                        column: x => x.SentToTeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralChildren",
                columns: table => new
                {
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChildId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
                    HasOpenedCase = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralChildren", x => new { x.ReferralId, x.ChildId });
                    table.ForeignKey(
                        name: "FK_ReferralChildren_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralChildren_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    WhoId = table.Column<Guid>(type: "uuid", nullable: false),
                    SetBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SetAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Found = table.Column<string>(type: "text", nullable: true),
                    DoneBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreeningTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScreeningTasks_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScreeningTasks_Staff_WhoId",
                        column: x => x.WhoId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReferralChildren_AuthorityId_ChildId",
                table: "ReferralChildren",
                columns: new[] { "AuthorityId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReferralChildren_ChildId",
                table: "ReferralChildren",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_AuthorityId_State_ReceivedAt",
                table: "Referrals",
                columns: new[] { "AuthorityId", "State", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_SentToTeamId",
                table: "Referrals",
                column: "SentToTeamId");

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningTasks_AuthorityId_ReferralId",
                table: "ScreeningTasks",
                columns: new[] { "AuthorityId", "ReferralId" });

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningTasks_ReferralId",
                table: "ScreeningTasks",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_ScreeningTasks_WhoId",
                table: "ScreeningTasks",
                column: "WhoId");

            migrationBuilder.RaiseAround(Owned);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReferralChildren");

            migrationBuilder.DropTable(
                name: "ScreeningTasks");

            migrationBuilder.DropTable(
                name: "Referrals");
        }
    }
}
