using System.Diagnostics;
using System.Globalization;

namespace CareDecisions.Testing.Databases;

/// <summary>
/// A throw-away PostgreSQL of this test process: on a socket in a temporary folder, gone when the process ends, even by
/// kill -9. The application signs in as a role that owns nothing, so row-level security is real.
/// </summary>
public sealed class PostgreSqlCluster
{
    private const string Careless = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off";
    private const string Binaries = "/usr/lib/postgresql/15/bin";

    private static readonly Lazy<PostgreSqlCluster> Running = new(() => new PostgreSqlCluster(isDurable: false));

    private readonly Process process;

    private PostgreSqlCluster(bool isDurable)
    {
        Folder = Path.Combine(Path.GetTempPath(), $"cd-pg-{Guid.NewGuid():N}"[..20]);
        Directory.CreateDirectory(Folder);
        process = Process.Start(new ProcessStartInfo("bash")
        {
            ArgumentList = { "-c", Script(Folder, isDurable ? "" : Careless) },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("bash did not start.");
        process.StandardOutput.ReadLine();
        WaitUntilReady();
    }

    /// <summary>The one that tests share.</summary>
    public static PostgreSqlCluster Instance => Running.Value;

    public string Folder { get; }

    /// <summary>One of a test's own, to stop and start.</summary>
    public static PostgreSqlCluster StartOne() => new(isDurable: false);

    /// <summary>One that commits to the disk and cleans up after itself, as in production: for measuring.</summary>
    public static PostgreSqlCluster StartDurable() => new(isDurable: true);

    /// <summary>As an administrator restarts it: at once, whoever is connected.</summary>
    public void Restart()
    {
        Stop();
        Start();
    }

    /// <summary>Stops it; everybody's connection is broken.</summary>
    public void Stop() => Say("stop");

    public void Start()
    {
        Say("start");
        WaitUntilReady();
    }

    /// <summary>Gone, with its folder.</summary>
    public void End()
    {
        process.StandardInput.Close();
        process.WaitForExit();
    }

    public string ConnectionString(string database, string user) =>
        $"Host={Folder};Username={user};Database={database};Maximum Pool Size=60;Include Error Detail=true";

    private static string Script(string folder, string settings) => $$"""
        run=""; if [ "$(id -u)" = 0 ]; then chown postgres: {{folder}}; run="setpriv --reuid=postgres --regid=postgres --init-groups --"; fi
        chmod 755 {{folder}}
        $run {{Binaries}}/initdb -D {{folder}}/data -U postgres -A trust --no-sync --no-instructions -E UTF8 --locale=C.UTF-8 >/dev/null
        start() {
          $run {{Binaries}}/postgres -D {{folder}}/data -c listen_addresses= -c unix_socket_directories={{folder}} -c max_connections=300 {{settings}} >{{folder}}/log 2>&1 & pid=$!
        }
        stop() { kill -INT $pid; wait $pid; }
        start; echo started
        while read -r word; do $word; echo done; done
        stop; rm -rf {{folder}}
        """;

    private void Say(string word)
    {
        process.StandardInput.WriteLine(word);
        process.StandardInput.Flush();
        process.StandardOutput.ReadLine();
    }

    private void WaitUntilReady()
    {
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
