using System.Security.Cryptography;
using System.Text;

namespace CareDecisions.Application.People;

/// <summary>Stands for exactly the answers a form was filled from, so that whoever saves them learns that others changed them.</summary>
internal static class FormStamp
{
    private const int Length = 16;

    /// <param name="answers">A record: what it prints holds every answer.</param>
    public static string Of(object answers) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{answers}")))[..Length];
}
