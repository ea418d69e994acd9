using CareDecisions.Domain.People.Ecomaps;

namespace CareDecisions.Domain.Tests.People.Ecomaps;

public sealed class EcomapLayoutTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(30)]
    public void Place_AnyNumberOfTies_PutsNoneOnAnotherNorOnTheChildNorOutside(int ties)
    {
        var drawing = EcomapLayout.Of(ties);

        drawing.Ties.Count.ShouldBe(ties);
        foreach (var (place, at) in drawing.Ties.Select((place, at) => (place, at)))
        {
            drawing.Ties.Skip(at + 1).ShouldAllBe(other =>
                Math.Abs(other.X - place.X) >= 2 * EcomapLayout.HalfWidth || Math.Abs(other.Y - place.Y) >= 2 * EcomapLayout.HalfHeight);
            (Math.Abs(place.X - drawing.Child.X) >= EcomapLayout.HalfWidth + EcomapLayout.ChildRadius
                || Math.Abs(place.Y - drawing.Child.Y) >= EcomapLayout.HalfHeight + EcomapLayout.ChildRadius).ShouldBeTrue();
            place.X.ShouldBeInRange(EcomapLayout.HalfWidth, drawing.Width - EcomapLayout.HalfWidth);
            place.Y.ShouldBeInRange(EcomapLayout.HalfHeight, drawing.Height - EcomapLayout.HalfHeight);
        }
    }

    [Fact]
    public void Place_MoreThanFindRoom_SaysHowManyMore() => EcomapLayout.Of(33).NotDrawn.ShouldBe(3);
}
