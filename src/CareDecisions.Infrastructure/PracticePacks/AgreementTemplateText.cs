using System.Globalization;
using System.Text;
using CareDecisions.Domain.Forums;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Writes the record of one kind of agreement outside the meeting as the text of a record template.</summary>
internal static class AgreementTemplateText
{
    public static string Write(AgreementTerms terms, ForumWords words)
    {
        var (forum, kind) = (terms.Forum, terms.Kind);
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"id: {ForumForms.AgreementTemplate(kind.Rule.Id)}")
            .AppendLine(CultureInfo.InvariantCulture, $"title: {TemplateText.Quoted($"{forum.ShortName}: {kind.Name ?? "agreed outside the meeting"}")}")
            .AppendLine("area: \"Forum requests\"")
            .AppendLine("from: 2015-01-01")
            .AppendLine(CultureInfo.InvariantCulture, $"source: {TemplateText.Quoted(kind.Rule.Source ?? forum.Source)}")
            .AppendLine(CultureInfo.InvariantCulture, $"about: {TemplateText.Quoted(kind.Rule.Text)}")
            .AppendLine(CultureInfo.InvariantCulture, $"written_with: {ForumForms.AgreementWrittenWith}")
            .AppendLine("sections:")
            .AppendLine(CultureInfo.InvariantCulture, $"  - id: {ForumForms.Agreement}")
            .AppendLine("    title: \"What was agreed\"")
            .AppendLine("    questions:");
        foreach (var field in terms.RecordFields(words).Select(id => words.AgreementFields.First(one => one.Id == id)).Where(one => one.Kind != AgreementField.InSignature))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"      - id: {field.Id.Replace('_', '-')}")
                .AppendLine(CultureInfo.InvariantCulture, $"        kind: {field.Kind}")
                .AppendLine(CultureInfo.InvariantCulture, $"        label: {TemplateText.Quoted(field.Name)}")
                .AppendLine("        required: true");
        }

        return text.ToString();
    }
}
