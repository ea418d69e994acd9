using System.Data.Common;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Application.Deadlines;

/// <summary>Reads an event off a data reader, by column name.</summary>
internal sealed class EventRow(DbDataReader reader)
{
    private readonly int childId = reader.GetOrdinal(nameof(CaseEvent.ChildId));
    private readonly int id = reader.GetOrdinal(nameof(CaseEvent.Id));
    private readonly int type = reader.GetOrdinal(nameof(CaseEvent.Type));
    private readonly int happenedAt = reader.GetOrdinal(nameof(CaseEvent.HappenedAt));
    private readonly int recordedAt = reader.GetOrdinal(nameof(CaseEvent.RecordedAt));
    private readonly int meetingAt = reader.GetOrdinal(nameof(CaseEvent.MeetingAt));
    private readonly int facts = reader.GetOrdinal(nameof(CaseEvent.Facts));
    private readonly int supersedesId = reader.GetOrdinal(nameof(CaseEvent.SupersedesId));
    private readonly int isWithdrawal = reader.GetOrdinal(nameof(CaseEvent.IsWithdrawal));

    // SQLite keeps instants as UTC ticks (SqliteConversions); the servers as instants.
    private readonly bool instantsAreTicks = reader.GetDataTypeName(reader.GetOrdinal(nameof(CaseEvent.HappenedAt))) == "INTEGER";

    public ChildId ChildId => new(reader.GetGuid(childId));

    public TimelineEvent Read()
    {
        var said = FactsText.Read(reader.GetString(facts));
        return new TimelineEvent
        {
            Id = reader.GetGuid(id).ToString(),
            Type = string.Intern(reader.GetString(type)),
            HappenedAt = Instant(happenedAt),
            RecordedAt = Instant(recordedAt),
            MeetingAt = reader.IsDBNull(meetingAt) ? null : Instant(meetingAt),
            Facts = said.Values,
            AnswersStandard = said.Answers,
            Supersedes = reader.IsDBNull(supersedesId) ? null : reader.GetGuid(supersedesId).ToString(),
            IsWithdrawn = reader.GetBoolean(isWithdrawal),
        };
    }

    private DateTimeOffset Instant(int ordinal) => instantsAreTicks
        ? new DateTimeOffset(reader.GetInt64(ordinal), TimeSpan.Zero)
        : reader.GetFieldValue<DateTimeOffset>(ordinal);
}
