namespace CareDecisions.Application.Returns.Reading;

/// <summary>A return being read, child by child, so that its size does not matter.</summary>
public abstract class OpenedReturn : IDisposable
{
    public abstract ReturnScope Scope { get; }

    /// <summary>Children one at a time. May be walked once.</summary>
    /// <exception cref="ReturnFormatException">The file is not what it should be; nothing of it is taken.</exception>
    public abstract IEnumerable<ReturnedChild> Children();

    /// <summary>How much of the whole has been read, from 0 to 1.</summary>
    public abstract double Progress { get; }

    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    protected abstract void Close();
}

/// <summary>Which return it is and the time it covers.</summary>
/// <param name="Year">The collection year, named by the year it ends in: 2026 is 1 April 2025 to 31 March 2026.</param>
/// <param name="AsAt">The day whose position it shows; nothing in it happened later.</param>
/// <param name="Remarks">What was odd about the whole, in plain English.</param>
public sealed record ReturnScope(ReturnKind Kind, int Year, DateOnly AsAt, IReadOnlyList<string> Remarks)
{
    public DateOnly Start => new(Year - 1, 4, 1);

    public DateOnly End => new(Year, 3, 31);

    /// <summary>"2025/26".</summary>
    public string YearName => NameOf(Year);

    /// <summary>"the 2025/26 return", for messages.</summary>
    public string Name => Kind == ReturnKind.CinCensus ? $"the {YearName} census" : $"the {YearName} return";

    public static string NameOf(int year) => $"{year - 1}/{year % 100:00}";

    /// <summary>The collection year a day falls in.</summary>
    public static int YearOf(DateOnly day) => day.Month >= 4 ? day.Year + 1 : day.Year;
}

/// <summary>Reads one kind of return.</summary>
public interface IReturnReader
{
    ReturnKind Kind { get; }

    /// <param name="path">A file, or a folder where the return is several.</param>
    /// <param name="year">The collection year where somebody said it; the return's own word otherwise.</param>
    /// <exception cref="ReturnFormatException">It cannot be read at all.</exception>
    OpenedReturn Open(string path, int? year);
}

/// <summary>What was given is not such a return, or is broken or dangerous. Says where and what to do.</summary>
public sealed class ReturnFormatException(string message) : Exception(message);
