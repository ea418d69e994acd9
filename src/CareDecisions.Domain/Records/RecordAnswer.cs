using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Records;

/// <summary>What is written to one question of a record.</summary>
public sealed class RecordAnswer : IOwnedByAuthority, IVersioned
{
    public const int KeyLength = 120;

    private RecordAnswer()
    {
        Key = AnswerText = By = string.Empty;
    }

    public RecordAnswer(RecordId recordId, string key, string text, CaseRecord.Step step)
    {
        RecordId = recordId;
        Key = key;
        AnswerText = text;
        By = step.By;
        ById = step.ById;
        At = step.At;
    }

    public RecordId RecordId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    /// <summary>The question's key, <c>section.question</c>.</summary>
    public string Key { get; private set; }

    /// <summary>As <see cref="AnswerReading"/> keeps it; empty where it was cleared.</summary>
    public string AnswerText { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public long Version { get; private set; }

    public void Write(string text, CaseRecord.Step step)
    {
        AnswerText = text;
        By = step.By;
        ById = step.ById;
        At = step.At;
    }
}

/// <summary>
/// The other text, where two people wrote the same answer at once. Neither is lost: one stands in the record, the other
/// waits here until somebody chooses.
/// </summary>
public sealed class RivalAnswer : IOwnedByAuthority
{
    private RivalAnswer()
    {
        Key = AnswerText = By = string.Empty;
    }

    public RivalAnswer(Guid id, RecordId recordId, string key, string text, CaseRecord.Step step)
    {
        Id = id;
        RecordId = recordId;
        Key = key;
        AnswerText = text;
        By = step.By;
        ById = step.ById;
        At = step.At;
    }

    public Guid Id { get; private set; }

    public RecordId RecordId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public string Key { get; private set; }

    public string AnswerText { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When somebody chose between the two; it is then only history.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public void Write(string text, DateTimeOffset at)
    {
        AnswerText = text;
        At = at;
    }

    public void Settle(DateTimeOffset at) => SettledAt = at;
}

/// <summary>Somebody who has a section of a record open, so that two people see each other.</summary>
public sealed class RecordEditor : IOwnedByAuthority
{
    private RecordEditor()
    {
        Name = Section = string.Empty;
    }

    public RecordEditor(RecordId recordId, Guid staffId, string name)
    {
        RecordId = recordId;
        StaffId = staffId;
        Name = name;
        Section = string.Empty;
    }

    public RecordId RecordId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid StaffId { get; private set; }

    public string Name { get; private set; }

    public string Section { get; private set; }

    /// <summary>The last sign of life; ninety seconds later they count as gone.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    public void IsAt(string section, DateTimeOffset at)
    {
        Section = section;
        SeenAt = at;
    }
}

/// <summary>The whole of a record as it was handed in or signed off: kept for good, to compare and to prove.</summary>
public sealed class RecordCopy : IOwnedByAuthority
{
    private RecordCopy()
    {
        By = AnswersText = Sha256 = string.Empty;
    }

    public RecordCopy(RecordId recordId, int number, string answersText, string sha256, CaseRecord.Step step)
    {
        RecordId = recordId;
        Number = number;
        AnswersText = answersText;
        Sha256 = sha256;
        By = step.By;
        At = step.At;
    }

    public RecordId RecordId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    /// <summary>Counts a record's submissions from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Every answer by key, as JSON.</summary>
    public string AnswersText { get; private set; }

    /// <summary>Of <see cref="AnswersText"/>; it also stands in the audit, so that a change to the copy shows.</summary>
    public string Sha256 { get; private set; }

    public string By { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>The text of an edition of a template that some record keeps, so that a form changed later changes no old record.</summary>
public sealed class TemplateEdition : IOwnedByAuthority
{
    public const int EditionLength = 64;

    private TemplateEdition()
    {
        Edition = TemplateId = Text = string.Empty;
    }

    public TemplateEdition(string edition, string templateId, string text)
    {
        Edition = edition;
        TemplateId = templateId;
        Text = text;
    }

    public AuthorityId AuthorityId { get; private set; }

    public string Edition { get; private set; }

    public string TemplateId { get; private set; }

    public string Text { get; private set; }

    /// <summary>For an edition an administrator made: the first day records begin with it; <see langword="null"/>: it came with the pack, or is not published.</summary>
    public DateOnly? PublishedFrom { get; private set; }

    public Guid? PublishedById { get; private set; }

    public string? PublishedBy { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Before its first day has come.</summary>
    public void TakeBack()
    {
        PublishedFrom = null;
        PublishedById = null;
        PublishedBy = null;
        PublishedAt = null;
    }

    public void Publish(DateOnly from, CaseRecord.Step step)
    {
        PublishedFrom = from;
        PublishedById = step.ById;
        PublishedBy = step.By;
        PublishedAt = step.At;
    }
}
