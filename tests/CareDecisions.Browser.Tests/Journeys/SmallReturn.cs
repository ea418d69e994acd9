using System.Text;
using CareDecisions.Browser.Tests.Walking;
using Microsoft.Playwright;

namespace CareDecisions.Browser.Tests.Journeys;

/// <summary>A return of a few children, as an authority would send it. Invented.</summary>
internal static class SmallReturn
{
    /// <summary>A census of 2025/26: each child referred on 2 March 2026, by a source whose code there is not.</summary>
    public static string Census(params IEnumerable<string> references) => $"""
        <Message>
        <Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header>
        <Children>
        {string.Join('\n', references.Select(Child))}
        </Children>
        </Message>
        """;

    public static async Task Upload(Visitor administrator, string name, string text)
    {
        await administrator.Choose("Children in need census");
        await administrator.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = name, MimeType = "text/xml", Buffer = Encoding.UTF8.GetBytes(text) });
        await administrator.Press("Upload and try", name);
    }

    private static string Child(string reference) => $"""
        <Child>
        <ChildIdentifiers><LAchildID>{reference}</LAchildID><PersonBirthDate>2018-05-01</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
        <ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>
        <CINdetails><CINreferralDate>2026-03-02</CINreferralDate><ReferralSource>99Z</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA></CINdetails>
        </Child>
        """;
}
