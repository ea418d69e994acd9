using System.Globalization;
using CareDecisions.Application.Returns.Findings;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Returns.Writing;

/// <summary>
/// Who the child is: fills what was blank, takes what a later return says otherwise, and says so. Names stay. The report
/// never shows what the record holds, since whoever imports may not read cases (sod-06); the audit has both values.
/// </summary>
internal sealed class IdentityComparison(ChildChanges changes, KnownChild known)
{
    public void Run()
    {
        var identity = changes.Findings.Identity!;
        var child = known.Child;
        identity.Row.Found++;
        if (known.IsNew)
        {
            identity.Row.News++;
        }

        var details = new ChildDetails
        {
            GivenName = child.GivenName,
            FamilyName = child.FamilyName,
            PreferredName = child.PreferredName,
            NhsNumber = child.NhsNumber,
            DateOfBirth = Take("Date of birth", child.DateOfBirth, identity.DateOfBirth),
            ExpectedDateOfBirth = Take("Expected date of birth", child.ExpectedDateOfBirth, identity.ExpectedDateOfBirth),
            Sex = Take("Sex", child.Sex == Sex.Unknown ? null : child.Sex, identity.Sex == Sex.Unknown ? null : identity.Sex) ?? Sex.Unknown,
            EthnicityCode = Take("Ethnicity", child.EthnicityCode, identity.EthnicityCode),
            Upn = Take("UPN", child.Upn, identity.Upn),
        };
        if (known.IsNew || changes.IdentityChanges.Count > 0)
        {
            child.Describe(details);
        }
    }

    private T? Take<T>(string what, T? recorded, T? returned)
    {
        if (returned is null || Equals(recorded, returned))
        {
            return recorded;
        }

        if (!known.IsNew)
        {
            var row = changes.Findings.Identity!.Row;
            row.News++;
            row.Remark(recorded is null ? $"{what} was not known to the record before." : $"{what} differs from what the record had; it was changed.");
            changes.IdentityChanges.Add($"{what}: {(recorded is null ? "not known" : Say(recorded))} to {Say(returned)}");
        }

        return returned;
    }

    private static string Say<T>(T value) => value is DateOnly day ? RowReading.Say(day) : string.Create(CultureInfo.InvariantCulture, $"{value}");
}
