using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads who sits, presents, approves and agrees.</summary>
internal sealed class ForumPeopleReader(Entry file, ForumRuleReader rules, ForumContext context)
{
    private static readonly Dictionary<string, ApprovalMode> Modes = new(StringComparer.Ordinal)
    {
        ["any_of"] = ApprovalMode.AnyOf,
        ["all_of"] = ApprovalMode.AllOf,
        ["in_order"] = ApprovalMode.InOrder,
    };

    public ForumSeat Seat(Entry entry)
    {
        var role = context.Values.Text(entry, "role") ?? "";
        context.References.Role(entry, role, entry.Node("role") ?? new YamlScalarNode(""));
        var stand = entry.OptionalText("delegate");
        if (stand is not null and not ForumSeat.Anyone)
        {
            context.References.People(entry, "delegate");
        }

        context.References.People(entry, "shared_with");
        context.References.People(entry, "rota_with");
        return new ForumSeat(
            rules.Read(entry),
            role,
            entry.Choice("position", Named<SeatPosition>.Hyphenated),
            entry.Choice("attendance", Named<SeatAttendance>.Hyphenated),
            stand);
    }

    public ForumPresenter Presenter(Entry entry)
    {
        context.References.People(entry, "convened_by");
        return new ForumPresenter
        {
            Rule = rules.Read(entry),
            Who = context.References.People(entry, "who"),
            AndAnyOf = context.References.People(entry, "and_any_of"),
            Refused = context.References.People(entry, "refuse"),
            Presents = entry.YesNo("presents"),
            AuthorPresents = entry.YesNo("author_presents"),
            IsOptional = entry.YesNo("optional"),
            AllAttend = entry.YesNo("all_attend"),
            When = rules.When(entry, "when", Condition.Always),
        };
    }

    public ForumQuorum Quorum(Entry entry) => new(rules.Read(entry), context.Values.Number(entry, "members"), entry.YesNo("with_chair"));

    public ForumApproval Approval(Entry entry)
    {
        var decisions = ForumCaseReader.Decisions(entry, file);
        var rule = rules.Read(entry);
        var consulted = context.References.People(entry, "consulted");
        if (entry.Has("chain"))
        {
            return new ForumApproval(rule, ApprovalMode.InOrder, context.References.People(entry, "chain"), consulted, entry.YesNo("last_decides")) { Decisions = decisions };
        }

        if (entry.Has("all_of"))
        {
            return new ForumApproval(rule, ApprovalMode.AllOf, context.References.People(entry, "all_of"), consulted, false) { Decisions = decisions };
        }

        var approver = context.Values.Text(entry, "approver");
        if (approver is not null)
        {
            context.References.Role(entry, approver, entry.Node("approver")!);
        }

        return new ForumApproval(rule, ApprovalMode.AnyOf, approver is null ? [] : [approver], consulted, false) { Decisions = decisions };
    }

    public ForumConsent Consent(Entry entry)
    {
        var member = entry.Has("all_of") ? "all_of" : "any_of";
        var mode = context.Values.Choice(entry, "mode", Modes) ?? Modes[member];
        return new ForumConsent(rules.Read(entry), mode, context.References.People(entry, member));
    }

    public ForumAgreement Agreement(Entry entry)
    {
        var member = entry.Has("all_of") ? "all_of" : "any_of";
        foreach (var (id, place) in entry.Texts("of"))
        {
            context.References.MustBeRule(entry, id, place);
        }

        return new ForumAgreement
        {
            Rule = rules.Read(entry),
            Name = entry.OptionalText("name"),
            Of = entry.PlainTexts("of"),
            Mode = Modes[member],
            Roles = context.References.People(entry, member),
            Condition = rules.When(entry, "condition", Condition.Always),
            RecordFields = Fields(entry, "record_fields"),
            Points = Fields(entry, "template_points"),
            WrittenBy = context.References.People(entry, "by"),
            Happenings = entry.Has("events") ? context.Names.Events(entry, "events") : [],
            Decisions = ForumCaseReader.Decisions(entry, file),
        };
    }

    /// <summary>Fields of the forums' words, where there are any.</summary>
    private IReadOnlyList<string> Fields(Entry entry, string member)
    {
        var known = context.Words.AgreementFields.Select(field => field.Id).ToList();
        foreach (var (id, place) in entry.Texts(member).Where(one => !known.Contains(one.Text)))
        {
            entry.Refuse(place, $"'{id}' is not among agreement_fields; {Entry.Nearest(id, known)}");
        }

        return entry.PlainTexts(member);
    }

    public void Notification(Entry entry)
    {
        foreach (var member in new[] { "to", "by", "then" })
        {
            context.References.People(entry, member);
        }

        rules.Read(entry);
    }
}
