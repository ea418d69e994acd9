using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>What one forum's file is read with.</summary>
internal sealed record ForumContext(NameCheck Names, ForumValues Values, ForumWords Words, ForumReferences References, IReadOnlyDictionary<string, SharedRules> Shared);

/// <summary>Reads one forum's terms.</summary>
internal sealed class ForumReader
{
    private readonly Entry file;
    private readonly ForumContext context;
    private readonly ForumRuleReader rules;
    private readonly Forum? parent;

    /// <param name="file">The forum's file.</param>
    /// <param name="parent">The forum that it extends; <see langword="null"/>: none.</param>
    /// <param name="context">What the pack knows.</param>
    public ForumReader(Entry file, Forum? parent, ForumContext context)
    {
        this.file = file;
        this.parent = parent;
        this.context = context;
        var conditions = new ConditionReader(VocabularyOf(file), context.Values);
        rules = new ForumRuleReader(file.Text("id"), context.References, new ForumDeadlineReader(context.Names, context.Values, context.References), conditions, context.Values);
    }

    public Forum Read()
    {
        foreach (var prose in new[] { "aims", "benefits", "governance" })
        {
            Prose(prose);
        }

        var cases = new ForumCaseReader(file, rules, context);
        var people = new ForumPeopleReader(file, rules, context);
        var papers = new ForumPaperReader(file, rules, context);
        var forum = new Forum
        {
            Id = file.Text("id"),
            Name = file.Text("name"),
            ShortName = file.Text("short_name"),
            Aliases = file.PlainTexts("aliases"),
            Kind = file.Choice("kind", Named<ForumKind>.Hyphenated),
            Subject = file.Choice("subject", Named<ForumSubject>.Hyphenated),
            Completeness = file.Choice("completeness", Named<Completeness>.Hyphenated),
            IsEnabled = context.Values.Text(file, "enabled") is null or "true",
            Source = file.Text("source"),
            Summary = file.Text("summary"),
            Note = file.OptionalText("note"),
            Readings = context.References.Readings(file),
            Shared = SharedOf(),
            Extends = file.OptionalText("extends"),
            Happenings = file.Child("events", ForumMembers.Events) is { } events ? Happenings(events) : ForumHappenings.None,
            Parts = List("parts", ForumMembers.Part, Part, null),
            DecisionTypes = List("decision_types", ForumMembers.DecisionType, cases.DecisionType, parent?.DecisionTypes),
            Exclusions = List("exclusions", ForumMembers.Exclusion, cases.Exclusion, parent?.Exclusions),
            Gates = List("gates", ForumMembers.Gate, cases.Gate, parent?.Gates),
            Cohorts = List("cohorts", ForumMembers.Cohort, cases.Cohort, parent?.Cohorts),
            Sessions = List("sessions", ForumMembers.Session, new ForumSessionReader(rules, context).Read, parent?.Sessions),
            Slots = List("slots", ForumMembers.Slot, papers.Slot, parent?.Slots),
            Seats = List("seats", ForumMembers.Seat, people.Seat, parent?.Seats),
            Presenters = List("presenters", ForumMembers.Presenter, people.Presenter, parent?.Presenters),
            Quorum = file.Child("quorum", ForumMembers.Quorum) is { } quorum ? people.Quorum(quorum) : parent?.Quorum,
            Form = file.Child("form", ForumMembers.Form) is { } form ? papers.Form(form) : parent?.Form,
            Fields = List("fields", ForumMembers.Field, papers.Field, parent?.Fields),
            Documents = List("documents", ForumMembers.Document, papers.Document, parent?.Documents),
            Approvals = List("approvals", ForumMembers.Approval, people.Approval, parent?.Approvals),
            CutOffs = List("cut_offs", ForumMembers.CutOff, papers.CutOff, parent?.CutOffs),
            Late = file.Child("late", ForumMembers.Consent) is { } late ? people.Consent(late) : parent?.Late,
            Withdrawal = file.Child("withdrawal", ForumMembers.Consent) is { } withdrawal ? people.Consent(withdrawal) : parent?.Withdrawal,
            Outcomes = file.Has("outcomes") ? [.. file.Children("outcomes", ForumMembers.Outcomes).SelectMany(papers.Outcomes)] : parent?.Outcomes ?? [],
            DecisionFields = List("decision_fields", ForumMembers.Field, papers.Field, parent?.DecisionFields),
            Agreements =
            [
                .. List("agreements", ForumMembers.Agreement, people.Agreement, parent?.Agreements),
                .. file.Children("follow_up", ForumMembers.Rule).Select(people.Agreement),
                .. file.Children("agreement_record", ForumMembers.Rule).Select(people.Agreement),
            ],
            Stages = List("stages", ForumMembers.Stage, cases.Stage, parent?.Stages),
            Trackers = List("trackers", ForumMembers.Tracker, new ForumTrackerReader(rules, context).Read, parent?.Trackers),
            Checklists = List("checklists", ForumMembers.Checklist, papers.Checklist, parent?.Checklists),
            NotStated = file.PlainTexts("not_stated"),
            Rules = rules.Rules,
        };
        ReadTheRest(people);
        return forum;
    }

    /// <summary>Rules in words: read after the typed ones, so that the order of the page is theirs.</summary>
    private void ReadTheRest(ForumPeopleReader people)
    {
        string[] lists =
        [
            "must", "may", "must_not", "calendar_rules", "seat_rules", "per_child", "submission_rules", "agenda", "record_rules",
            "after_meeting", "regulation_24", "timeline", "own_review",
        ];
        foreach (var list in lists)
        {
            Prose(list);
        }

        foreach (var entry in new[] { file.Child("incomplete", ForumMembers.Rule), file.Child("no_show", ForumMembers.Rule) }.OfType<Entry>())
        {
            ProseOf(entry);
        }

        foreach (var route in file.Children("routes", ForumMembers.Route))
        {
            context.References.MustBeForum(route, "from");
            context.References.MustBeForumOrRole(route, "to");
            rules.Read(route);
        }

        foreach (var notice in file.Children("notifications", ForumMembers.Notification))
        {
            people.Notification(notice);
        }

        foreach (var duty in file.Children("duties", ForumMembers.Duty))
        {
            context.References.People(duty, "role");
            rules.Read(duty);
        }

        context.References.MustBeForum(file, "extends");
        context.References.MustBeForum(file, "members_as");
    }

    private void Prose(string member)
    {
        foreach (var entry in file.Children(member, ForumMembers.Rule))
        {
            ProseOf(entry);
        }
    }

    private void ProseOf(Entry entry)
    {
        foreach (var member in new[] { "role", "decides", "decided_by", "gate_role", "chair_any_of", "approver", "to", "from" })
        {
            context.References.People(entry, member);
        }

        foreach (var condition in new[] { "when", "unless", "filter" })
        {
            rules.When(entry, condition, Condition.Always);
        }

        context.References.MustBeForum(entry, "goes_to");
        ForumCaseReader.Decisions(entry, file, parent);
        rules.Read(entry);
    }

    private List<SharedRules> SharedOf()
    {
        var shared = new List<SharedRules>();
        foreach (var (id, place) in file.Texts("uses"))
        {
            if (context.Shared.TryGetValue(id, out var set))
            {
                shared.Add(set);
            }
            else
            {
                file.Refuse(place, $"unknown shared rules '{id}'; {Entry.Nearest(id, context.Shared.Keys)}");
            }
        }

        return shared;
    }

    /// <summary>Its own list, or its parent's where it has none.</summary>
    private IReadOnlyList<T> List<T>(string member, MemberList kind, Func<Entry, T> read, IReadOnlyList<T>? inherited) =>
        file.Has(member) ? [.. file.Children(member, kind).Select(read)] : inherited ?? [];

    private ForumHappenings Happenings(Entry events) => new(
        context.Names.Events(events, "submitted"),
        context.Names.Events(events, "approved"),
        context.Names.Events(events, "heard"),
        context.Names.Events(events, "agreed"),
        context.Names.Events(events, "refused"));

    private ForumPart Part(Entry entry)
    {
        var rule = rules.Read(entry);
        return new ForumPart(rule, rule.Id[(rule.Id.LastIndexOf('.') + 1)..], entry.Text("name"));
    }

    /// <summary>The vocabulary of all packs, where a decision is one of this forum's and an outcome one that forums know.</summary>
    private Domain.PracticePacks.Vocabulary VocabularyOf(Entry entry)
    {
        var facts = context.Names.Vocabulary.Facts.ToDictionary(StringComparer.Ordinal);
        Narrow(facts, ForumFacts.Decision, [.. ForumCaseReader.KeysOf(entry, parent)]);
        Narrow(facts, ForumFacts.Outcome, [.. context.Words.Outcomes.Select(outcome => outcome.Id)]);
        return context.Names.Vocabulary with { Facts = facts };
    }

    private static void Narrow(Dictionary<string, Domain.PracticePacks.FactType> facts, string name, IReadOnlyList<string> values)
    {
        if (facts.TryGetValue(name, out var fact) && values.Count > 0)
        {
            facts[name] = fact with { Values = values, KnownValues = values };
        }
    }
}
