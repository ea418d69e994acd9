using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;

namespace CareDecisions.Application.Forums.Papers;

/// <summary>What is in a pack of papers, in the order of the agenda.</summary>
public sealed record MeetingPapers(Forum Forum, ForumMeeting Meeting, DateTimeOffset MadeAt, IReadOnlyList<MeetingPapers.Item> Items)
{
    /// <param name="Number">Its place on the agenda.</param>
    /// <param name="At">When it begins; <see langword="null"/>: not known.</param>
    /// <param name="Paper"><see langword="null"/>: withheld from these readers.</param>
    public sealed record Item(int Number, TimeOnly? At, int? Minutes, Paper? Paper);

    /// <summary>One child's papers.</summary>
    public sealed record Paper
    {
        public required string Child { get; init; }

        public required string Reference { get; init; }

        public DateOnly? Born { get; init; }

        /// <summary>What is asked.</summary>
        public required DecisionType Asked { get; init; }

        public required string By { get; init; }

        /// <summary>The request as it was handed in.</summary>
        public required IReadOnlyList<Part> Parts { get; init; }

        public required IReadOnlyList<ForumChecklist> Questions { get; init; }

        /// <summary>What the forum last decided on the child; <see langword="null"/>: it never did.</summary>
        public EarlierDecision? Before { get; init; }
    }

    public sealed record Part(string Title, IReadOnlyList<ReadRecord.Answered> Answers);
}

/// <summary>Draws papers as one page of HTML, ready to be printed.</summary>
public interface IPaperPages
{
    Task<string> Draw(MeetingPapers papers);
}
