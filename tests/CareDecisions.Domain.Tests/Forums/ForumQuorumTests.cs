using CareDecisions.Domain.Forums;

namespace CareDecisions.Domain.Tests.Forums;

public sealed class ForumQuorumTests
{
    private static readonly ForumRule Rule = new() { Id = "town.mem.01", Section = ForumSection.Membership, Text = "Three members and the chair." };

    [Theory]
    [InlineData("Chair Member Member", null)]
    [InlineData("ViceChair Member Member", null)]
    [InlineData("Chair Member", "2 of 3 members are there")]
    [InlineData("Chair Member Adviser", "2 of 3 members are there")]
    [InlineData("Chair Member Administrator", "2 of 3 members are there")]
    [InlineData("Member Member Member", "nobody who chairs is there")]
    [InlineData("", "0 of 3 members are there, and nobody who chairs")]
    public void Quorum_OfThreeWithTheChair_SaysWhatIsMissing(string there, string? missing)
    {
        var present = there.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => new Presence(Guid.NewGuid(), Enum.Parse<SeatPosition>(one), true));

        new ForumQuorum(Rule, 3, true).Missing([.. present]).ShouldBe(missing);
    }

    [Fact]
    public void Quorum_WhereSomebodyCameForTheChair_HasTheSeatAndNobodyWhoChairs()
    {
        var there = new[] { SeatPosition.Chair, SeatPosition.Member }.Select(position => new Presence(Guid.NewGuid(), position, position == SeatPosition.Member));

        new ForumQuorum(Rule, 2, true).Missing([.. there]).ShouldBe("nobody who chairs is there");
    }

    [Fact]
    public void Quorum_ThatIsNotSet_AsksForNothing() => new ForumQuorum(Rule, null, true).Missing([]).ShouldBeNull();
}
