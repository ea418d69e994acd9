using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareDecisions.Testing;

/// <summary>
/// Counts the commands sent to one database while it is watched: each is a round trip. The tenant setting on opening a
/// connection is not a command of EF's and is not counted.
/// </summary>
public sealed class RoundTrips : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string database;
    private readonly List<IDisposable> subscriptions = [];
    private readonly List<string> commands = [];

    private static readonly Lazy<RoundTrips> Always = new(() => new RoundTrips("no database is called this"));

    private RoundTrips(string database)
    {
        this.database = database;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The SQL sent, in order.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (commands)
            {
                return [.. commands];
            }
        }
    }

    /// <summary>
    /// Listens for good to nothing in particular. EF looks once a second whether anybody listens: where nobody did, a watch begun
    /// within that second would count nothing and any limit would hold.
    /// </summary>
    public static void ListenFromTheStart() => _ = Always.Value;

    /// <param name="connectionString">The database's connection string, or the part of it that names it.</param>
    public static RoundTrips Watch(string connectionString) => new(connectionString);

    public void Clear()
    {
        lock (commands)
        {
            commands.Clear();
        }
    }

    public void Dispose() => subscriptions.ForEach(one => one.Dispose());

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategoryName)
        {
            subscriptions.Add(value.Subscribe(this));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name
            && value.Value is CommandExecutedEventData { Command.Connection.ConnectionString: { } connection } sent
            && connection.Contains(database, StringComparison.OrdinalIgnoreCase))
        {
            lock (commands)
            {
                commands.Add(sent.Command.CommandText);
            }
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    private const string DbLoggerCategoryName = "Microsoft.EntityFrameworkCore";
}
