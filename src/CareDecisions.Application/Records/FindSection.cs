using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Records;

namespace CareDecisions.Application.Records;

/// <summary>The questions of a section of an edition, so that a form sent by script can be read. No round trip where the edition is known.</summary>
[Requires(Permission.WriteRecord)]
public static class FindSection
{
    public sealed record Query(string Edition, string Section) : IQuery<TemplateSection>;

    internal sealed class Handler(RecordTemplates templates) : IRequestHandler<Query, Result<TemplateSection>>
    {
        public async Task<Result<TemplateSection>> Handle(Query query, CancellationToken cancellationToken) =>
            (await templates.Find(query.Edition, cancellationToken))?.Section(query.Section) is { } section ? section : Result<TemplateSection>.NotFound;
    }
}
