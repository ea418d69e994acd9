using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;

namespace CareDecisions.Application.Records;

/// <summary>Reads an edition of a record template from its text, as strictly as the packs are read.</summary>
public interface ITemplateReader
{
    TemplateReading Read(string text, PracticePack pack);
}

/// <summary>A template, or every fault with its line.</summary>
public sealed record TemplateReading(RecordTemplate? Template, IReadOnlyList<TemplateFault> Faults);

public sealed record TemplateFault(int Line, string Message);
