using CareDecisions.Application.Records;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <inheritdoc cref="ITemplateReader"/>
internal sealed class EditionReader : ITemplateReader
{
    private const string File = "template";

    public TemplateReading Read(string text, PracticePack pack)
    {
        var errors = new PackErrors();
        var files = new PackFiles(File, text, errors);
        var template = files.Read(File, PackMembers.Template) is { } entry
            ? new TemplateReader(new NameCheck(pack.Vocabulary), pack.Roles).Read(entry, files.TextOf(File))
            : null;
        var faults = errors.InOrder();
        return faults.Count == 0
            ? new TemplateReading(template, [])
            : new TemplateReading(null, [.. faults.Select(fault => new TemplateFault(fault.Location.Line, fault.Message))]);
    }
}
