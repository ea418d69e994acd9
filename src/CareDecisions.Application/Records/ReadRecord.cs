using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;

namespace CareDecisions.Application.Records;

/// <summary>The whole of a record on one page: to check before handing it in, to review, to read and to print.</summary>
[Requires(Permission.ViewCase)]
public static class ReadRecord
{
    public sealed record Query(RecordId Id) : IQuery<View>;

    public sealed record View(RecordHeader Record, bool NeedsSignOff, IReadOnlyList<Section> Sections) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => Record.NamedChildren;

        public OpenedThing Opened => Record.Opened;

        public bool IsReady => Sections.All(section => section.IsFinished);
    }

    public sealed record Section(string Id, string Title, bool IsFinished, IReadOnlyList<Answered> Answers);

    /// <param name="Answer">As kept; <see langword="null"/>: not answered.</param>
    public sealed record Answered(Question Question, string? Answer);

    internal sealed class Handler(OpenRecord open) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken) =>
            await open.Find(query.Id, cancellationToken) is { } opened
                ? new View(
                    opened.Header,
                    opened.Answers.Template.SignedOffWith is not null,
                    [.. opened.Answers.Sections.Select(section => new Section(
                        section.Id,
                        section.Title,
                        opened.Record.IsFinished(section.Id),
                        [.. opened.Answers.Asked(section).Select(question => new Answered(question, opened.Answers.Of(question.Key)))]))])
                : Result<View>.NotFound;
    }
}
