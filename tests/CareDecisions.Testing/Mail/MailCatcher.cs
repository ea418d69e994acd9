using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CareDecisions.Testing.Mail;

/// <summary>A mail server on a real socket that keeps what it is given. It can go down and come up again on its port.</summary>
public sealed class MailCatcher : IDisposable
{
    private readonly ConcurrentQueue<string> caught = new();
    private TcpListener? listener;

    public MailCatcher()
    {
        GoUp();
        Port = ((IPEndPoint)listener!.LocalEndpoint).Port;
    }

    public int Port { get; private set; }

    /// <summary>The messages as sent, headers and body.</summary>
    public IReadOnlyList<string> Caught => [.. caught];

    /// <summary>Where set, every message is refused with it.</summary>
    public string? Refusal { get; set; }

    public void GoUp()
    {
        var up = new TcpListener(IPAddress.Loopback, Port);
        up.Start();
        listener = up;
        _ = Task.Run(() => Serve(up));
    }

    public void GoDown()
    {
        listener?.Stop();
        listener = null;
    }

    public void Dispose() => GoDown();

    private async Task Serve(TcpListener up)
    {
        try
        {
            while (true)
            {
                using var client = await up.AcceptTcpClientAsync();
                await Talk(client.GetStream());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The server went down.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 catcher");
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "DATA" && Refusal is null)
            {
                await writer.WriteLineAsync("354 go on");
                caught.Enqueue(await Message(reader));
            }

            await writer.WriteLineAsync(verb switch
            {
                "QUIT" => "221 bye",
                "MAIL" when Refusal is { } refusal => refusal,
                _ => "250 ok",
            });
            if (verb == "QUIT")
            {
                return;
            }
        }
    }

    private static async Task<string> Message(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            message.AppendLine(line);
        }

        return message.ToString();
    }
}
