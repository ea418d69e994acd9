using System.Globalization;
using CareDecisions.Domain.Authorities;

namespace CareDecisions.Application.Leave;

/// <summary>Days on which somebody of the staff is away. Why is nobody's business here.</summary>
public sealed class StaffLeave : IOwnedByAuthority
{
    /// <summary>Days that one leave may last, both ends counted.</summary>
    public const int Longest = 366;

    private StaffLeave()
    {
    }

    public StaffLeave(Guid staffId, DateOnly from, DateOnly until)
    {
        Id = Guid.CreateVersion7();
        StaffId = staffId;
        From = from;
        Until = until;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid StaffId { get; private set; }

    /// <summary>First day away.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day away.</summary>
    public DateOnly Until { get; private set; }
}

/// <summary>From and until which day somebody is away; both days count.</summary>
public readonly record struct Away(DateOnly From, DateOnly Until)
{
    /// <summary>For people: "16 March to 20 March 2026".</summary>
    public override string ToString() => From == Until
        ? string.Create(CultureInfo.InvariantCulture, $"{From:d MMMM yyyy}")
        : string.Create(CultureInfo.InvariantCulture, $"{From:d MMMM} to {Until:d MMMM yyyy}");
}

/// <summary>Who is away when.</summary>
internal static class LeaveDays
{
    /// <summary>Days ahead for which it is said beside a name that somebody will be away.</summary>
    public const int SaidAhead = 14;

    public static IQueryable<StaffLeave> On(this IQueryable<StaffLeave> leave, DateOnly day) => leave.Where(one => one.From <= day && one.Until >= day);

    /// <summary>Leave that has not ended, and begins soon enough to be told beside a name.</summary>
    public static IQueryable<StaffLeave> Near(this IQueryable<StaffLeave> leave, DateOnly today)
    {
        var last = today.AddDays(SaidAhead);
        return leave.Where(one => one.Until >= today && one.From <= last);
    }
}
