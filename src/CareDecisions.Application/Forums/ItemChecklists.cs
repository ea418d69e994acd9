using CareDecisions.Application.Data;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>The questions a forum puts to a case, and what was said to them.</summary>
internal static class ItemChecklists
{
    private const int Most = 300;

    /// <summary>The questions for one decision. What they ask of the case besides the decision is left to whoever answers.</summary>
    public static IReadOnlyList<ForumChecklist> Of(Forum forum, string decisionKey) =>
    [
        .. from list in forum.Checklists.Concat(forum.Shared.Select(set => new ForumChecklist(set.Id, set.Name, [], set.Checklist)))
           where list.Decisions.Count == 0 || list.Decisions.Contains(decisionKey)
           let items = list.Items.Where(item => ForumRequests.GivenDecision(item.AppliesWhen, decisionKey) is var left && !left.IsNever()).ToList()
           where items.Count > 0
           select list with { Items = items },
    ];

    public static Task<Dictionary<string, ItemAnswer>> Answers(CareDecisionsDb db, ForumRequestId request, CancellationToken cancellationToken) =>
        db.ItemAnswers.Where(one => one.RequestId == request).OrderBy(one => one.Id).Take(Most).ToDictionaryAsync(one => one.RuleId, cancellationToken);

    /// <summary>Questions that must be answered before it is decided, and are not. One that holds for some cases only is left to the forum.</summary>
    public static async Task<IReadOnlyList<string>> Open(CareDecisionsDb db, Forum forum, ForumRequest request, CancellationToken cancellationToken)
    {
        var required = Of(forum, request.DecisionKey).SelectMany(list => list.Items).Where(item => item.IsRequired && ForumRequests.GivenDecision(item.AppliesWhen, request.DecisionKey) is Condition.AlwaysCase).ToList();
        if (required.Count == 0)
        {
            return [];
        }

        var answers = await Answers(db, request.Id, cancellationToken);
        return [.. required.Where(item => !IsAnswered(item, answers.GetValueOrDefault(item.Rule.Id))).Select(item => item.Rule.Text)];
    }

    /// <summary>What was said, in the order of the questions; those without an answer are left out.</summary>
    public static IReadOnlyList<Weighed> Said(Forum forum, string decisionKey, IEnumerable<ItemAnswer> answers)
    {
        var byRule = answers.ToDictionary(one => one.RuleId, StringComparer.Ordinal);
        return
        [
            .. from item in Of(forum, decisionKey).SelectMany(list => list.Items)
               where byRule.ContainsKey(item.Rule.Id)
               let said = byRule[item.Rule.Id]
               select new Weighed(item.Rule.Text, AnswerChecklist.Text(said.Said, said.Words)),
        ];
    }

    public static bool IsAnswered(ChecklistItem item, ItemAnswer? answer) => item.Answer == ChecklistAnswer.Text ? answer?.Words is not null : answer?.Said is not null;
}

/// <summary>A question that was put to a case, and what was said to it.</summary>
public sealed record Weighed(string Question, string Answer);
