using CareDecisions.Testing;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.Records;

/// <summary>Writes a record by its pages, as its writer and as who signs it off.</summary>
internal static class RecordWalk
{
    public const string Form = "form[data-autosave]";

    public static async Task<PageAnswer> Start(PageClient client, TestChild child, string template)
    {
        var page = await client.Get($"/children/{child.Id}/records/start");
        return await page.Send(new Dictionary<string, string> { ["TemplateId"] = template });
    }

    /// <summary>Answers every question that is asked, finishes every section, and hands the record in.</summary>
    /// <param name="chosen">Answers that are not to be the first choice, by the name of their field; "day": of March, for every date.</param>
    public static async Task WriteAll(PageClient client, PageAnswer record, IReadOnlyDictionary<string, string>? chosen = null)
    {
        foreach (var link in record.Document.QuerySelectorAll("a.govuk-task-list__link").Select(one => one.GetAttribute("href")!))
        {
            var section = await client.Get(link);
            var finished = await section.Send(Answers(section, chosen ?? new Dictionary<string, string>()), Form);

            // An answer may ask for another.
            for (var again = 0; again < 2 && finished.Problems.Count > 0; again++)
            {
                finished = await finished.Send(Answers(finished, chosen ?? new Dictionary<string, string>()), Form);
            }

            finished.Problems.ShouldBeEmpty();
        }

        var read = await client.Get($"{record.Path}/read");
        var submitted = await read.Send(form: "form[action*=Submit]");
        submitted.Problems.ShouldBeEmpty();
    }

    public static async Task<PageAnswer> SignOff(PageClient manager, PageAnswer record) =>
        await (await manager.Get($"{record.Path}/read")).Send(form: "form[action*=SignOff]");

    private static Dictionary<string, string> Answers(PageAnswer section, IReadOnlyDictionary<string, string> chosen)
    {
        var typed = new Dictionary<string, string> { ["finish"] = "true" };
        foreach (var name in section.Document.QuerySelectorAll($"{Form} [data-question]:not([hidden]) textarea").Select(one => one.GetAttribute("name")!))
        {
            typed[name] = "Written for the test";
        }

        foreach (var radio in section.Document.QuerySelectorAll($"{Form} [data-question]:not([hidden]) input[type=radio]"))
        {
            var name = radio.GetAttribute("name")!;
            typed.TryAdd(name, chosen.GetValueOrDefault(name) ?? radio.GetAttribute("value")!);
        }

        foreach (var line in section.Document.QuerySelectorAll($"{Form} [data-question]:not([hidden]) input").Select(one => one.GetAttribute("name") ?? ""))
        {
            if (line.StartsWith("Answers[", StringComparison.Ordinal))
            {
                typed.TryAdd(line, chosen.GetValueOrDefault(line) ?? "Somebody");
            }
            else if (line.StartsWith("Times[", StringComparison.Ordinal))
            {
                typed[line] = "10:30";
            }
        }

        foreach (var date in section.Document.QuerySelectorAll($"{Form} [data-question]:not([hidden]) [data-date-part]"))
        {
            typed[date.GetAttribute("name")!] = date.GetAttribute("data-date-part") switch { "day" => chosen.GetValueOrDefault("day") ?? "11", "month" => "3", _ => "2026" };
        }

        foreach (var tick in section.Document.QuerySelectorAll($"{Form} [data-question]:not([hidden]) input[type=checkbox]"))
        {
            typed.TryAdd(tick.GetAttribute("name")!, tick.GetAttribute("value")!);
        }

        foreach (var cell in section.Document.QuerySelectorAll($"{Form} table input").Where(one => one.GetAttribute("name")!.Contains("[0].", StringComparison.Ordinal)))
        {
            var isDate = cell.HasAttribute("placeholder");
            typed[cell.GetAttribute("name")!] = isDate ? "11 3 26" : "Somebody";
        }

        return typed;
    }
}
