using FsCheck;
using FsCheck.Fluent;

namespace CareDecisions.Domain.Tests.Calendars;

public sealed class WorkingCalendarProperties
{
    private static readonly Domain.Calendars.WorkingCalendar Calendar = TestCalendar.EnglandAndWales;

    private static readonly Gen<DateOnly> Dates = Gen.Choose(0, 9 * 365).Select(new DateOnly(2020, 1, 1).AddDays);

    private static readonly Arbitrary<(DateOnly Date, DateOnly Other, int Count)> Samples = (
        from date in Dates
        from other in Dates
        from count in Gen.Choose(-200, 200)
        select (date, other, count)).ToArbitrary();

    [Fact]
    public void AddWorkingDays_IsMonotoneInTheDate() => Prop.ForAll(Samples, x =>
        Calendar.AddWorkingDays(Earlier(x), x.Count) <= Calendar.AddWorkingDays(Later(x), x.Count)).QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingDays_IsStrictlyMonotoneInTheCount() => Prop.ForAll(Samples, x =>
        Calendar.AddWorkingDays(x.Date, x.Count) < Calendar.AddWorkingDays(x.Date, x.Count + 1)).QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingDays_OfAnythingButNothing_LandsOnAWorkingDay() => Prop.ForAll(Samples, x =>
        x.Count == 0 || Calendar.IsWorkingDay(Calendar.AddWorkingDays(x.Date, x.Count))).QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingDays_FromAWorkingDay_IsInvertible() => Prop.ForAll(Samples, x =>
    {
        var worked = Calendar.NextWorkingDayOnOrAfter(x.Date);
        return Calendar.AddWorkingDays(Calendar.AddWorkingDays(worked, x.Count), -x.Count) == worked;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WorkingDaysBetween_InvertsAddWorkingDays() => Prop.ForAll(Samples, x =>
        x.Count == 0 || Calendar.WorkingDaysBetween(x.Date, Calendar.AddWorkingDays(x.Date, x.Count)) == x.Count).QuickCheckThrowOnFailure();

    [Fact]
    public void AddWorkingDays_InTwoSteps_IsAddWorkingDaysInOne() => Prop.ForAll(Samples, x =>
    {
        var step = Math.Abs(x.Count);
        return Calendar.AddWorkingDays(Calendar.AddWorkingDays(x.Date, step + 1), step) == Calendar.AddWorkingDays(x.Date, (2 * step) + 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void HolidaysPassedOver_AreTheWeekdaysThatWereNotCounted() => Prop.ForAll(Samples, x =>
    {
        var (first, last) = (Earlier(x), Later(x));
        var weekdays = Enumerable.Range(1, Math.Max(0, last.DayNumber - first.DayNumber - 1))
            .Count(day => first.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        var between = first == last ? 0 : Calendar.WorkingDaysBetween(first, last.AddDays(-1));
        return weekdays == between + Calendar.HolidaysPassedOver(first, last).Count;
    }).QuickCheckThrowOnFailure();

    private static DateOnly Earlier((DateOnly Date, DateOnly Other, int Count) x) => x.Date < x.Other ? x.Date : x.Other;

    private static DateOnly Later((DateOnly Date, DateOnly Other, int Count) x) => x.Date < x.Other ? x.Other : x.Date;
}
