using CareDecisions.Application.People;
using CareDecisions.Domain.Children;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using CareDecisions.Web.Tests.Referrals;
using CareDecisions.Web.Tests.Returns;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.People;

/// <summary>Whoever is on record can be found, however they came there.</summary>
public abstract class KeptSearchKeysTests(CareDecisionsApp app)
{
    [Fact]
    public async Task Make_ChildrenRecordedBeforeThereWereKeys_FindsEachAgainAndNobodyTwice()
    {
        var children = new List<TestChild>();
        foreach (var given in new[] { "Olda", "Oldb", "Oldc", "Oldd", "Olde" })
        {
            children.Add(await TestData.CreateChild(app, one => one.Named(given, "Beforekeys")));
        }

        await Forget([.. children.Select(child => child.Id).Where(id => id != children[1].Id)]);

        var (first, second) = await app.InDatabase(TestData.FirstAuthority, async db =>
            (await new MissingSearchKeys(db).Make(CancellationToken.None, size: 2), await new MissingSearchKeys(db).Make(CancellationToken.None, size: 2)));

        (first, second).ShouldBe((4, 0));
        (await FoundBy("beforekeys")).ShouldBe(5);
    }

    [Fact]
    public async Task Make_StoppedHalfWay_GoesOnWithThoseWhoAreLeft()
    {
        var (one, other) = (await TestData.CreateChild(app, child => child.Named("Halfa", "Stopped")), await TestData.CreateChild(app, child => child.Named("Halfb", "Stopped")));
        await Forget([one.Id, other.Id]);
        await app.InDatabase(TestData.FirstAuthority, async db =>
        {
            await SearchIndex.Refresh(db, [one.Id], CancellationToken.None);
            return true;
        });

        (await app.InDatabase(TestData.FirstAuthority, db => new MissingSearchKeys(db).Make(CancellationToken.None))).ShouldBe(1);

        (await FoundBy("stopped")).ShouldBe(2);
    }

    [Fact]
    public async Task Import_ChildOfAReturn_IsFoundByReference()
    {
        using var census = ReturnOnDisk.Census(ReturnOnDisk.Child(
            "KEY1", "<CINdetails><CINreferralDate>2025-06-01</CINreferralDate><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA></CINdetails>"));

        await census.Import(app);

        (await FoundBy("key1")).ShouldBe(1);
    }

    [Fact]
    public async Task Take_ReferralOfANewChild_TheChildIsFoundByName()
    {
        var walk = await FrontDoorWalk.Begin(app);
        using var client = await PageClient.SignedIn(app, walk.Taker);

        (await FrontDoorWalk.TakeNew(client, "Frontina", "Doorkeeper")).Problems.ShouldBeEmpty();

        (await FoundBy("doorkeeper")).ShouldBe(1);
    }

    private Task<int> FoundBy(string key) =>
        app.InDatabase(TestData.FirstAuthority, db => db.SearchKeys.CountAsync(one => one.Key == key && one.ChildId != null && one.Kind != Domain.People.SearchKeyKind.Sound));

    private Task<int> Forget(IReadOnlyList<ChildId> children) => app.InDatabase(TestData.FirstAuthority, db =>
    {
        var ids = children.Select(id => id.Value).ToList();
        return db.SearchKeys.Where(key => ids.Contains(key.SubjectId)).ExecuteDeleteAsync();
    });
}

public sealed class KeptSearchKeysOnSqlite(SqliteApp app) : KeptSearchKeysTests(app), IClassFixture<SqliteApp>;

public sealed class KeptSearchKeysOnPostgreSql(PostgreSqlApp app) : KeptSearchKeysTests(app), IClassFixture<PostgreSqlApp>;
