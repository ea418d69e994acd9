using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;

namespace CareDecisions.Application.Records;

/// <summary>To whom a record may be copied, and what will be left for each child's own words.</summary>
[Requires(Permission.WriteRecord)]
public static class ChooseSiblings
{
    public sealed record Query(RecordId Id) : IQuery<View>;

    /// <param name="Own">Labels of the questions that each child's copy leaves empty.</param>
    public sealed record View(RecordHeader Record, IReadOnlyList<Siblings.Sibling> Siblings, IReadOnlyList<string> Own) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Record.NamedChildren, .. Siblings.Select(sibling => sibling.Id)];
    }

    internal sealed class Handler(OpenRecord open, Siblings siblings) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (await open.Find(query.Id, cancellationToken) is not { Header.MayBeCopied: true } opened)
            {
                return Result<View>.NotFound;
            }

            return new View(
                opened.Header,
                await siblings.Of(opened.Record, cancellationToken),
                [.. opened.Answers.Template.Sections.SelectMany(section => section.Questions).Where(question => !question.IsShared).Select(question => question.Label)]);
        }
    }
}
