using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.Cli.Commands;

/// <summary>What the <c>packs</c> commands share.</summary>
internal static class PacksOutput
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Runs a command; a pack that does not load, or a folder that is not there, is bad input.</summary>
    public static int Guarded(ParseResult result, Func<int> run)
    {
        var error = result.InvocationConfiguration.Error;
        try
        {
            return run();
        }
        catch (PackException fault)
        {
            foreach (var line in fault.Errors)
            {
                error.WriteLine(line);
            }
        }
        catch (DirectoryNotFoundException fault)
        {
            error.WriteLine(fault.Message);
        }

        return CommandLine.BadInput;
    }

    public static int List(PackLibrary library, TextWriter output)
    {
        var packs = from id in library.Ids
                    let pack = library.Get(id)
                    select new { pack.Id, pack.Name, Base = pack.BasePackId, Standards = pack.Standards.Count, Inherited = pack.BaseStandards.Count };
        output.WriteLine(JsonSerializer.Serialize(packs, Json));
        return CommandLine.Good;
    }
}
