using CareDecisions.Application.Returns;
using CareDecisions.Application.Returns.Care;
using CareDecisions.Testing.Hosting;
using static CareDecisions.Web.Tests.Returns.ReturnOnDisk;

namespace CareDecisions.Web.Tests.Returns;

public sealed class CareEpisodeTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Episode_ThatStartsCare_MakesTheChildLookedAfterInAPlacement()
    {
        using var care = Care("EPI1").With(SsdaFiles.Episodes, "EPI1,02/06/2025,S,V2,N1,U6,PR1,,,,HX1 1AA,HX2 2BB,SC123456");

        await care.Import(app);

        (await app.Event("EPI1", "ChildBecameLookedAfter")).HappenedAt.Date.ShouldBe(new DateTime(2025, 6, 2));
        var placed = await app.Event("EPI1", "PlacementStarted");
        (placed.Facts["placement.type"], placed.Facts["visit.regime"]).ShouldBe(("\"fostering\"", "\"cla-general\""));
        (await app.Child("EPI1"))!.Summary.IsLookedAfter.ShouldBeTrue();
    }

    [Fact]
    public async Task Episode_ThatOnlyContinuesCare_CountsFromItsFirstDayAndSaysSo()
    {
        using var care = Care("EPI2").With(SsdaFiles.Episodes, "EPI2,02/06/2025,P,C2,N1,U4,PR1,,,,HX1 1AA,HX2 2BB,SC123456");

        var imported = await care.Import(app);

        (await app.Event("EPI2", "ChildBecameLookedAfter")).Note.ShouldBe(
            "Category of need: N1, abuse, neglect and exploitation. It began on or before this day: the return does not give the day.");
        imported.Row(SsdaFiles.Episodes).Message!.ShouldStartWith("Care began before this episode");
    }

    [Fact]
    public async Task Episode_WithAnUnknownLegalStatus_IsRefusedInPlainEnglish()
    {
        using var care = Care("EPI3").With(SsdaFiles.Episodes, "EPI3,02/06/2025,S,C9,N1,U6,PR1,,,,HX1 1AA,HX2 2BB,SC123456");

        var imported = await care.Import(app);

        imported.Row(SsdaFiles.Episodes).Message.ShouldBe("LS code 'C9' is not a legal status of the 2025/26 return. The row was not taken.");
    }

    [Fact]
    public async Task Episode_WithAnUnknownPlacement_KeepsTheLegalStatus()
    {
        using var care = Care("EPI4").With(SsdaFiles.Episodes, "EPI4,02/06/2025,S,C2,N1,Q9,PR1,,,,HX1 1AA,HX2 2BB,SC123456");

        var imported = await care.Import(app);

        imported.Row(SsdaFiles.Episodes).Outcome.ShouldBe(ReturnRowOutcome.TakenInPart);
        var types = (await app.Events("EPI4")).Select(one => one.Type).ToList();
        types.ShouldContain("CareOrderMade");
        types.ShouldNotContain("PlacementStarted");
    }

    [Fact]
    public async Task Episode_ThatEndsCare_EndsThePlacementAndClosesANewChild()
    {
        using var care = Care("EPI5").With(SsdaFiles.Episodes, "EPI5,02/06/2025,S,V2,N1,U6,PR1,01/12/2025,E4A,,HX1 1AA,HX2 2BB,SC123456");

        await care.Import(app);

        (await app.Event("EPI5", "ChildCeasedToBeLookedAfter")).HappenedAt.Date.ShouldBe(new DateTime(2025, 12, 1));
        (await app.Event("EPI5", "PlacementEnded")).HappenedAt.Date.ShouldBe(new DateTime(2025, 12, 1));
        (await app.Child("EPI5"))!.ClosedOn.ShouldBe(new DateOnly(2025, 12, 1));
    }

    [Fact]
    public async Task Episodes_OfOneStatusInTwoPlaces_AreOneLegalStatusAndTwoPlacements()
    {
        using var care = Care("EPI6").With(
            SsdaFiles.Episodes,
            "EPI6,02/06/2025,S,C2,N1,U6,PR1,01/09/2025,X1,CARPL,HX1 1AA,HX2 2BB,SC123456",
            "EPI6,01/09/2025,P,C2,N1,K2,PR4,,,,HX1 1AA,HX3 3CC,1234567");

        await care.Import(app);

        var child = await app.Child("EPI6");
        (await app.Of(db => db.LegalStatuses.Where(one => one.ChildId == child!.Id))).Single().To.ShouldBeNull();
        (await app.Of(db => db.Placements.Where(one => one.ChildId == child!.Id).OrderBy(one => one.From)))
            .Select(one => (one.TypeCode, one.To)).ShouldBe([("U6", new DateOnly(2025, 9, 1)), ("K2", null)]);
    }

    [Fact]
    public async Task Episode_InterimOrderBecomingFullAtHome_ChangesTheVisitingRulesWithoutAMove()
    {
        using var care = Care("EPI7").With(
            SsdaFiles.Episodes,
            "EPI7,02/06/2025,S,C1,N1,P1,PR0,01/09/2025,X1,,HX1 1AA,HX1 1AA,",
            "EPI7,01/09/2025,L,C2,N1,P1,PR0,,,,HX1 1AA,HX1 1AA,");

        await care.Import(app);

        (await app.Event("EPI7", "InterimCareOrderMade")).Facts["visit.regime"].ShouldBe("\"interim-order-with-parents\"");
        (await app.Event("EPI7", "CareOrderMade")).Facts["visit.regime"].ShouldBe("\"care-order-with-parents\"");
        (await app.Events("EPI7")).Select(one => one.Type).ShouldNotContain("CareOrderDischarged");
    }

    [Fact]
    public async Task Episode_BeginningInsideTheOneBefore_CutsItShort()
    {
        using var care = Care("EPI8").With(
            SsdaFiles.Episodes,
            "EPI8,02/06/2025,S,V2,N1,U6,PR1,01/12/2025,X1,CARPL,HX1 1AA,HX2 2BB,SC123456",
            "EPI8,01/09/2025,P,V2,N1,K2,PR4,,,,HX1 1AA,HX3 3CC,1234567");

        var imported = await care.Import(app);

        imported.Row(SsdaFiles.Episodes).Message.ShouldBe("DEC 1 December 2025 is after the next episode's start: taken as ended on 1 September 2025.");
        (await app.Event("EPI8", "PlacementEnded")).HappenedAt.Date.ShouldBe(new DateTime(2025, 9, 1));
    }

    [Fact]
    public async Task Episode_InsideAnother_IsRefused()
    {
        using var care = Care("EPI9").With(
            SsdaFiles.Episodes,
            "EPI9,02/06/2025,S,V2,N1,U6,PR1,01/12/2025,E4A,,HX1 1AA,HX2 2BB,SC123456",
            "EPI9,01/08/2025,P,V2,N1,K2,PR4,01/09/2025,X1,,HX1 1AA,HX3 3CC,1234567");

        (await care.Import(app)).Row(SsdaFiles.Episodes, 1).Message.ShouldBe("It lies inside another episode (line 2), which lasts until 1 December 2025. The row was not taken.");
    }

    [Fact]
    public async Task Episode_OfShortBreaks_DoesNotMakeTheChildLookedAfter()
    {
        using var care = Care("EPI10").With(SsdaFiles.Episodes, "EPI10,02/06/2025,S,V4,N2,U6,PR1,,,,,,");

        await care.Import(app);

        (await app.Events("EPI10")).ShouldBeEmpty();
        var child = await app.Child("EPI10");
        (await app.Of(db => db.LegalStatuses.Where(one => one.ChildId == child!.Id))).Single().Code.ShouldBe("V4");
    }

    [Fact]
    public async Task Episode_EndingInAdoption_MakesTheOrderAndClosesTheCase()
    {
        using var care = Care("EPI11").With(SsdaFiles.Episodes, "EPI11,02/06/2025,S,E1,N1,A6,PR1,01/12/2025,E11,,HX1 1AA,HX2 2BB,SC123456");

        await care.Import(app);

        var types = (await app.Events("EPI11")).Select(one => one.Type).ToList();
        types.ShouldContain("ChildPlacedForAdoption");
        types.ShouldContain("AdoptionOrderMade");
        (await app.Child("EPI11"))!.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task Row_WithAnotherDateOfBirth_IsRefused()
    {
        using var care = Care("EPI12").With(SsdaFiles.Missing, "EPI12,02/05/2018,M,01/07/2025,02/07/2025");

        (await care.Import(app)).Row(SsdaFiles.Missing).Message.ShouldBe("DOB is 02/05/2018 here and 01/05/2018 in header.csv: it may be another child. The row was not taken.");
    }

    [Fact]
    public async Task Row_OfAChildWhoIsNotInTheHeader_IsRefused()
    {
        using var care = Care("EPI13").With(SsdaFiles.Missing, "EPI14,01/05/2018,M,01/07/2025,02/07/2025");

        (await care.Import(app)).Row(SsdaFiles.Missing).Message.ShouldBe("The child EPI14 is not in header.csv. The row was not taken.");
    }
}
