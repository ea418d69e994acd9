using CareDecisions.Application.Returns;
using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>Opens the children in need census: one XML file, read forwards, a child at a time.</summary>
internal sealed class CinCensusReader(ReturnLimits limits, TimeProvider clock) : IReturnReader
{
    public ReturnKind Kind => ReturnKind.CinCensus;

    public OpenedReturn Open(string path, int? year)
    {
        if (!File.Exists(path))
        {
            throw new ReturnFormatException("The children in need census is one XML file, not a folder.");
        }

        return new CinCensusFile(path, year, limits, clock);
    }
}

/// <summary>Largest sizes an import reads.</summary>
/// <param name="MostBytes">Of one file, and of all files of a zip together once unpacked.</param>
internal sealed record ReturnLimits(long MostBytes);
