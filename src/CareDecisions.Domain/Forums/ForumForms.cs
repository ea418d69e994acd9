using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Forums;

/// <summary>
/// The forms that a forum's terms give: one for each decision that can be asked, and one for what is said of it in the
/// meeting. They are record templates, so drafts, autosave and versions are those of every record.
/// </summary>
public static class ForumForms
{
    /// <summary>Section of a request that lists its papers.</summary>
    public const string Papers = "papers";

    /// <summary>Section of a request that holds its fields, and of a hearing that holds the decision's.</summary>
    public const string Request = "request";

    /// <summary>The answer that says that a paper is there.</summary>
    public const string OnRecord = "on-record";

    public const string NotYet = "not-yet";

    /// <summary>The permission of the matrix that writing a request takes.</summary>
    public const string WrittenWith = "panel.request.create";

    /// <summary>The permission that writing the record of an agreement takes.</summary>
    public const string AgreementWrittenWith = "record.write";

    /// <summary>Id of the template on which a decision is asked for.</summary>
    public static string RequestTemplate(string forumId, string decisionKey) => $"{forumId}-{decisionKey[(decisionKey.IndexOf('.') + 1)..]}";

    /// <summary>The one section of an agreement's record.</summary>
    public const string Agreement = "agreement";

    /// <summary>Id of the template on which an agreement outside the meeting is written.</summary>
    public static string AgreementTemplate(string ruleId) => ruleId.Replace('.', '-');

    /// <summary>The record of an agreement; <see langword="null"/> where the rule is no kind of agreement.</summary>
    public static RecordTemplate? RecordOf(this ForumPolicy policy, string ruleId) =>
        policy.Templates.FirstOrDefault(template => template.Id == AgreementTemplate(ruleId));

    /// <summary>The form of a decision; <see langword="null"/> where the forum asks for nothing in writing.</summary>
    public static RecordTemplate? FormOf(this ForumPolicy policy, string forumId, string decisionKey) =>
        policy.Templates.FirstOrDefault(template => template.Id == RequestTemplate(forumId, decisionKey));
}
