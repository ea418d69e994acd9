using System.Globalization;
using CareDecisions.Application.Returns;
using CareDecisions.Application.Returns.Reading;
using CareDecisions.Infrastructure.Authorities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>
/// Reading returns. <c>CareDecisions:Returns:MostMegabytes</c> (250 without it) limits an upload and what a zip may unpack
/// to four times of it.
/// </summary>
internal static class ReturnServices
{
    private const int UnpackedToUploaded = 4;

    public static void AddReturns(this IServiceCollection services, IConfiguration configuration)
    {
        var most = configuration["CareDecisions:Returns:MostMegabytes"] is { Length: > 0 } said
            ? long.Parse(said, CultureInfo.InvariantCulture) * 1024 * 1024
            : ReturnFolder.UsualMostBytes;
        services.AddSingleton(_ => CodeBookReader.Read(configuration["CareDecisions:Packs"]));
        services.AddSingleton(new ReturnFolder(Path.Combine(CatalogueReader.DataFolder(configuration), "returns"), most));
        services.AddSingleton(new ReturnLimits(most * UnpackedToUploaded));
        services.AddSingleton<IReturnReader, CinCensusReader>();
        services.AddSingleton<IReturnReader, SsdaReader>();
    }
}
