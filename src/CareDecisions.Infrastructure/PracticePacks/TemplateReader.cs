using System.Security.Cryptography;
using System.Text;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads one edition of a record template.</summary>
internal sealed class TemplateReader(NameCheck names, RoleMatrix roles)
{
    public RecordTemplate Read(Entry entry, string text)
    {
        var questions = new QuestionReader(names);
        var events = new StepEventReader(names, questions);
        Name(entry, "id", entry.Text("id"), CaseRecord.TemplateLength);
        var sections = new List<TemplateSection>();
        foreach (var part in entry.Children("sections", PackMembers.TemplateSection))
        {
            var section = Section(part, questions, events);
            if (sections.Any(other => other.Id == section.Id))
            {
                part.Refuse("id", $"there is already a section '{section.Id}'");
            }

            sections.Add(section);
        }

        if (entry.Text("title").Length > CaseRecord.TitleLength)
        {
            entry.Refuse("title", $"must be {CaseRecord.TitleLength} characters or fewer");
        }

        return new RecordTemplate
        {
            Id = entry.Text("id"),
            Title = entry.Text("title"),
            Area = entry.Text("area"),
            From = entry.Date("from"),
            Source = entry.Text("source"),
            About = entry.Text("about"),
            WrittenWith = Permission(entry, "written_with") ?? "",
            SignedOffWith = Permission(entry, "signed_off_with"),
            Events = new RecordEvents(events.Read(entry, "started"), events.Read(entry, "submitted"), events.Read(entry, "signed_off")),
            Sections = sections,
            Edition = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Text = text,
            Location = entry.Location,
        };
    }

    private static TemplateSection Section(Entry entry, QuestionReader questions, StepEventReader events)
    {
        var id = entry.Text("id");
        Name(entry, "id", id);
        var when = questions.Condition(entry);
        var asked = questions.Read(entry, id);
        return new TemplateSection
        {
            Id = id,
            Title = entry.Text("title"),
            Guidance = entry.OptionalText("guidance"),
            Finished = events.Read(entry, "finished"),
            When = when,
            Questions = asked,
        };
    }

    private string? Permission(Entry entry, string member)
    {
        var permission = entry.OptionalText(member);
        if (permission is not null && !roles.Permissions.ContainsKey(permission))
        {
            entry.Refuse(member, $"unknown permission '{permission}'; {Entry.Nearest(permission, roles.Permissions.Keys)}");
        }

        return permission;
    }

    /// <summary>Ids stand in addresses and in the names of answers.</summary>
    internal static void Name(Entry entry, string member, string id, int most = 40)
    {
        if (id.Length == 0 || id.Length > most || !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            entry.Refuse(member, $"'{id}' must be made of small letters, digits and hyphens, at most {most}");
        }
    }
}
