using CareDecisions.Application.Returns;
using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>Opens the looked-after return: a folder or a zip of CSV files.</summary>
internal sealed class SsdaReader(ReturnLimits limits, TimeProvider clock) : IReturnReader
{
    public ReturnKind Kind => ReturnKind.Ssda903;

    public OpenedReturn Open(string path, int? year)
    {
        using var files = SsdaFileSet.Open(path, limits);
        return SsdaReturn.Read(files, year, clock);
    }
}
