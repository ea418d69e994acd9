using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads the whole folder: the base first, then each authority over it.</summary>
internal sealed class PackReader(PackFiles files, PackErrors errors)
{
    public const string BaseId = "_england";

    private readonly Dictionary<string, EscalationState> states = Named<EscalationState>.Underscored.ToDictionary();

    public IReadOnlyDictionary<string, PracticePack> ReadAll()
    {
        var names = new NameCheck(ReadVocabulary());
        var standardsReader = new StandardsReader(files, names, errors);
        var holidays = files.Read($"{BaseId}/bank-holidays.yaml", PackMembers.BankHolidays) is { } days ? CalendarReader.ReadBankHolidays(days) : null;
        var roles = files.Read($"{BaseId}/roles.yaml", PackMembers.SharedRoles) is { } file ? new SharedRoles(file, names) : null;
        errors.ThrowIfAny();

        var shared = new Shared(names.Vocabulary, holidays!, roles!, new TemplatesReader(files, names), new ForumsReader(files, names));
        var england = ReadPack(BaseId, standardsReader.Read(BaseId), shared, null);
        var packs = new Dictionary<string, PracticePack>(StringComparer.Ordinal) { [BaseId] = england };
        foreach (var id in files.PackIds.Where(id => id != BaseId))
        {
            packs[id] = ReadPack(id, standardsReader.Read(id), shared, england);
            standardsReader.CheckAgainst(england.Standards, packs[id].Standards);
        }

        if (files.AllReadable)
        {
            standardsReader.CheckReferences();
        }

        return packs;
    }

    private Vocabulary ReadVocabulary()
    {
        var file = files.Read($"{BaseId}/vocabulary.yaml", PackMembers.Vocabulary);
        var vocabulary = file is null ? null : VocabularyReader.Read(file);
        errors.ThrowIfAny();
        return vocabulary!;
    }

    /// <param name="england">The base it stands on; <see langword="null"/> for the base itself.</param>
    private PracticePack ReadPack(string id, IReadOnlyList<Standard> standards, Shared shared, PracticePack? england)
    {
        var isBase = england is null;
        var entry = files.Read($"{id}/pack.yaml", PackMembers.Pack);
        MustBeItsFolder(entry, id, isBase);
        var (closures, moveDueDates) = isBase ? ([], false) : CalendarReader.ReadClosures(files.Read($"{id}/calendar.yaml", PackMembers.Calendar));
        var localRoles = isBase ? null : files.Read($"{id}/roles.yaml", PackMembers.LocalRoles);
        var roles = shared.Roles.MatrixWith(localRoles);
        return new PracticePack
        {
            Id = id,
            Name = entry?.Text("name") ?? "",
            BasePackId = entry?.OptionalText("base"),
            Edition = files.EditionOf(BaseId, id),
            About = entry?.Text("about") ?? "",
            Words = WordsOf(entry, england),
            Readings = [.. entry?.Children("readings", PackMembers.Reading).Select(r => new Reading(r.Text("id"), r.Text("text"))) ?? []],
            Teams = [.. entry?.Children("teams", PackMembers.Team).Select(t => new TeamTemplate(t.Text("id"), t.Text("name"), t.Text("service"))) ?? []],
            Standards = standards,
            BaseStandards = england?.Standards ?? [],
            Vocabulary = entry is null ? shared.Vocabulary : shared.Vocabulary.StartingWith(FactReader.Facts(entry, "starting_facts", shared.Vocabulary)),
            Calendar = shared.Holidays.With(moveDueDates ? closures : []),
            ClosureDays = closures,
            Roles = roles,
            Forums = ForumTemplates.With(shared.Forums.Read(id, roles), shared.Vocabulary, roles, errors),
            Templates = shared.Templates.Read(id, roles, england?.Templates ?? []),
            Escalation = ReadEscalation(id) ?? england?.Escalation ?? new Escalation([]),
        };
    }

    private static void MustBeItsFolder(Entry? entry, string id, bool isBase)
    {
        if (entry is not null && entry.Text("id") != id)
        {
            entry.Refuse("id", $"the pack's id must be the name of its folder, '{id}'");
        }

        if (entry is not null && !isBase && entry.OptionalText("base") != BaseId)
        {
            entry.Refuse("base", $"a pack stands on the statutory base; expected 'base: {BaseId}'");
        }
    }

    /// <summary>The pack's own words over the base's.</summary>
    private static Dictionary<string, string> WordsOf(Entry? entry, PracticePack? england)
    {
        var words = new Dictionary<string, string>(england?.Words ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (var word in entry?.Keyed("words") ?? [])
        {
            words[word.Key] = word.Value.ToString();
        }

        return words;
    }

    /// <summary>The pack's own steps; <see langword="null"/> where it leaves them to the base.</summary>
    private Escalation? ReadEscalation(string id)
    {
        var file = $"{id}/escalation.yaml";
        if (id != BaseId && !files.Has(file))
        {
            return null;
        }

        return files.Read(file, PackMembers.Escalation) is { } entry
            ? new Escalation([.. entry.Children("escalation", PackMembers.EscalationStep).Select(Step)])
            : null;
    }

    private EscalationStep Step(Entry step) => new(
        step.Choice("tell", Named<EscalationRecipient>.Underscored), step.Choice("when", states), step.Whole("after_working_days", 0));

    /// <summary>What every pack shares.</summary>
    private sealed record Shared(Vocabulary Vocabulary, BankHolidays Holidays, SharedRoles Roles, TemplatesReader Templates, ForumsReader Forums);
}
