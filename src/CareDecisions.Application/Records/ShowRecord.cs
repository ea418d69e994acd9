using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;

namespace CareDecisions.Application.Records;

/// <summary>A record's own page: its sections as a task list, and what is to be done next.</summary>
[Requires(Permission.ViewCase)]
public static class ShowRecord
{
    public sealed record Query(RecordId Id) : IQuery<View>;

    public sealed record View(RecordHeader Record, string About, bool NeedsSignOff, IReadOnlyList<Section> Sections) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => Record.NamedChildren;

        public OpenedThing Opened => Record.Opened;

        public bool IsReady => Sections.All(section => section.State == SectionState.Finished);
    }

    /// <param name="Missing">Labels of the required questions not yet answered.</param>
    /// <param name="LastBy">Who last wrote in it; <see langword="null"/>: nobody has.</param>
    public sealed record Section(
        string Id, string Title, SectionState State, IReadOnlyList<string> Missing, string? LastBy, DateTimeOffset? LastAt);

    internal sealed class Handler(OpenRecord open) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken) =>
            await open.Find(query.Id, cancellationToken) is { } opened
                ? new View(
                    opened.Header,
                    opened.Answers.Template.About,
                    opened.Answers.Template.SignedOffWith is not null,
                    [.. opened.Answers.Sections.Select(section => Of(section, opened))])
                : Result<View>.NotFound;

        private static Section Of(TemplateSection section, OpenRecord.Opened opened)
        {
            var last = opened.Written
                .Where(answer => answer.Key.StartsWith(section.Id + ".", StringComparison.Ordinal))
                .MaxBy(answer => answer.At);
            var state = opened.Record.IsFinished(section.Id) ? SectionState.Finished
                : opened.Answers.IsBegun(section) ? SectionState.Begun : SectionState.NotBegun;
            return new Section(
                section.Id, section.Title, state, [.. opened.Answers.Missing(section).Select(question => question.Label)], last?.By, last?.At);
        }
    }
}

public enum SectionState
{
    NotBegun,
    Begun,
    Finished,
}
