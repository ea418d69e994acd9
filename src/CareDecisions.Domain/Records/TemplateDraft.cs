using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Records;

/// <summary>An edition of a template being written: seen by whoever may publish it, used by no record. One a template.</summary>
public sealed class TemplateDraft : IOwnedByAuthority, IVersioned
{
    /// <summary>Most characters of a template's text.</summary>
    public const int LongestText = 200_000;

    private TemplateDraft()
    {
        TemplateId = Text = By = string.Empty;
    }

    public TemplateDraft(string templateId, string text, CaseRecord.Step step)
    {
        TemplateId = templateId;
        Text = text;
        By = step.By;
        At = step.At;
    }

    public string TemplateId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public string Text { get; private set; }

    /// <summary>Who changed it last.</summary>
    public string By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public long Version { get; private set; }

    public void Write(string text, CaseRecord.Step step)
    {
        Text = text;
        By = step.By;
        At = step.At;
    }
}
