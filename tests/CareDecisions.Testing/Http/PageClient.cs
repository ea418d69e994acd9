using System.Globalization;
using System.Net;
using CareDecisions.Testing.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CareDecisions.Testing.Http;

/// <summary>
/// One person's browser without script: it keeps cookies, follows redirects, and sends forms as they were served. Each
/// has an address of its own, so that the limits on signing in count it apart.
/// </summary>
public sealed class PageClient : IDisposable
{
    private static int made;

    private readonly HttpClient http;

    public PageClient(CareDecisionsApp app)
        : this((app ?? throw new ArgumentNullException(nameof(app))).CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") }))
    {
    }

    /// <param name="http">Keeps cookies and follows redirects; its base address is the product's.</param>
    internal PageClient(HttpClient http)
    {
        this.http = http;
        http.DefaultRequestHeaders.Add(TestAddress.Header, NextAddress().ToString());
    }

    /// <summary>A new member of staff with these roles (ids of the matrix), signed in.</summary>
    public static async Task<PageClient> SignedInAs(CareDecisionsApp app, params string[] roles) =>
        await SignedIn(app, await TestData.CreateStaff(app, person => person.WithRoles(roles)));

    /// <summary>This member of staff, signed in through the sign-in page.</summary>
    public static Task<PageClient> SignedIn(CareDecisionsApp app, TestPerson person) => SignedIn(new PageClient(app), person);

    internal static async Task<PageClient> SignedIn(PageClient client, TestPerson person)
    {
        var answer = await client.SignIn(person);
        return answer.Path == "/accounts/sign-in"
            ? throw new InvalidOperationException($"{person.UserName} could not sign in: {string.Join("; ", answer.Problems)}")
            : client;
    }

    /// <summary>Fills in the sign-in page and sends it; where that leads is the answer.</summary>
    public async Task<PageAnswer> SignIn(TestPerson person, string? password = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        var page = await Get("/accounts/sign-in");
        return await page.Send(new Dictionary<string, string>
        {
            ["Authority"] = person.Authority,
            ["UserName"] = person.UserName,
            ["Password"] = password ?? person.Password,
        });
    }

    public Task<PageAnswer> Get(string address) => Ask(new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)));

    /// <summary>What is sent from an address, headers and bytes as they are.</summary>
    public Task<HttpResponseMessage> Fetch(string address) => http.GetAsync(new Uri(address, UriKind.Relative));

    /// <summary>Sends fields to an address as they are, without a page having offered them: for what a browser would not do.</summary>
    public Task<PageAnswer> Post(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        Ask(new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.RelativeOrAbsolute)) { Content = new FormUrlEncodedContent(fields) });

    public void Dispose() => http.Dispose();

    internal async Task<PageAnswer> Ask(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            return new PageAnswer(this, response.StatusCode, response.RequestMessage!.RequestUri!, body);
        }
    }

    private static IPAddress NextAddress()
    {
        var number = Interlocked.Increment(ref made);
        return IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"));
    }
}
