using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.People;

public abstract class ChangeIdentityTests(CareDecisionsApp app)
{
    [Fact]
    public async Task Change_FamilyName_KeepsTheEarlierAsFormerAndFindsTheChildByBoth()
    {
        var (client, child) = await Allocated("Nominata", "Beforeson");
        var form = await client.Get($"/children/{child.Id}/about/change");

        var about = await form.Send(new Dictionary<string, string> { ["FamilyName"] = "Afterson", ["FirstLanguageCode"] = "URD" });

        about.Text.ShouldContain("Nominata Beforeson (until 12 Mar 2026)");
        about.Text.ShouldContain("Urdu");
        (await client.Get("/children?q=Beforeson")).All("tbody tr").ShouldHaveSingleItem().ShouldContain("former name");
        (await client.Get("/children?q=Afterson")).All("tbody tr").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Change_DetailsSomebodyElseChanged_ShowsTheirsAndKeepsMine()
    {
        var (client, child) = await Allocated("Stalena", "Formfield");
        var (mine, theirs) = (await client.Get($"/children/{child.Id}/about/change"), await client.Get($"/children/{child.Id}/about/change"));
        await theirs.Send(new Dictionary<string, string> { ["School"] = "Netherby Primary School" });

        var refused = await mine.Send(new Dictionary<string, string> { ["School"] = "Coldbeck Academy" });

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("Somebody else changed these details");
        refused.Text.ShouldContain("Netherby Primary School");
        refused.Body.ShouldContain("value=\"Coldbeck Academy\"");
        (await refused.Send()).Text.ShouldContain("Coldbeck Academy");
    }

    [Fact]
    public async Task Change_NhsNumberWithAWrongCheckDigit_IsRefused()
    {
        var (client, child) = await Allocated("Numera", "Checkdigit");
        var form = await client.Get($"/children/{child.Id}/about/change");

        var refused = await form.Send(new Dictionary<string, string> { ["NhsNumber"] = "943 476 5918" });

        refused.Problems.ShouldHaveSingleItem().ShouldStartWith("Enter an NHS number of 10 digits");
    }

    [Fact]
    public async Task Change_Particulars_AreInTheAuditBeforeAndAfter()
    {
        var (client, child) = await Allocated("Audita", "Keptfield");
        var form = await client.Get($"/children/{child.Id}/about/change");

        await form.Send(new Dictionary<string, string> { ["ReligionCode"] = "SIKH" });

        var changes = await app.InDatabase(child.Authority, db => db.AuditEntries
            .Where(entry => entry.Action == "ChangeIdentity" && entry.ChildId == child.Id).Select(entry => entry.Changes).SingleAsync());
        changes!.ShouldContain("Particulars.ReligionCode");
        changes!.ShouldContain("SIKH");
    }

    [Fact]
    public async Task Move_ChildWithAnAddress_EndsTheEarlierTheDayBefore()
    {
        var (client, child) = await Allocated("Movera", "Addressly");
        await Move(client, child, "1 Old Row", "1");

        var about = await Move(client, child, "2 New Row", "10");

        about.Text.ShouldContain("1 Old Row From 1 Mar 2026 to 9 Mar 2026");
        about.Text.ShouldContain("2 New Row Withheld: tell nobody From 10 Mar 2026");
    }

    [Fact]
    public async Task Move_BeforeThePresentAddressBegan_IsRefusedAndTheAddressStays()
    {
        var (client, child) = await Allocated("Movera", "Backwards");
        await Move(client, child, "1 Present Row", "5");

        var refused = await Move(client, child, "2 Earlier Row", "1");

        refused.Problems.ShouldHaveSingleItem().ShouldBe("The child moved to the present address on 5 March 2026. Enter a later day.");
        (await client.Get($"/children/{child.Id}/about")).Text.ShouldNotContain("2 Earlier Row");
    }

    private static async Task<PageAnswer> Move(PageClient client, TestChild child, string lines, string day)
    {
        var page = await client.Get($"/children/{child.Id}/addresses/add");
        var typed = new Dictionary<string, string> { ["Lines"] = lines, ["From.Day"] = day, ["From.Month"] = "3", ["From.Year"] = "2026" };
        if (day == "10")
        {
            typed["IsWithheld"] = "true";
        }

        return await page.Send(typed);
    }

    private async Task<(PageClient Client, TestChild Child)> Allocated(string given, string family)
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.Named(given, family).AllocatedTo(worker));
        return (await PageClient.SignedIn(app, worker), child);
    }
}

public sealed class ChangeIdentityOnSqlite(SqliteApp app) : ChangeIdentityTests(app), IClassFixture<SqliteApp>;

public sealed class ChangeIdentityOnPostgreSql(PostgreSqlApp app) : ChangeIdentityTests(app), IClassFixture<PostgreSqlApp>;
