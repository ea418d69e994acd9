using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Relationships_AuthorityId_ChildId_OtherChildId",
                table: "Relationships");

            migrationBuilder.AlterColumn<Guid>(
                name: "OtherChildId",
                table: "Relationships",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<bool>(
                name: "HasParentalResponsibility",
                table: "Relationships",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "Relationships",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PersonId",
                table: "Relationships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Since",
                table: "Relationships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "Relationships",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "Relationships",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "EhcStatus",
                table: "Children",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "NotKnown");

            migrationBuilder.AddColumn<Guid>(
                name: "MergedIntoId",
                table: "Children",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Particulars_CommunicationNeeds",
                table: "Children",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Particulars_Disabilities",
                table: "Children",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Particulars_FirstLanguageCode",
                table: "Children",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Particulars_InterpreterLanguageCode",
                table: "Children",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Particulars_NeedsInterpreter",
                table: "Children",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Particulars_ReligionCode",
                table: "Children",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "School",
                table: "Children",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeptId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MergedId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UndoneBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Merges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Merges_Children_KeptId",
                        column: x => x.KeptId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Merges_Children_MergedId",
                        column: x => x.MergedId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GivenName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    FamilyName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    PreferredName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DateOfBirth = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    EthnicityCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Identifier = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    IsPhoneSafe = table.Column<bool>(type: "INTEGER", nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsEmailSafe = table.Column<bool>(type: "INTEGER", nullable: true),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Post = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Particulars_CommunicationNeeds = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Particulars_Disabilities = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Particulars_FirstLanguageCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Particulars_InterpreterLanguageCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Particulars_NeedsInterpreter = table.Column<bool>(type: "INTEGER", nullable: true),
                    Particulars_ReligionCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SearchKeys",
                columns: table => new
                {
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsFormer = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchKeys", x => new { x.AuthorityId, x.Kind, x.Key, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "SharedHomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedHomes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SharedHomes_Relationships_RelationshipId",
                        column: x => x.RelationshipId,
                        principalTable: "Relationships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MovedRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MergeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RowId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MovedRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MovedRows_Merges_MergeId",
                        column: x => x.MergeId,
                        principalTable: "Merges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Addresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Lines = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Postcode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsWithheld = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Addresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Addresses_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Addresses_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormerNames",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    GivenName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    FamilyName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormerNames_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormerNames_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_AuthorityId_ChildId_OtherChildId",
                table: "Relationships",
                columns: new[] { "AuthorityId", "ChildId", "OtherChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_AuthorityId_PersonId",
                table: "Relationships",
                columns: new[] { "AuthorityId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_PersonId",
                table: "Relationships",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Children_MergedIntoId",
                table: "Children",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_AuthorityId_ChildId",
                table: "Addresses",
                columns: new[] { "AuthorityId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_AuthorityId_PersonId",
                table: "Addresses",
                columns: new[] { "AuthorityId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_ChildId",
                table: "Addresses",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_PersonId",
                table: "Addresses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerNames_AuthorityId_ChildId",
                table: "FormerNames",
                columns: new[] { "AuthorityId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_FormerNames_AuthorityId_PersonId",
                table: "FormerNames",
                columns: new[] { "AuthorityId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_FormerNames_ChildId",
                table: "FormerNames",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerNames_PersonId",
                table: "FormerNames",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Merges_AuthorityId_KeptId",
                table: "Merges",
                columns: new[] { "AuthorityId", "KeptId" });

            migrationBuilder.CreateIndex(
                name: "IX_Merges_KeptId",
                table: "Merges",
                column: "KeptId");

            migrationBuilder.CreateIndex(
                name: "IX_Merges_MergedId",
                table: "Merges",
                column: "MergedId");

            migrationBuilder.CreateIndex(
                name: "IX_MovedRows_AuthorityId_MergeId_Table_Column",
                table: "MovedRows",
                columns: new[] { "AuthorityId", "MergeId", "Table", "Column" });

            migrationBuilder.CreateIndex(
                name: "IX_MovedRows_MergeId",
                table: "MovedRows",
                column: "MergeId");

            migrationBuilder.CreateIndex(
                name: "IX_SearchKeys_AuthorityId_SubjectId",
                table: "SearchKeys",
                columns: new[] { "AuthorityId", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedHomes_AuthorityId_RelationshipId",
                table: "SharedHomes",
                columns: new[] { "AuthorityId", "RelationshipId" });

            migrationBuilder.CreateIndex(
                name: "IX_SharedHomes_RelationshipId",
                table: "SharedHomes",
                column: "RelationshipId");

            migrationBuilder.AddForeignKey(
                name: "FK_Children_Children_MergedIntoId",
                table: "Children",
                column: "MergedIntoId",
                principalTable: "Children",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Relationships_People_PersonId",
                table: "Relationships",
                column: "PersonId",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Children_Children_MergedIntoId",
                table: "Children");

            migrationBuilder.DropForeignKey(
                name: "FK_Relationships_People_PersonId",
                table: "Relationships");

            migrationBuilder.DropTable(
                name: "Addresses");

            migrationBuilder.DropTable(
                name: "FormerNames");

            migrationBuilder.DropTable(
                name: "MovedRows");

            migrationBuilder.DropTable(
                name: "SearchKeys");

            migrationBuilder.DropTable(
                name: "SharedHomes");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Merges");

            migrationBuilder.DropIndex(
                name: "IX_Relationships_AuthorityId_ChildId_OtherChildId",
                table: "Relationships");

            migrationBuilder.DropIndex(
                name: "IX_Relationships_AuthorityId_PersonId",
                table: "Relationships");

            migrationBuilder.DropIndex(
                name: "IX_Relationships_PersonId",
                table: "Relationships");

            migrationBuilder.DropIndex(
                name: "IX_Children_MergedIntoId",
                table: "Children");

            migrationBuilder.DropColumn(
                name: "HasParentalResponsibility",
                table: "Relationships");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "Relationships");

            migrationBuilder.DropColumn(
                name: "PersonId",
                table: "Relationships");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "Relationships");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "Relationships");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Relationships");

            migrationBuilder.DropColumn(
                name: "EhcStatus",
                table: "Children");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Children");

            migrationBuilder.DropColumn(
                name: "Particulars_CommunicationNeeds",
                table: "Children");

            migrationBuilder.DropColumn(
                name: "Particulars_Disabilities",
                table: "Children");

            migrationBuilder.DropColumn(
                name: "Particulars_FirstLanguageCode",
                table: "Children");

            migrationBuilder.DropColumn(
                name: "Particulars_InterpreterLanguageCode",
                table: "Children");

            migrationBuilder.DropColumn(
                name: "Particulars_NeedsInterpreter",
                table: "Children");

            migrationBuilder.DropColumn(
                name: "Particulars_ReligionCode",
                table: "Children");

            migrationBuilder.DropColumn(
                name: "School",
                table: "Children");

            migrationBuilder.AlterColumn<Guid>(
                name: "OtherChildId",
                table: "Relationships",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_AuthorityId_ChildId_OtherChildId",
                table: "Relationships",
                columns: new[] { "AuthorityId", "ChildId", "OtherChildId" },
                unique: true);
        }
    }
}
