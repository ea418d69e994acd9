using CareDecisions.Domain.Records;

namespace CareDecisions.Application.Records.Editing;

/// <summary>One change to a form. Closed: what else a form holds (conditions, events, facts) is changed in its text.</summary>
public abstract record TemplateChange
{
    private TemplateChange()
    {
    }

    public sealed record OfForm(string? Title, string? About) : TemplateChange;

    public sealed record OfSection(string Id, string? Title, string? Guidance) : TemplateChange;

    /// <param name="Key"><c>section.question</c>. It stays, whatever the words become: answers are kept by it.</param>
    public sealed record OfQuestion(string Key, QuestionWords Words) : TemplateChange;

    /// <param name="After">Key of the question before it; <see langword="null"/>: first in its section.</param>
    public sealed record NewQuestion(string Section, string? After, QuestionKind? Kind, QuestionWords Words) : TemplateChange;

    public sealed record NoQuestion(string Key) : TemplateChange;

    /// <summary>One place up or down in its section.</summary>
    public sealed record Place(string Key, bool Up) : TemplateChange;

    /// <summary>The whole text at once.</summary>
    public sealed record Whole(string? Text) : TemplateChange;
}

/// <summary>What people read of a question, and what is asked of an answer.</summary>
/// <param name="Choices">Of a choice or a checklist, one a line; empty for other kinds.</param>
public sealed record QuestionWords(string? Label, string? Hint, bool IsRequired, bool IsPerChild, IReadOnlyList<string> Choices);

/// <summary>Changes the text of a template and leaves the rest of it as it stands.</summary>
public interface ITemplateEditor
{
    /// <exception cref="KeyNotFoundException">The text has no such section or question.</exception>
    string Change(string text, TemplateChange change);
}
