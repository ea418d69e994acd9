using System.Text.RegularExpressions;
using CareDecisions.Application.Alerts;
using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;
using CareDecisions.Testing;

namespace CareDecisions.Browser.Tests.Journeys;

public sealed partial class AlertTests(SeededProduct product) : Journey(product)
{
    [Fact]
    public Task Alert_OfALateClock_ComesOnceByMailAndInTheProduct() => Walk(async worker =>
    {
        var person = await TestData.CreateStaff(Product.App);
        await TestData.CreateChild(Product.App, who => who.Named("Hidden", "Nameson").AllocatedTo(person)
            .With("ReferralReceived", new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero)));
        await Product.Run(nameof(SweepClocks));
        await Product.Run(nameof(SweepClocks));
        await Product.SendAllMail();

        var mails = Product.Mail.Caught.Where(mail => mail.Contains(person.UserName, StringComparison.Ordinal)).Select(MailText.Read).ToList();
        await worker.SignIn(person);
        await worker.Reach("My work");
        await worker.Follow("Alerts", "Alerts");

        (await worker.Page.ListLength()).ShouldBe(mails.Count);
        mails.ShouldNotBeEmpty();
        mails.ShouldBeUnique();
        mails.ShouldAllBe(mail => !mail.Contains("Nameson") && !mail.Contains("Hidden"));
        await worker.Open(Link().Match(mails[0]).Value, "Why is this due?");
    });

    [GeneratedRegex("/alerts/open/[0-9a-f-]{36}")]
    private static partial Regex Link();
}
