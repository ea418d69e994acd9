using CareDecisions.Domain.Forums;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>
/// Makes the record templates that forums' terms give, by writing each as a template file would be written and reading
/// it with the templates' own reader: there is one kind of form.
/// </summary>
internal static class ForumTemplates
{
    public static ForumPolicy With(ForumPolicy policy, Vocabulary vocabulary, RoleMatrix roles, PackErrors errors)
    {
        // A pack in error makes no forms: what is wrong is wrong at its own line.
        if (errors.InOrder().Count > 0)
        {
            return policy;
        }

        var reader = new TemplateReader(new NameCheck(vocabulary), roles);
        var templates =
            from forum in policy.All
            where forum.Fields.Count > 0
            from type in forum.DecisionTypes
            select Read($"forum {forum.Id}, {type.Key}", new ForumTemplateText(forum, type, policy.Words, vocabulary).Write(), reader, errors);
        var agreements =
            from forum in policy.All
            where forum.AgreesOutside
            from kind in forum.Agreements
            let terms = forum.AgreementTerms(kind.Rule.Id)
            where terms is not null
            select Read($"agreement {kind.Rule.Id}", AgreementTemplateText.Write(terms, policy.Words), reader, errors);
        return policy with { Templates = [.. templates.Concat(agreements).OfType<RecordTemplate>()] };
    }

    private static RecordTemplate? Read(string name, string text, TemplateReader reader, PackErrors errors)
    {
        var files = new PackFiles(name, text, errors);
        return files.Read(name, PackMembers.Template) is { } entry ? reader.Read(entry, files.TextOf(name)) : null;
    }
}
