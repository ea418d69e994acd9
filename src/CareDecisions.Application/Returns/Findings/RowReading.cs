using System.Globalization;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Application.Returns.Findings;

/// <summary>One row while it is being judged: reads its fields and keeps, in plain English, what was not taken and why.</summary>
internal sealed class RowReading(ReturnLine line, ReturnScope scope, CodeBook codes)
{
    private readonly List<string> remarks = [];

    public ReturnLine Line { get; } = line;

    public bool IsRefused { get; private set; }

    public bool IsInPart { get; private set; }

    /// <summary>How many things of the record rest on this row.</summary>
    public int Found { get; set; }

    /// <summary>How many of them the record did not have yet, or had otherwise.</summary>
    public int News { get; set; }

    public string? Message => remarks.Count == 0 ? null : Shorten(string.Join(' ', remarks));

    /// <summary>Nothing of the row is taken.</summary>
    public void Refuse(string why)
    {
        IsRefused = true;
        remarks.Add($"{why} The row was not taken.");
    }

    /// <summary>A part of the row is not taken.</summary>
    public void Leave(string what)
    {
        IsInPart = true;
        remarks.Add(what);
    }

    /// <summary>Something worth knowing about a row that is taken.</summary>
    public void Remark(string what) => remarks.Add(what);

    public string? Text(string field) => Line[field];

    /// <summary>The date of a field; <see langword="null"/> where it is blank, no date, or after the day the return shows.</summary>
    public DateOnly? Day(string field)
    {
        if (Line[field] is not { } value)
        {
            return null;
        }

        if (!ReturnDates.TryRead(value, out var day))
        {
            Leave($"{field} '{value}' is not a date. It was not taken.");
            return null;
        }

        if (day > scope.AsAt)
        {
            Leave($"{field} {Say(day)} is after {Say(scope.AsAt)}, the day the return shows. It was not taken.");
            return null;
        }

        return day;
    }

    /// <summary>The code of a field in the return's year; a code of another year is taken and noted.</summary>
    public ReturnCode? Code(string field, string set)
    {
        if (Line[field] is not { } value)
        {
            return null;
        }

        var code = FindCode(field, value, codes[set]);
        if (code is null)
        {
            Leave($"{NotACode(field, set)} It was not taken.");
        }

        return code;
    }

    /// <summary>The code of a field without which the row means nothing; refuses the row where it is wrong or blank.</summary>
    public ReturnCode? NeededCode(string field, string set)
    {
        var code = Line[field] is { } value ? FindCode(field, value, codes[set]) : null;
        if (code is null)
        {
            Refuse(NotACode(field, set));
        }

        return code;
    }

    /// <summary>The date of a field without which the row means nothing; refuses the row where it is wrong or blank.</summary>
    public DateOnly? NeededDay(string field)
    {
        var value = Line[field];
        if (value is null || !ReturnDates.TryRead(value, out var day))
        {
            Refuse(value is null ? $"{field} is blank." : $"{field} '{value}' is not a date.");
            return null;
        }

        if (day > scope.AsAt)
        {
            Refuse($"{field} {Say(day)} is after {Say(scope.AsAt)}, the day the return shows.");
            return null;
        }

        return day;
    }

    /// <summary>True where the value is one of the codes for having no pupil number.</summary>
    public bool IsUpnReason(string value) => codes["upn-unknown"].InAnyYear(value) is not null;

    public static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private ReturnCode? FindCode(string field, string value, CodeSet set)
    {
        if (set.In(scope.Year, value) is { } valid)
        {
            return valid;
        }

        var other = set.InAnyYear(value);
        if (other is not null)
        {
            Remark($"{field} '{value}' is the form of other years ({YearsOf(other)}); it was read as {other.Meaning}.");
        }

        return other;
    }

    private string NotACode(string field, string set) => Line[field] is { } value
        ? $"{field} code '{value}' is not {codes[set].Noun} of {scope.Name}."
        : $"{field} is blank.";

    private static string YearsOf(ReturnCode code) => (code.First, code.Last) switch
    {
        ({ } first, null) => $"from {ReturnScope.NameOf(first)}",
        (null, { } last) => $"until {ReturnScope.NameOf(last)}",
        ({ } first, { } last) => $"{ReturnScope.NameOf(first)} to {ReturnScope.NameOf(last)}",
        _ => "every year",
    };

    private static string Shorten(string text) =>
        text.Length <= ReturnRow.MessageLength ? text : $"{text[..(ReturnRow.MessageLength - 1)]}…";
}
