using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareDecisions.Infrastructure.Documents;

/// <summary>
/// Chromium's remote control, over the two pipes it was started with: one command after another, each waiting for its answer.
/// A message ends with a zero byte.
/// </summary>
internal sealed class DevTools(Stream toBrowser, Stream fromBrowser)
{
    private const int Piece = 64 * 1024;

    private readonly byte[] piece = new byte[Piece];
    private ReadOnlyMemory<byte> unread;
    private int sent;

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

        await toBrowser.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(message), 0], cancellationToken);
        await toBrowser.FlushAsync(cancellationToken);
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

    private async Task<JsonNode> Receive(CancellationToken cancellationToken)
    {
        var whole = new ArrayBufferWriter<byte>(Piece);
        while (true)
        {
            if (unread.IsEmpty)
            {
                var count = await fromBrowser.ReadAsync(piece, cancellationToken);
                unread = count > 0 ? piece.AsMemory(0, count) : throw new InvalidOperationException("Chromium has gone.");
            }

            var end = unread.Span.IndexOf((byte)0);
            whole.Write((end < 0 ? unread : unread[..end]).Span);
            unread = end < 0 ? default : unread[(end + 1)..];
            if (end >= 0)
            {
                return JsonNode.Parse(whole.WrittenSpan)!;
            }
        }
    }
}

internal static class JsonText
{
    public static string Text(this JsonNode node, string member) => node[member]!.GetValue<string>();
}
