using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareDecisions.Infrastructure.Documents;

/// <summary>Chromium's remote control: one command after another, each waiting for its answer.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private const int Piece = 64 * 1024;

    private readonly ClientWebSocket socket = new();
    private int sent;

    private DevTools()
    {
    }

    public static async Task<DevTools> Connect(Uri address, CancellationToken cancellationToken)
    {
        var tools = new DevTools();
        await tools.socket.ConnectAsync(address, cancellationToken);
        return tools;
    }

    /// <param name="session">The page it is for; <see langword="null"/>: the browser itself.</param>
    /// <returns>What the command answers.</returns>
    /// <exception cref="InvalidOperationException">It could not be done.</exception>
    public async Task<JsonNode> Send(string method, JsonObject parameters, string? session, CancellationToken cancellationToken)
    {
        var id = ++sent;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null)
        {
            message["sessionId"] = session;
        }

        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        while (true)
        {
            // Events come in between; nothing here waits for one.
            var answer = await Receive(cancellationToken);
            if (answer["id"]?.GetValue<int>() == id)
            {
                return answer["result"] ?? throw new InvalidOperationException($"{method}: {answer["error"]?["message"]}");
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonNode> Receive(CancellationToken cancellationToken)
    {
        var whole = new ArrayBufferWriter<byte>(Piece);
        ValueWebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(whole.GetMemory(Piece), cancellationToken);
            whole.Advance(received.Count);
        }
        while (!received.EndOfMessage);
        return received.MessageType == WebSocketMessageType.Text
            ? JsonNode.Parse(whole.WrittenSpan)!
            : throw new InvalidOperationException("Chromium has gone.");
    }
}

internal static class JsonText
{
    public static string Text(this JsonNode node, string member) => node[member]!.GetValue<string>();
}
