using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class KeepAssessments : Migration
    {
        private static readonly string[] Owned = ["AssessmentEntries", "AssessmentShares", "Assessments"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Assessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    TimeframeDays = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsExtended = table.Column<bool>(type: "bit", nullable: false),
                    SignedOffAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    NextStepAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    NextStepBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    NextStepNote = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assessments_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Assessments_Records_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Records",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    HappenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: false),
                    LateBecause = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: true),
                    WorkingDays = table.Column<int>(type: "int", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentEntries_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentShares",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Given = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: false),
                    ToWhom = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SharedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SharedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Response = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: true),
                    Corrections = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentShares", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentShares_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentEntries_AssessmentId",
                table: "AssessmentEntries",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentEntries_AuthorityId_AssessmentId",
                table: "AssessmentEntries",
                columns: new[] { "AuthorityId", "AssessmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_AuthorityId_ChildId",
                table: "Assessments",
                columns: new[] { "AuthorityId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_ChildId",
                table: "Assessments",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_RecordId",
                table: "Assessments",
                column: "RecordId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentShares_AssessmentId",
                table: "AssessmentShares",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentShares_AuthorityId_AssessmentId",
                table: "AssessmentShares",
                columns: new[] { "AuthorityId", "AssessmentId" });

            migrationBuilder.RaiseAround(Owned);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.TakeDownAround(Owned);

            migrationBuilder.DropTable(
                name: "AssessmentEntries");

            migrationBuilder.DropTable(
                name: "AssessmentShares");

            migrationBuilder.DropTable(
                name: "Assessments");
        }
    }
}
