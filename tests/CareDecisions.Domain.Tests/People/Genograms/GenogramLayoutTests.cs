using CareDecisions.Domain.People;
using CareDecisions.Domain.People.Genograms;

namespace CareDecisions.Domain.Tests.People.Genograms;

/// <summary>Families as they are drawn, row by row from the oldest generation, each from left to right.</summary>
public sealed class GenogramLayoutTests
{
    [Fact]
    public void Draw_ChildOfTwoParents_StandsBetweenThemOneRowBelow()
    {
        var drawing = Draw([Child(), Woman("mother"), Man("father")], [Born("child", "mother"), Born("child", "father")]);

        Rows(drawing).ShouldBe(["father mother", "child"]);
        At(drawing, "child").X.ShouldBe((At(drawing, "mother").X + At(drawing, "father").X) / 2);
        At(drawing, "child").Y.ShouldBeGreaterThan(At(drawing, "mother").Y + GenogramLayout.Symbol);
    }

    [Fact]
    public void Draw_HalfSiblings_PutsTheSharedMotherBetweenTheFathers()
    {
        var drawing = Draw(
            [Child(), Woman("mother"), Man("father"), Boy("half") with { SharesOneParent = true }, Man("other-father")],
            [Born("child", "mother"), Born("child", "father"), Born("half", "mother"), Born("half", "other-father")]);

        Rows(drawing).ShouldBe(["father mother other-father", "child half"]);
        Lines(drawing, DrawnLineKind.Parents).ShouldNotBeEmpty();
    }

    [Fact]
    public void Draw_Twins_HangFromOnePoint()
    {
        var born = new DateOnly(2018, 5, 1);
        var drawing = Draw(
            [Child() with { Born = born }, Boy("twin") with { Born = born }, Boy("older") with { Born = new DateOnly(2015, 1, 1) }, Woman("mother"), Man("father")],
            [.. new[] { "child", "twin", "older" }.SelectMany(one => new[] { Born(one, "mother"), Born(one, "father") })]);

        Rows(drawing)[1].ShouldBe("older child twin");
        var (one, other) = (LineTo(drawing, "child"), LineTo(drawing, "twin"));
        one.Points[0].ShouldBe(other.Points[0]);
        LineTo(drawing, "older").Points[0].X.ShouldBe(At(drawing, "older").X);
    }

    [Fact]
    public void Draw_UnbornChild_StandsLastAmongBrothersAndSisters()
    {
        var drawing = Draw(
            [Child() with { Born = new DateOnly(2018, 5, 1) }, Boy("baby") with { Symbol = FamilySymbol.Unborn, Years = "not yet born" }, Woman("mother"), Man("father")],
            [Born("child", "mother"), Born("child", "father"), Born("baby", "mother"), Born("baby", "father")]);

        Rows(drawing)[1].ShouldBe("child baby");
        At(drawing, "baby").Words.ShouldBe(["baby", "not yet born"]);
    }

    [Fact]
    public void Draw_OneParentRecorded_PutsSomebodyNotRecordedBesideThem()
    {
        var drawing = Draw([Child(), Woman("mother")], [Born("child", "mother")]);

        drawing.People.Count.ShouldBe(3);
        drawing.People.Single(one => one.Member.Name == "Not recorded").Member.Symbol.ShouldBe(FamilySymbol.Unknown);
        drawing.NotDrawn.ShouldBe(0);
    }

    [Fact]
    public void Draw_OtherParentOnRecordOnceOrCut_PutsNobodyNotRecordedBesideTheOne()
    {
        Draw([Child() with { HadAnotherParent = true }, Woman("mother")], [Born("child", "mother")]).People.Count.ShouldBe(2);

        var many = Enumerable.Range(0, GenogramLayout.Most - 2).Select(at => Boy($"cousin {at}"));
        var drawing = Draw([Child(), Woman("mother"), .. many, Man("father")], [Born("child", "mother"), Born("child", "father")]);

        drawing.People.Count.ShouldBe(GenogramLayout.Most);
        drawing.NotDrawn.ShouldBe(1);
    }

    [Fact]
    public void Draw_HalfSiblingsOfOneRecordedParent_DoNotShareTheOneNotRecorded()
    {
        var drawing = Draw(
            [Child(), Woman("mother"), Boy("half") with { SharesOneParent = true }], [Born("child", "mother"), Born("half", "mother")]);

        drawing.People.Count(one => one.Member.Name == "Not recorded").ShouldBe(2);
    }

    [Fact]
    public void Draw_FullSiblingOfWhomNoParentIsRecorded_HangsFromTheChildsParents()
    {
        var drawing = Draw(
            [Child(), Boy("brother") with { SiblingOf = "child" }, Woman("mother"), Man("father")], [Born("child", "mother"), Born("child", "father")]);

        LineTo(drawing, "brother").Kind.ShouldBe(DrawnLineKind.Birth);
        drawing.People.Count.ShouldBe(4);
    }

    [Fact]
    public void Draw_TwoWomenWhoAreMarriedAndAdopted_HasAMarriedLineAndADashedOneToTheChild()
    {
        var drawing = Draw(
            [Child(), Woman("one"), Woman("other")],
            [new ParentLine("child", "one", ParentKind.Adoptive), new ParentLine("child", "other", ParentKind.Adoptive)],
            new CoupleLine("one", "other", CoupleKind.Married));

        Lines(drawing, DrawnLineKind.Married).Count.ShouldBe(3);
        LineTo(drawing, "child").Kind.ShouldBe(DrawnLineKind.Care);
        drawing.People.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(CoupleKind.Married, 0)]
    [InlineData(CoupleKind.Together, 0)]
    [InlineData(CoupleKind.Separated, 1)]
    [InlineData(CoupleKind.Divorced, 2)]
    public void Draw_CoupleThatParted_IsStruckThrough(CoupleKind kind, int slashes)
    {
        var drawing = Draw([Child(), Woman("mother"), Man("father")], [Born("child", "mother"), Born("child", "father")], new CoupleLine("mother", "father", kind));

        Lines(drawing, DrawnLineKind.Slash).Count.ShouldBe(slashes);
    }

    [Fact]
    public void Draw_FosterCarersBesideBirthParents_KeepsTheChildBelowTheBirthParents()
    {
        var drawing = Draw(
            [Child(), Woman("mother"), Man("father"), Woman("carer"), Man("other-carer")],
            [
                Born("child", "mother"), Born("child", "father"),
                new ParentLine("child", "carer", ParentKind.Carer), new ParentLine("child", "other-carer", ParentKind.Carer),
            ],
            new CoupleLine("carer", "other-carer", CoupleKind.Together));

        At(drawing, "child").X.ShouldBe((At(drawing, "mother").X + At(drawing, "father").X) / 2);
        Lines(drawing, DrawnLineKind.Care).ShouldNotBeEmpty();
        Rows(drawing)[0].ShouldContain("other-carer carer");
    }

    [Fact]
    public void Draw_ThreeGenerations_StandsGrandparentsAboveTheirOwnSide()
    {
        var drawing = Draw(
            [
                Child(), Woman("mother"), Man("father"), Woman("gran") with { Generation = -2 }, Man("grandad") with { Generation = -2 },
                Woman("aunt") with { SiblingOf = "mother" },
            ],
            [Born("child", "mother"), Born("child", "father"), Born("mother", "gran"), Born("mother", "grandad")]);

        Rows(drawing).ShouldBe(["grandad gran", "father mother aunt", "child"]);
        LineTo(drawing, "aunt").Kind.ShouldBe(DrawnLineKind.Birth);
    }

    [Fact]
    public void Draw_GrandmotherWhoIsTheCarer_PassesTheRowBetweenThroughNobody()
    {
        var drawing = Draw(
            [Child(), Woman("mother"), Man("father"), Woman("gran") with { Generation = -2 }],
            [Born("child", "mother"), Born("child", "father"), Born("mother", "gran"), new ParentLine("child", "gran", ParentKind.Carer)]);

        var between = drawing.People.Where(one => one.Member.Generation == -1).ToList();
        foreach (var line in Lines(drawing, DrawnLineKind.Care).Where(line => line.Points[0].X == line.Points[1].X))
        {
            var (top, foot) = (Math.Min(line.Points[0].Y, line.Points[1].Y), Math.Max(line.Points[0].Y, line.Points[1].Y));
            between.ShouldAllBe(one => foot < one.Y || top > one.Y + GenogramLayout.Symbol
                || Math.Abs(one.X - line.Points[0].X) > GenogramLayout.Symbol / 2);
        }
    }

    [Fact]
    public void Draw_WhoLivesTogether_IsOutlinedWithNobodyElse()
    {
        var drawing = Draw(
            [Child() with { LivesWithTheChild = true }, Woman("mother") with { LivesWithTheChild = true }, Man("father")],
            [Born("child", "mother"), Born("child", "father")]);

        drawing.Homes.Count.ShouldBe(2);
        drawing.People.Where(one => drawing.Homes.Any(home => Holds(home, one))).Select(one => one.Member.Key).ShouldBe(["child", "mother"], ignoreOrder: true);
    }

    [Fact]
    public void Draw_ChildWithoutFamily_IsTheChildAlone()
    {
        var drawing = Draw([Child()], []);

        drawing.People.ShouldHaveSingleItem();
        drawing.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(34, 4)]
    public void Draw_LargeFamily_DrawsThirtyOnNobodyAndSaysHowManyMore(int family, int notDrawn)
    {
        var members = new List<FamilyMember> { Child(), Woman("mother"), Man("father") };
        var lines = new List<ParentLine> { Born("child", "mother"), Born("child", "father") };
        for (var at = 3; at < family; at++)
        {
            members.Add((at % 4) switch
            {
                0 => Boy($"child {at}") with { SharesOneParent = true },
                1 => Man($"father {at}"),
                2 => Woman($"gran {at}") with { Generation = -2 },
                _ => Boy($"cousin {at}"),
            });
            if (at % 4 == 0)
            {
                lines.AddRange([Born($"child {at}", "mother"), Born($"child {at}", $"father {at + 1}")]);
            }
        }

        var drawing = Draw(members, lines);

        drawing.NotDrawn.ShouldBe(notDrawn);
        drawing.People.Count(one => one.Member.Name != "Not recorded").ShouldBe(30);
        Draw(members, lines).People.Select(one => (one.X, one.Y)).ShouldBe(drawing.People.Select(one => (one.X, one.Y)));
    }

    [Fact]
    public void Draw_LongName_StandsOnTwoLinesAndIsCut()
    {
        var drawing = Draw([Child() with { Name = "Bartholomew Fitzgerald Montmorency-Featherstonehaugh the Younger" }], []);

        drawing.People[0].Words.ShouldBe(["Bartholomew", "Fitzgerald …"]);
    }

    private static FamilyMember Child() => new() { Key = "child", Name = "child", Symbol = FamilySymbol.Woman, IsTheChild = true };

    private static FamilyMember Boy(string key) => new() { Key = key, Name = key, Symbol = FamilySymbol.Man };

    private static FamilyMember Man(string key) => Boy(key) with { Generation = -1 };

    private static FamilyMember Woman(string key) => Man(key) with { Symbol = FamilySymbol.Woman };

    private static ParentLine Born(string child, string parent) => new(child, parent, ParentKind.Birth);

    /// <summary>Draws it; whatever the family, nobody stands on anybody, and all of it is inside the picture.</summary>
    private static GenogramDrawing Draw(IReadOnlyList<FamilyMember> members, IReadOnlyList<ParentLine> lines, params CoupleLine[] couples)
    {
        var drawing = GenogramLayout.Of(new FamilyTree { Members = members, Parents = lines, Couples = couples });
        var people = drawing.People;
        foreach (var (one, at) in people.Select((one, at) => (one, at)))
        {
            people.Skip(at + 1).ShouldAllBe(other => other.Y != one.Y || Math.Abs(other.X - one.X) >= GenogramLayout.Gap - 1);
        }

        foreach (var point in drawing.Lines.SelectMany(line => line.Points).Concat(people.Select(one => new DrawnPoint(one.X, one.Y))))
        {
            point.X.ShouldBeInRange(0, drawing.Width);
            point.Y.ShouldBeInRange(0, drawing.Height);
        }

        return drawing;
    }

    private static bool Holds(DrawnHome home, DrawnPerson one) =>
        one.X > home.X && one.X < home.X + home.Width && one.Y >= home.Y && one.Y < home.Y + home.Height;

    private static DrawnPerson At(GenogramDrawing drawing, string key) => drawing.People.Single(one => one.Member.Key == key);

    private static List<DrawnLine> Lines(GenogramDrawing drawing, DrawnLineKind kind) => [.. drawing.Lines.Where(line => line.Kind == kind)];

    /// <summary>The line that ends on the top of somebody's symbol.</summary>
    private static DrawnLine LineTo(GenogramDrawing drawing, string key) => drawing.Lines.First(line =>
        line.Kind is DrawnLineKind.Birth or DrawnLineKind.Care && line.Points[^1] == new DrawnPoint(At(drawing, key).X, At(drawing, key).Y));

    /// <summary>Keys from left to right, one text for each row.</summary>
    private static List<string> Rows(GenogramDrawing drawing) =>
        [.. drawing.People.GroupBy(one => one.Y).OrderBy(row => row.Key).Select(row => string.Join(' ', row.OrderBy(one => one.X).Select(one => one.Member.Key)))];
}
