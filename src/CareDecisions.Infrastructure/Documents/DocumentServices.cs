using System.Globalization;
using CareDecisions.Application.Documents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareDecisions.Infrastructure.Documents;

/// <summary>
/// Documents on children's records. <c>CareDecisions:Documents:MostMegabytes</c> (20 without it) limits one. An installation
/// that has a scanner registers it before this.
/// </summary>
internal static class DocumentServices
{
    public static void AddChildDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        var most = configuration["CareDecisions:Documents:MostMegabytes"] is { Length: > 0 } said
            ? long.Parse(said, CultureInfo.InvariantCulture) * 1024 * 1024
            : DocumentLimits.UsualMostBytes;
        services.AddSingleton(new DocumentLimits(most));
        services.TryAddSingleton<IDocumentScanner, NoScanner>();
    }
}
