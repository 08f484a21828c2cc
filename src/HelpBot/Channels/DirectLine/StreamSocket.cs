using System.Buffers;
using System.Data.Common;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using HelpBot.Storage;

namespace HelpBot.Channels.DirectLine;

/// <summary>
/// One client listening: what is offered goes out in order, each entry once. Anything missed, at the start or because entries were
/// offered out of order, is read from storage. One writer; a client that cannot keep up is closed (1013) and comes back with its watermark.
/// </summary>
internal sealed class StreamSocket(WebSocket socket, string conversationId, Conversations conversations) : IDisposable
{
    private const WebSocketCloseStatus TryAgainLater = (WebSocketCloseStatus)1013;
    private const int MostWaiting = 64, MostFromClient = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Channel<Item> _queue = Channel.CreateBounded<Item>(MostWaiting);
    private readonly CancellationTokenSource _dead = new();
    private volatile bool _slow;
    private long _position;

    /// <summary>The last entry sent.</summary>
    public long Position => Interlocked.Read(ref _position);

    /// <summary>There is something new that was not offered here; it is read from storage.</summary>
    public void Nudge() => Offer(new Item([], ""));

    public void Offer(IReadOnlyList<Entry> entries) => Offer(new Item(entries, ""));

    public void Offer(string frame) => Offer(new Item(null, frame));

    /// <summary>Serves until the client leaves, is too slow, or <paramref name="stopping"/>.</summary>
    public async Task RunAsync(long after, CancellationToken stopping)
    {
        _position = after;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, _dead.Token);
        var reading = ReadAsync(_dead.Token);
        var writing = WriteAsync(ending.Token);
        await Task.WhenAny(reading, writing);
        _queue.Writer.TryComplete();
        if (reading.IsCompleted) _dead.CancelAfter(Patience);
        await writing;
        var normally = _slow ? TryAgainLater : WebSocketCloseStatus.NormalClosure;
        await CloseAsync(stopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : normally);
        _dead.CancelAfter(Patience);
        await reading;
    }

    public void Dispose() => _dead.Dispose();

    private void Offer(Item item)
    {
        // Neither written nor completed by this call: it was ending already.
        if (_queue.Writer.TryWrite(item) || !_queue.Writer.TryComplete()) return;
        // Full. What waits is not sent any more, and a send that hangs is given up.
        _slow = true;
        try
        {
            _dead.CancelAfter(Patience);
        }
        catch (ObjectDisposedException)
        {
            // It ended in this very moment.
        }
    }

    private async Task WriteAsync(CancellationToken cancel)
    {
        try
        {
            await CatchUpAsync(cancel);
            await foreach (var item in _queue.Reader.ReadAllAsync(cancel))
            {
                if (_slow) return;
                if (item.Entries is null) await SendAsync(item.Frame, cancel);
                else if (item.Entries.Count == 0) await CatchUpAsync(cancel);
                else if (item.Entries is [var first, ..] && first.Seq == _position + 1) await SendAsync(item.Entries, cancel);
                else if (item.Entries is [.., var last] && last.Seq > _position) await CatchUpAsync(cancel);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or ObjectDisposedException or DbException)
        {
            // The client is gone, or the service stops, or the database fails: the client comes back by its watermark.
        }
    }

    private async Task CatchUpAsync(CancellationToken cancel)
    {
        if (await conversations.PageAsync(conversationId, _position, cancel) is not { } page) return;
        _position = Math.Min(_position, page.Watermark);
        await SendAsync(page.Entries, cancel);
    }

    /// <summary>One entry a frame: directlinejs mixes up the entries of two frames that come close together.</summary>
    private async Task SendAsync(IReadOnlyList<Entry> entries, CancellationToken cancel)
    {
        foreach (var entry in entries)
        {
            await SendAsync(OutgoingActivity.MostBytes(conversationId, entry), to => OutgoingActivity.Write(conversationId, entry, to), cancel);
            _position = entry.Seq;
        }
    }

    private Task SendAsync(string frame, CancellationToken cancel) =>
        SendAsync(Encoding.UTF8.GetMaxByteCount(frame.Length), to => Encoding.UTF8.GetBytes(frame, to), cancel);

    /// <param name="most">Bytes that it may take.</param>
    /// <param name="write">Writes it, and tells how many it took.</param>
    private async Task SendAsync(int most, Func<Span<byte>, int> write, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        var length = write(buffer);
        try
        {
            await socket.SendAsync(buffer.AsMemory(0, length), WebSocketMessageType.Text, endOfMessage: true, cancel);
        }
        finally
        {
            buffer.AsSpan(0, length).Clear();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Clients say nothing here but empty keep-alive frames; more than some is not listened to.</summary>
    private async Task ReadAsync(CancellationToken cancel)
    {
        var buffer = new byte[256];
        try
        {
            for (var total = 0; total <= MostFromClient;)
            {
                var got = await socket.ReceiveAsync(buffer.AsMemory(), cancel);
                if (got.MessageType == WebSocketMessageType.Close) return;
                total += got.Count;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Gone without a goodbye.
        }
    }

    private async Task CloseAsync(WebSocketCloseStatus status)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await socket.CloseOutputAsync(status, null, limit.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }
    }

    private readonly record struct Item(IReadOnlyList<Entry>? Entries, string Frame);
}
