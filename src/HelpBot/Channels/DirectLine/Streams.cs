using HelpBot.Storage;

namespace HelpBot.Channels.DirectLine;

/// <summary>The open sockets of this process, by conversation. Thread-safe; nothing here waits for a socket.</summary>
internal sealed class Streams(TimeProvider time)
{
    /// <summary>Sockets of one conversation; one more is refused, an older one is never closed for it.</summary>
    public const int MostPerConversation = 8;

    private readonly Dictionary<string, List<StreamSocket>> _open = [];
    private readonly Lock _lock = new();

    public int Count { get { lock (_lock) return _open.Values.Sum(sockets => sockets.Count); } }

    public bool HasRoom(string conversationId) => Of(conversationId).Length < MostPerConversation;

    /// <returns>False when the conversation has all the sockets it may have.</returns>
    public bool TryJoin(string conversationId, StreamSocket socket)
    {
        lock (_lock)
        {
            if (!_open.TryGetValue(conversationId, out var sockets)) _open[conversationId] = sockets = [];
            if (sockets.Count >= MostPerConversation) return false;
            sockets.Add(socket);
            return true;
        }
    }

    public void Leave(string conversationId, StreamSocket socket)
    {
        lock (_lock)
            if (_open.TryGetValue(conversationId, out var sockets) && sockets.Remove(socket) && sockets.Count == 0)
                _open.Remove(conversationId);
    }

    public void Publish(string conversationId, IReadOnlyList<Entry> entries)
    {
        foreach (var socket in Of(conversationId)) socket.Offer(entries);
    }

    /// <summary>Something was saved elsewhere: whoever listens looks after what he has.</summary>
    public void Nudge(string conversationId)
    {
        foreach (var socket in Of(conversationId)) socket.Nudge();
    }

    /// <summary>Where each open socket is, the furthest behind of each conversation.</summary>
    public Dictionary<string, long> Positions()
    {
        lock (_lock) return _open.ToDictionary(pair => pair.Key, pair => pair.Value.Min(socket => socket.Position));
    }

    public void Typing(string conversationId)
    {
        foreach (var socket in Of(conversationId)) socket.Offer(OutgoingActivity.TypingFrame(conversationId, time.GetUtcNow()));
    }

    /// <summary>A frame for everybody in the conversation.</summary>
    public void Say(string conversationId, string frame)
    {
        foreach (var socket in Of(conversationId)) socket.Offer(frame);
    }

    public void KeepAlive()
    {
        StreamSocket[] all;
        lock (_lock) all = [.. _open.Values.SelectMany(sockets => sockets)];
        foreach (var socket in all) socket.Offer("");
    }

    private StreamSocket[] Of(string conversationId)
    {
        lock (_lock) return _open.TryGetValue(conversationId, out var sockets) ? [.. sockets] : [];
    }
}
