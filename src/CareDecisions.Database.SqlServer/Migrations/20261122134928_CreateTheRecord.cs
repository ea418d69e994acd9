using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.SqlServer.Migrations
{
    /// <summary>
    /// Everything that the product keeps. It stands for all migrations before it but the scheduler's and bears the id of the
    /// last of them, so that a database which has those has nothing left to do.
    /// </summary>
    public partial class CreateTheRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditChains",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LastSequence = table.Column<long>(type: "bigint", nullable: false),
                    LastHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditChains", x => new { x.AuthorityId, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Chain = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Action = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ChildIds = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Changes = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PreviousHash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditIndexMarks",
                columns: table => new
                {
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LastEntryId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditIndexMarks", x => x.AuthorityId);
                });

            migrationBuilder.CreateTable(
                name: "AuditSubjects",
                columns: table => new
                {
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EntryId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSubjects", x => new { x.AuthorityId, x.ChildId, x.EntryId });
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FriendlyName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

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
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Job = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Succeeded = table.Column<bool>(type: "bit", nullable: true),
                    Done = table.Column<int>(type: "int", nullable: false),
                    OutOf = table.Column<int>(type: "int", nullable: true),
                    Summary = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Error = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeptForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Path = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ProtectedFields = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    KeptAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptForms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecipientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Path = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RaisedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ReadAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    NextAttemptAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LastError = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    FamilyName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    PreferredName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    Sex = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    EthnicityCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Identifier = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    IsPhoneSafe = table.Column<bool>(type: "bit", nullable: true),
                    Email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    IsEmailSafe = table.Column<bool>(type: "bit", nullable: true),
                    Agency = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Post = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Particulars_CommunicationNeeds = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Particulars_Disabilities = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Particulars_FirstLanguageCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Particulars_InterpreterLanguageCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Particulars_NeedsInterpreter = table.Column<bool>(type: "bit", nullable: true),
                    Particulars_ReligionCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReturnImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsDryRun = table.Column<bool>(type: "bit", nullable: false),
                    StartedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    RowsRead = table.Column<int>(type: "int", nullable: false),
                    RowsTaken = table.Column<int>(type: "int", nullable: false),
                    RowsKnown = table.Column<int>(type: "int", nullable: false),
                    RowsRefused = table.Column<int>(type: "int", nullable: false),
                    ChildrenAdded = table.Column<int>(type: "int", nullable: false),
                    EventsAdded = table.Column<int>(type: "int", nullable: false),
                    Failure = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SearchKeys",
                columns: table => new
                {
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_BIN2"),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsFormer = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchKeys", x => new { x.AuthorityId, x.Kind, x.Key, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "Teams",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Service = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Teams", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TemplateEditions",
                columns: table => new
                {
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    TemplateId = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PublishedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    PublishedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PublishedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PublishedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateEditions", x => new { x.AuthorityId, x.Edition });
                });

            migrationBuilder.CreateTable(
                name: "ReturnRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    File = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    ChildReference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Message = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReturnRows_ReturnImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "ReturnImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    How = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ReferrerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReferrerPost = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ReferrerAgency = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ReferrerContact = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Reported = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ServiceWanted = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    OtherProfessionals = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    IsImmediate = table.Column<bool>(type: "bit", nullable: false),
                    Consent = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    WithoutConsentBecause = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    WithoutConsentBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    QualityCheckedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    DecisionReason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Analysis = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    IsChildInNeed = table.Column<bool>(type: "bit", nullable: false),
                    IsComplex = table.Column<bool>(type: "bit", nullable: false),
                    IsStrategyRequired = table.Column<bool>(type: "bit", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ReferrerToldAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ReferrerToldBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Letter = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SentToTeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HandoverNote = table.Column<string>(type: "nvarchar(max)", nullable: true),
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
                name: "Staff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DisplayName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    JobTitle = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Service = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    LastSignedInAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    DisabledAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    DisabledReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    WantsEmail = table.Column<bool>(type: "bit", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Staff_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Staff_UserId",
                        column: x => x.UserId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Staff_UserId",
                        column: x => x.UserId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "varbinary(1024)", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Data = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_Staff_UserId",
                        column: x => x.UserId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Staff_UserId",
                        column: x => x.UserId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Children",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    GivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    FamilyName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    PreferredName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpectedDateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    Sex = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    EthnicityCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Upn = table.Column<string>(type: "nvarchar(13)", maxLength: 13, nullable: true),
                    NhsNumber = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    EhcStatus = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    School = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    SearchText = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ResponsibleWorkerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosureReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    IsRestricted = table.Column<bool>(type: "bit", nullable: false),
                    MergedIntoId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Particulars_CommunicationNeeds = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Particulars_Disabilities = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Particulars_FirstLanguageCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Particulars_InterpreterLanguageCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Particulars_NeedsInterpreter = table.Column<bool>(type: "bit", nullable: true),
                    Particulars_ReligionCode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Summary_EventCount = table.Column<int>(type: "int", nullable: false),
                    Summary_IsLookedAfter = table.Column<bool>(type: "bit", nullable: false),
                    Summary_LastSeenAlone = table.Column<bool>(type: "bit", nullable: true),
                    Summary_LastSeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Summary_LastSeenBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Summary_LegalStatusCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: true),
                    Summary_PlacementType = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    Summary_PlanLevel = table.Column<int>(type: "int", nullable: true),
                    Summary_PlanType = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Children", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Children_Children_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Children_Staff_ResponsibleWorkerId",
                        column: x => x.ResponsibleWorkerId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Children_Teams_TeamId",
                        column: x => x.TeamId,
                        principalTable: "Teams",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoleAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RoleId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ActingForId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleAssignments_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScreeningTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    What = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    WhoId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SetBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SetAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Found = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    DoneBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
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

            migrationBuilder.CreateTable(
                name: "AccessDenials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
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
                name: "Addresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Lines = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Postcode = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    IsWithheld = table.Column<bool>(type: "bit", nullable: false)
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
                name: "Alerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClockId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecipientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    RaisedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ReadAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Alerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Alerts_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Allocations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WorkerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Allocations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Allocations_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    HappenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MeetingAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Facts = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    SupersedesId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsWithdrawal = table.Column<bool>(type: "bit", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    SourceKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseEvents_CaseEvents_SupersedesId",
                        column: x => x.SupersedesId,
                        principalTable: "CaseEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseEvents_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClockDigests",
                columns: table => new
                {
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Digest = table.Column<long>(type: "bigint", nullable: false),
                    Events = table.Column<int>(type: "int", nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpectedDateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    Edition = table.Column<long>(type: "bigint", nullable: false),
                    HoldsUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockDigests", x => x.ChildId);
                    table.ForeignKey(
                        name: "FK_ClockDigests_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Clocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StandardId = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Trigger = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Occurrence = table.Column<int>(type: "int", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LateFrom = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WarnFrom = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SatisfiedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsWaiting = table.Column<bool>(type: "bit", nullable: false),
                    IsAdvisory = table.Column<bool>(type: "bit", nullable: false),
                    IsStatutory = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Clocks_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormerNames",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    FamilyName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "LegalStatuses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalStatuses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalStatuses_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Merges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeptId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MergedId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    UndoneBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UndoneBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
                name: "Placements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TypeCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    ProviderCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReasonCode = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: true),
                    HomePostcode = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    Postcode = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    Urn = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Placements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Placements_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    InitialCategory = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: true),
                    LatestCategory = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: true),
                    PreviousPlans = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Plans_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Records",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TemplateId = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    StartedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SubmittedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SubmittedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SubmittedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SignedOffAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SignedOffById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SignedOffBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ReturnedBecause = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ReturnedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CopiedFromId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FinishedSections = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Records", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Records_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Records_Records_CopiedFromId",
                        column: x => x.CopiedFromId,
                        principalTable: "Records",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralChildren",
                columns: table => new
                {
                    ReferralId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HasOpenedCase = table.Column<bool>(type: "bit", nullable: false)
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
                name: "Relationships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OtherChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    HasParentalResponsibility = table.Column<bool>(type: "bit", nullable: true),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relationships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Relationships_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relationships_Children_OtherChildId",
                        column: x => x.OtherChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relationships_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RestrictedGrants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RestrictedGrants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RestrictedGrants_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RestrictedGrants_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Restrictions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeganOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    KeptById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LiftedOn = table.Column<DateOnly>(type: "date", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "MovedRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MergeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Table = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Column = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    RowId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
                name: "RecordAnswers",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AnswerText = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordAnswers", x => new { x.RecordId, x.Key });
                    table.ForeignKey(
                        name: "FK_RecordAnswers_Records_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Records",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordCopies",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AnswersText = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordCopies", x => new { x.RecordId, x.Number });
                    table.ForeignKey(
                        name: "FK_RecordCopies_Records_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Records",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordEditors",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Section = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordEditors", x => new { x.RecordId, x.StaffId });
                    table.ForeignKey(
                        name: "FK_RecordEditors_Records_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Records",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RivalAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AnswerText = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SettledAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RivalAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RivalAnswers_Records_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Records",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SharedHomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
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
                name: "OutsideAgreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ForumId = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    StartedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AgreedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SettledAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ClosedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Because = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutsideAgreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutsideAgreements_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OutsideAgreements_ForumRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "ForumRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OutsideAgreements_Records_RecordId",
                        column: x => x.RecordId,
                        principalTable: "Records",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionsTold",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Whom = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    How = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Disagrees = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
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
                name: "ForumActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Evidence = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ChasedFor = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false, defaultValue: "None"),
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

            migrationBuilder.CreateTable(
                name: "AgreementSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    HappenedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreementSteps_OutsideAgreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "OutsideAgreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ForumActionNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
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
                name: "IX_AgreementSteps_AgreementId",
                table: "AgreementSteps",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_AuthorityId_RecipientId_ReadAt_RaisedAt",
                table: "Alerts",
                columns: new[] { "AuthorityId", "RecipientId", "ReadAt", "RaisedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_ChildId",
                table: "Alerts",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_ClockId_State_RecipientId",
                table: "Alerts",
                columns: new[] { "ClockId", "State", "RecipientId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_AuthorityId_ChildId_From",
                table: "Allocations",
                columns: new[] { "AuthorityId", "ChildId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_ChildId",
                table: "Allocations",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

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

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_AuthorityId_ActorId_At",
                table: "AuditEntries",
                columns: new[] { "AuthorityId", "ActorId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_AuthorityId_Chain_Sequence",
                table: "AuditEntries",
                columns: new[] { "AuthorityId", "Chain", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvents_AuthorityId_ChildId_HappenedAt",
                table: "CaseEvents",
                columns: new[] { "AuthorityId", "ChildId", "HappenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvents_AuthorityId_SourceKey",
                table: "CaseEvents",
                columns: new[] { "AuthorityId", "SourceKey" },
                unique: true,
                filter: "[SourceKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvents_ChildId",
                table: "CaseEvents",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvents_SupersedesId",
                table: "CaseEvents",
                column: "SupersedesId");

            migrationBuilder.CreateIndex(
                name: "IX_Children_AuthorityId_DateOfBirth",
                table: "Children",
                columns: new[] { "AuthorityId", "DateOfBirth" });

            migrationBuilder.CreateIndex(
                name: "IX_Children_AuthorityId_FamilyName_GivenName",
                table: "Children",
                columns: new[] { "AuthorityId", "FamilyName", "GivenName" });

            migrationBuilder.CreateIndex(
                name: "IX_Children_AuthorityId_Reference",
                table: "Children",
                columns: new[] { "AuthorityId", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Children_AuthorityId_ResponsibleWorkerId_IsOpen",
                table: "Children",
                columns: new[] { "AuthorityId", "ResponsibleWorkerId", "IsOpen" });

            migrationBuilder.CreateIndex(
                name: "IX_Children_AuthorityId_TeamId_IsOpen",
                table: "Children",
                columns: new[] { "AuthorityId", "TeamId", "IsOpen" });

            migrationBuilder.CreateIndex(
                name: "IX_Children_MergedIntoId",
                table: "Children",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Children_ResponsibleWorkerId",
                table: "Children",
                column: "ResponsibleWorkerId");

            migrationBuilder.CreateIndex(
                name: "IX_Children_TeamId",
                table: "Children",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_ClockDigests_AuthorityId",
                table: "ClockDigests",
                column: "AuthorityId");

            migrationBuilder.CreateIndex(
                name: "IX_Clocks_AuthorityId_ChildId_Outcome_LateFrom",
                table: "Clocks",
                columns: new[] { "AuthorityId", "ChildId", "Outcome", "LateFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Clocks_AuthorityId_ClosedAt",
                table: "Clocks",
                columns: new[] { "AuthorityId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Clocks_ChildId_StandardId_Trigger_Occurrence",
                table: "Clocks",
                columns: new[] { "ChildId", "StandardId", "Trigger", "Occurrence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Clocks_Open",
                table: "Clocks",
                columns: new[] { "AuthorityId", "LateFrom" },
                filter: "\"Outcome\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DecisionsTold_DecisionId",
                table: "DecisionsTold",
                column: "DecisionId");

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
                name: "IX_ForumActionNotes_ActionId",
                table: "ForumActionNotes",
                column: "ActionId");

            migrationBuilder.CreateIndex(
                name: "IX_ForumActions_AuthorityId_DoneOn_DueOn",
                table: "ForumActions",
                columns: new[] { "AuthorityId", "DoneOn", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ForumActions_AuthorityId_OwnerId_DoneOn",
                table: "ForumActions",
                columns: new[] { "AuthorityId", "OwnerId", "DoneOn" });

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

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_AuthorityId_Job_StartedAt",
                table: "JobRuns",
                columns: new[] { "AuthorityId", "Job", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_AuthorityId_KeptAt",
                table: "KeptForms",
                columns: new[] { "AuthorityId", "KeptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalStatuses_AuthorityId_ChildId_From",
                table: "LegalStatuses",
                columns: new[] { "AuthorityId", "ChildId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_LegalStatuses_ChildId",
                table: "LegalStatuses",
                column: "ChildId");

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
                name: "IX_Notices_AuthorityId_RecipientId_Key",
                table: "Notices",
                columns: new[] { "AuthorityId", "RecipientId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_AuthorityId_RecipientId_ReadAt_RaisedAt",
                table: "Notices",
                columns: new[] { "AuthorityId", "RecipientId", "ReadAt", "RaisedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_AuthorityId_Key",
                table: "Outbox",
                columns: new[] { "AuthorityId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_AuthorityId_NextAttemptAt",
                table: "Outbox",
                columns: new[] { "AuthorityId", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutsideAgreements_AuthorityId_ChildId",
                table: "OutsideAgreements",
                columns: new[] { "AuthorityId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_OutsideAgreements_AuthorityId_ForumId_State",
                table: "OutsideAgreements",
                columns: new[] { "AuthorityId", "ForumId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_OutsideAgreements_ChildId",
                table: "OutsideAgreements",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_OutsideAgreements_RecordId",
                table: "OutsideAgreements",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_OutsideAgreements_RequestId",
                table: "OutsideAgreements",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_Placements_AuthorityId_ChildId_From",
                table: "Placements",
                columns: new[] { "AuthorityId", "ChildId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Placements_ChildId",
                table: "Placements",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_AuthorityId_ChildId_From",
                table: "Plans",
                columns: new[] { "AuthorityId", "ChildId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Plans_ChildId",
                table: "Plans",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Records_AuthorityId_ChildId_StartedAt",
                table: "Records",
                columns: new[] { "AuthorityId", "ChildId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_AuthorityId_State_SubmittedAt",
                table: "Records",
                columns: new[] { "AuthorityId", "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Records_ChildId",
                table: "Records",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Records_CopiedFromId",
                table: "Records",
                column: "CopiedFromId");

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
                name: "IX_Relationships_AuthorityId_ChildId_OtherChildId",
                table: "Relationships",
                columns: new[] { "AuthorityId", "ChildId", "OtherChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_AuthorityId_OtherChildId",
                table: "Relationships",
                columns: new[] { "AuthorityId", "OtherChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_AuthorityId_PersonId",
                table: "Relationships",
                columns: new[] { "AuthorityId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_ChildId",
                table: "Relationships",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_OtherChildId",
                table: "Relationships",
                column: "OtherChildId");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_PersonId",
                table: "Relationships",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RestrictedGrants_AuthorityId_ChildId_StaffId",
                table: "RestrictedGrants",
                columns: new[] { "AuthorityId", "ChildId", "StaffId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RestrictedGrants_ChildId",
                table: "RestrictedGrants",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_RestrictedGrants_StaffId",
                table: "RestrictedGrants",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_Restrictions_AuthorityId_ChildId",
                table: "Restrictions",
                columns: new[] { "AuthorityId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_Restrictions_ChildId",
                table: "Restrictions",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnImports_AuthorityId_StartedAt",
                table: "ReturnImports",
                columns: new[] { "AuthorityId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReturnRows_AuthorityId_ImportId_Outcome",
                table: "ReturnRows",
                columns: new[] { "AuthorityId", "ImportId", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_ReturnRows_ImportId",
                table: "ReturnRows",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_RivalAnswers_AuthorityId_RecordId_Key",
                table: "RivalAnswers",
                columns: new[] { "AuthorityId", "RecordId", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_RivalAnswers_RecordId",
                table: "RivalAnswers",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_AuthorityId_RoleId",
                table: "RoleAssignments",
                columns: new[] { "AuthorityId", "RoleId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_AuthorityId_StaffId",
                table: "RoleAssignments",
                columns: new[] { "AuthorityId", "StaffId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_StaffId",
                table: "RoleAssignments",
                column: "StaffId");

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

            migrationBuilder.CreateIndex(
                name: "IX_Staff_AuthorityId_NormalizedEmail",
                table: "Staff",
                columns: new[] { "AuthorityId", "NormalizedEmail" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_AuthorityId_NormalizedUserName",
                table: "Staff",
                columns: new[] { "AuthorityId", "NormalizedUserName" },
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_AuthorityId_TeamId",
                table: "Staff",
                columns: new[] { "AuthorityId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_TeamId",
                table: "Staff",
                column: "TeamId");

            migrationBuilder.CreateIndex(
                name: "IX_Teams_AuthorityId_Key",
                table: "Teams",
                columns: new[] { "AuthorityId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TemplateEditions_AuthorityId_TemplateId",
                table: "TemplateEditions",
                columns: new[] { "AuthorityId", "TemplateId" });

            migrationBuilder.RaiseTheWall(TargetModel.OwnedTables());
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.TakeDownTheWall();

            migrationBuilder.DropTable(
                name: "AccessDenials");

            migrationBuilder.DropTable(
                name: "Addresses");

            migrationBuilder.DropTable(
                name: "AgreementSteps");

            migrationBuilder.DropTable(
                name: "Alerts");

            migrationBuilder.DropTable(
                name: "Allocations");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AssessmentEntries");

            migrationBuilder.DropTable(
                name: "AssessmentShares");

            migrationBuilder.DropTable(
                name: "AuditChains");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AuditIndexMarks");

            migrationBuilder.DropTable(
                name: "AuditSubjects");

            migrationBuilder.DropTable(
                name: "CaseEvents");

            migrationBuilder.DropTable(
                name: "ClockDigests");

            migrationBuilder.DropTable(
                name: "Clocks");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DecisionsTold");

            migrationBuilder.DropTable(
                name: "FormerNames");

            migrationBuilder.DropTable(
                name: "ForumActionNotes");

            migrationBuilder.DropTable(
                name: "ForumSignatures");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "KeptForms");

            migrationBuilder.DropTable(
                name: "LegalStatuses");

            migrationBuilder.DropTable(
                name: "MovedRows");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Placements");

            migrationBuilder.DropTable(
                name: "Plans");

            migrationBuilder.DropTable(
                name: "RecordAnswers");

            migrationBuilder.DropTable(
                name: "RecordCopies");

            migrationBuilder.DropTable(
                name: "RecordEditors");

            migrationBuilder.DropTable(
                name: "ReferralChildren");

            migrationBuilder.DropTable(
                name: "RestrictedGrants");

            migrationBuilder.DropTable(
                name: "Restrictions");

            migrationBuilder.DropTable(
                name: "ReturnRows");

            migrationBuilder.DropTable(
                name: "RivalAnswers");

            migrationBuilder.DropTable(
                name: "RoleAssignments");

            migrationBuilder.DropTable(
                name: "ScreeningTasks");

            migrationBuilder.DropTable(
                name: "SearchKeys");

            migrationBuilder.DropTable(
                name: "SharedHomes");

            migrationBuilder.DropTable(
                name: "TemplateEditions");

            migrationBuilder.DropTable(
                name: "OutsideAgreements");

            migrationBuilder.DropTable(
                name: "Assessments");

            migrationBuilder.DropTable(
                name: "ForumActions");

            migrationBuilder.DropTable(
                name: "Merges");

            migrationBuilder.DropTable(
                name: "ReturnImports");

            migrationBuilder.DropTable(
                name: "Referrals");

            migrationBuilder.DropTable(
                name: "Relationships");

            migrationBuilder.DropTable(
                name: "ForumDecisions");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "ForumRequests");

            migrationBuilder.DropTable(
                name: "ForumMeetings");

            migrationBuilder.DropTable(
                name: "Records");

            migrationBuilder.DropTable(
                name: "Children");

            migrationBuilder.DropTable(
                name: "Staff");

            migrationBuilder.DropTable(
                name: "Teams");
        }
    }
}
