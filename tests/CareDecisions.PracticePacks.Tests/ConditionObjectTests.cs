using CareDecisions.Domain.Conditions;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.PracticePacks.Tests;

/// <summary>The objects of the forums and the text of the standards read into the same conditions.</summary>
public sealed class ConditionObjectTests : IDisposable
{
    private readonly PackSandbox packs = new();

    [Theory]
    [InlineData("{field: plan.type, op: eq, value: cp}", "plan.type == 'cp'")]
    [InlineData("{field: plan.level, op: gte, value: 3}", "plan.level >= 3")]
    [InlineData("{field: plan.level, op: between, from: 3, to: 4}", "plan.level >= 3 and plan.level <= 4")]
    [InlineData("{field: plan.type, op: in, value: [cin, cp]}", "plan.type in ['cin', 'cp']")]
    [InlineData("{field: plan.type, op: not_in, value: [cin]}", "not plan.type in ['cin']")]
    [InlineData("{field: plan.type, op: is_not_set}", "not plan.type is set")]
    [InlineData("{not: {field: placement.emergency, op: eq, value: true}}", "not placement.emergency == true")]
    [InlineData("{any: [{field: plan.type, op: is_set}, {all: [{field: plan.level, op: eq, value: 3}, {field: plan.type, op: ne, value: cp}]}]}", "plan.type is set or (plan.level == 3 and plan.type != 'cp')")]
    public void ObjectForm_Read_MeansWhatTheTextMeans(string asObject, string asText)
    {
        var fromObject = Read(asObject);

        Domain.PracticePacks.Words.Of(fromObject).ShouldBe(Domain.PracticePacks.Words.Of(Read($"\"{asText}\"")));
    }

    [Theory]
    [InlineData("{field: plan.typ, op: eq, value: cp}", "unknown fact 'plan.typ'; the nearest known name is 'plan.type'")]
    [InlineData("{field: plan.type, op: equals, value: cp}", "'equals' is no known op; expected one of: eq, ne, lt, lte, gt, gte, between, in, not_in, is_set, is_not_set")]
    [InlineData("{field: plan.type, op: eq, value: cpp}", "'plan.type' is one of: cin, cp, not 'cpp'")]
    [InlineData("{field: plan.type, op: eq}", "'value' is missing from this comparison")]
    public void ObjectForm_WithAFault_IsRefusedWithItsLine(string condition, string message)
    {
        packs.Change(SandboxFiles.Visits, "\"not placement.emergency\"", condition);

        packs.Errors().ShouldContain($"town/standards/visits.yaml:10: {message}");
    }

    public void Dispose() => packs.Dispose();

    private Condition Read(string condition)
    {
        packs.Write(SandboxFiles.Visits, SandboxFiles.All[SandboxFiles.Visits].Replace("\"not placement.emergency\"", condition));
        return PackLibrary.Load(packs.Folder).Get("town").Standards.Single().AppliesWhen;
    }
}
