using CareDecisions.Application.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.SqlServer.Migrations
{
    /// <summary>The job scheduler's own tables (Quartz 3.22). They hold no authority's records, so no wall stands around them.</summary>
    [DbContext(typeof(CareDecisionsDb))]
    [Migration("20261122024100_AddScheduler")]
    public sealed class AddScheduler : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE TABLE QRTZ_JOB_DETAILS (
                    SCHED_NAME nvarchar(120) NOT NULL, JOB_NAME nvarchar(150) NOT NULL, JOB_GROUP nvarchar(150) NOT NULL,
                    DESCRIPTION nvarchar(250), JOB_CLASS_NAME nvarchar(250) NOT NULL, IS_DURABLE bit NOT NULL,
                    IS_NONCONCURRENT bit NOT NULL, IS_UPDATE_DATA bit NOT NULL, REQUESTS_RECOVERY bit NOT NULL,
                    JOB_DATA varbinary(max),
                    PRIMARY KEY (SCHED_NAME, JOB_NAME, JOB_GROUP)
                );
                CREATE TABLE QRTZ_TRIGGERS (
                    SCHED_NAME nvarchar(120) NOT NULL, TRIGGER_NAME nvarchar(150) NOT NULL,
                    TRIGGER_GROUP nvarchar(150) NOT NULL, JOB_NAME nvarchar(150) NOT NULL, JOB_GROUP nvarchar(150) NOT NULL,
                    DESCRIPTION nvarchar(250), NEXT_FIRE_TIME bigint, PREV_FIRE_TIME bigint, PRIORITY int,
                    TRIGGER_STATE nvarchar(16) NOT NULL, TRIGGER_TYPE nvarchar(8) NOT NULL, START_TIME bigint NOT NULL,
                    END_TIME bigint, CALENDAR_NAME nvarchar(200), MISFIRE_INSTR int, MISFIRE_ORIG_FIRE_TIME bigint,
                    EXECUTION_GROUP nvarchar(200), PREFERRED_NODE nvarchar(200), PREFERRED_NODE_AUTO bit NOT NULL DEFAULT 0,
                    JOB_DATA varbinary(max),
                    PRIMARY KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
                    FOREIGN KEY (SCHED_NAME, JOB_NAME, JOB_GROUP) REFERENCES QRTZ_JOB_DETAILS (SCHED_NAME, JOB_NAME, JOB_GROUP)
                );
                CREATE TABLE QRTZ_SIMPLE_TRIGGERS (
                    SCHED_NAME nvarchar(120) NOT NULL, TRIGGER_NAME nvarchar(150) NOT NULL,
                    TRIGGER_GROUP nvarchar(150) NOT NULL, REPEAT_COUNT bigint NOT NULL, REPEAT_INTERVAL bigint NOT NULL,
                    TIMES_TRIGGERED bigint NOT NULL,
                    PRIMARY KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
                    FOREIGN KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP) REFERENCES QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP) ON DELETE CASCADE
                );
                CREATE TABLE QRTZ_CRON_TRIGGERS (
                    SCHED_NAME nvarchar(120) NOT NULL, TRIGGER_NAME nvarchar(150) NOT NULL,
                    TRIGGER_GROUP nvarchar(150) NOT NULL, CRON_EXPRESSION nvarchar(250) NOT NULL, TIME_ZONE_ID nvarchar(80),
                    PRIMARY KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
                    FOREIGN KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP) REFERENCES QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP) ON DELETE CASCADE
                );
                CREATE TABLE QRTZ_SIMPROP_TRIGGERS (
                    SCHED_NAME nvarchar(120) NOT NULL, TRIGGER_NAME nvarchar(150) NOT NULL,
                    TRIGGER_GROUP nvarchar(150) NOT NULL, STR_PROP_1 nvarchar(512), STR_PROP_2 nvarchar(512),
                    STR_PROP_3 nvarchar(512), INT_PROP_1 int, INT_PROP_2 int, LONG_PROP_1 bigint, LONG_PROP_2 bigint,
                    DEC_PROP_1 numeric(13,4), DEC_PROP_2 numeric(13,4), BOOL_PROP_1 bit, BOOL_PROP_2 bit,
                    TIME_ZONE_ID nvarchar(80),
                    PRIMARY KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
                    FOREIGN KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP) REFERENCES QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP) ON DELETE CASCADE
                );
                CREATE TABLE QRTZ_BLOB_TRIGGERS (
                    SCHED_NAME nvarchar(120) NOT NULL, TRIGGER_NAME nvarchar(150) NOT NULL,
                    TRIGGER_GROUP nvarchar(150) NOT NULL, BLOB_DATA varbinary(max),
                    PRIMARY KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP),
                    FOREIGN KEY (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP) REFERENCES QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_NAME, TRIGGER_GROUP) ON DELETE CASCADE
                );
                CREATE TABLE QRTZ_CALENDARS (
                    SCHED_NAME nvarchar(120) NOT NULL, CALENDAR_NAME nvarchar(200) NOT NULL,
                    CALENDAR varbinary(max) NOT NULL,
                    PRIMARY KEY (SCHED_NAME, CALENDAR_NAME)
                );
                CREATE TABLE QRTZ_PAUSED_TRIGGER_GRPS (
                    SCHED_NAME nvarchar(120) NOT NULL, TRIGGER_GROUP nvarchar(150) NOT NULL,
                    PRIMARY KEY (SCHED_NAME, TRIGGER_GROUP)
                );
                CREATE TABLE QRTZ_FIRED_TRIGGERS (
                    SCHED_NAME nvarchar(120) NOT NULL, ENTRY_ID nvarchar(140) NOT NULL, TRIGGER_NAME nvarchar(150) NOT NULL,
                    TRIGGER_GROUP nvarchar(150) NOT NULL, INSTANCE_NAME nvarchar(200) NOT NULL, FIRED_TIME bigint NOT NULL,
                    SCHED_TIME bigint NOT NULL, PRIORITY int NOT NULL, STATE nvarchar(16) NOT NULL, JOB_NAME nvarchar(150),
                    JOB_GROUP nvarchar(150), IS_NONCONCURRENT bit, REQUESTS_RECOVERY bit, EXECUTION_GROUP nvarchar(200),
                    PRIMARY KEY (SCHED_NAME, ENTRY_ID)
                );
                CREATE TABLE QRTZ_SCHEDULER_STATE (
                    SCHED_NAME nvarchar(120) NOT NULL, INSTANCE_NAME nvarchar(200) NOT NULL,
                    LAST_CHECKIN_TIME bigint NOT NULL, CHECKIN_INTERVAL bigint NOT NULL,
                    PRIMARY KEY (SCHED_NAME, INSTANCE_NAME)
                );
                CREATE TABLE QRTZ_LOCKS (
                    SCHED_NAME nvarchar(120) NOT NULL, LOCK_NAME nvarchar(40) NOT NULL,
                    PRIMARY KEY (SCHED_NAME, LOCK_NAME)
                );
                CREATE INDEX IX_QRTZ_TRIGGERS_JOB ON QRTZ_TRIGGERS (SCHED_NAME, JOB_GROUP, JOB_NAME);
                CREATE INDEX IX_QRTZ_TRIGGERS_DUE ON QRTZ_TRIGGERS (SCHED_NAME, TRIGGER_STATE, NEXT_FIRE_TIME);
                CREATE INDEX IX_QRTZ_FIRED_INSTANCE ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, INSTANCE_NAME, REQUESTS_RECOVERY);
                CREATE INDEX IX_QRTZ_FIRED_JOB ON QRTZ_FIRED_TRIGGERS (SCHED_NAME, JOB_GROUP, JOB_NAME);
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables)
            {
                migrationBuilder.Sql($"DROP TABLE {table}");
            }
        }

        private static readonly string[] Tables =
        [
            "QRTZ_LOCKS",
            "QRTZ_SCHEDULER_STATE",
            "QRTZ_FIRED_TRIGGERS",
            "QRTZ_PAUSED_TRIGGER_GRPS",
            "QRTZ_CALENDARS",
            "QRTZ_BLOB_TRIGGERS",
            "QRTZ_SIMPROP_TRIGGERS",
            "QRTZ_CRON_TRIGGERS",
            "QRTZ_SIMPLE_TRIGGERS",
            "QRTZ_TRIGGERS",
            "QRTZ_JOB_DETAILS",
        ];
    }
}
