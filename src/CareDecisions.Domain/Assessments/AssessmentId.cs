using System.Diagnostics.CodeAnalysis;

namespace CareDecisions.Domain.Assessments;

/// <summary>Identifies one assessment of one child. It has the same value as the id of the record it is written in.</summary>
public readonly record struct AssessmentId(Guid Value) : IParsable<AssessmentId>
{
    public static AssessmentId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s, provider));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AssessmentId result)
    {
        var parsed = Guid.TryParse(s, provider, out var value);
        result = new AssessmentId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString();
}
