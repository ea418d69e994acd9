using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;

namespace CareDecisions.Browser.Tests.Journeys;

public sealed class SocialWorkerTests(SeededProduct product) : Journey(product)
{
    [Fact]
    public Task SocialWorker_SignsIn_ComesToTheirWork() => Walk(async worker =>
    {
        await worker.SignIn("social-worker");

        await worker.Reach("My work");
    });
}
