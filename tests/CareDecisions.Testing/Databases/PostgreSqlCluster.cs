using System.Diagnostics;
using System.Globalization;

namespace CareDecisions.Testing.Databases;

/// <summary>
/// A throw-away PostgreSQL of this test process: on a socket in a temporary folder, gone when the process ends, even by
/// kill -9. The application signs in as a role that owns nothing, so row-level security is real.
/// </summary>
public sealed class PostgreSqlCluster
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";

    private static readonly Lazy<PostgreSqlCluster> Running = new(() => new PostgreSqlCluster());

    private readonly Process process;

    private PostgreSqlCluster()
    {
        Folder = Path.Combine(Path.GetTempPath(), $"cd-pg-{Guid.NewGuid():N}"[..20]);
        Directory.CreateDirectory(Folder);
        process = Process.Start(new ProcessStartInfo("bash")
        {
            ArgumentList = { "-c", Script(Folder) },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("bash did not start.");
        WaitUntilReady();
    }

    public static PostgreSqlCluster Instance => Running.Value;

    public string Folder { get; }

    public string ConnectionString(string database, string user) =>
        $"Host={Folder};Username={user};Database={database};Maximum Pool Size=60;Include Error Detail=true";

    private static string Script(string folder) => $$"""
        run=""; if [ "$(id -u)" = 0 ]; then chown postgres: {{folder}}; run="setpriv --reuid=postgres --regid=postgres --init-groups --"; fi
        chmod 755 {{folder}}
        $run {{Binaries}}/initdb -D {{folder}}/data -U postgres -A trust --no-sync --no-instructions -E UTF8 --locale=C.UTF-8 >/dev/null
        $run {{Binaries}}/postgres -D {{folder}}/data -c listen_addresses= -c unix_socket_directories={{folder}} -c fsync=off \
          -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c autovacuum=off >{{folder}}/log 2>&1 & pid=$!
        echo started
        cat >/dev/null; kill -INT $pid; wait $pid; rm -rf {{folder}}
        """;

    private void WaitUntilReady()
    {
        process.StandardOutput.ReadLine();
        var waited = Stopwatch.StartNew();
        while (!File.Exists(Path.Combine(Folder, ".s.PGSQL.5432.lock")) || !Answers())
        {
            if (process.HasExited || waited.Elapsed > TimeSpan.FromSeconds(30))
            {
                var log = Path.Combine(Folder, "log");
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"PostgreSQL did not start in {waited.Elapsed.TotalSeconds:0} s. {(File.Exists(log) ? File.ReadAllText(log) : string.Empty)}"));
            }

            Thread.Sleep(20);
        }
    }

    private bool Answers()
    {
        using var ready = Process.Start(new ProcessStartInfo($"{Binaries}/pg_isready")
        {
            ArgumentList = { "-h", Folder, "-q" },
        })!;
        ready.WaitForExit();
        return ready.ExitCode == 0;
    }
}
