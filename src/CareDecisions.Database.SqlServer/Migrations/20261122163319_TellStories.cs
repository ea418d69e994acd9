using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class TellStories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Summary_Standing",
                table: "Children",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "SignificantEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Synopsis = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    OutcomeInWords = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    MarkedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MarkedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    IsTakenOut = table.Column<bool>(type: "bit", nullable: false),
                    Steps = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignificantEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignificantEvents_CaseEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "CaseEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignificantEvents_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignificantSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SignificantEventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Synopsis = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    OutcomeInWords = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignificantSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignificantSteps_SignificantEvents_SignificantEventId",
                        column: x => x.SignificantEventId,
                        principalTable: "SignificantEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SignificantEvents_AuthorityId_ChildId",
                table: "SignificantEvents",
                columns: new[] { "AuthorityId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_SignificantEvents_AuthorityId_EventId",
                table: "SignificantEvents",
                columns: new[] { "AuthorityId", "EventId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignificantEvents_ChildId",
                table: "SignificantEvents",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_SignificantEvents_EventId",
                table: "SignificantEvents",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_SignificantSteps_AuthorityId_SignificantEventId_Number",
                table: "SignificantSteps",
                columns: new[] { "AuthorityId", "SignificantEventId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignificantSteps_SignificantEventId",
                table: "SignificantSteps",
                column: "SignificantEventId");
            migrationBuilder.RaiseAround("SignificantEvents", "SignificantSteps");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.TakeDownAround("SignificantEvents", "SignificantSteps");
            migrationBuilder.DropTable(
                name: "SignificantSteps");

            migrationBuilder.DropTable(
                name: "SignificantEvents");

            migrationBuilder.DropColumn(
                name: "Summary_Standing",
                table: "Children");
        }
    }
}
