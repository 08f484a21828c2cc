using System.Collections.Concurrent;
using System.Threading.Channels;
using HelpBot.Storage;

namespace HelpBot.Channels.BotFramework;

/// <summary>"HelpBot is typing", while a turn takes long. Told once or not at all: whoever misses it misses nothing. Thread-safe.</summary>
internal sealed class TypingSigns(ConnectorClient connector) : BackgroundService
{
    private readonly ConcurrentDictionary<string, BotAddress> _open = new();
    private readonly Channel<BotAddress> _line = Channel.CreateBounded<BotAddress>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>An answer is coming to this address.</summary>
    public void Expect(BotAddress to) => _open[to.Key] = to;

    /// <summary>It came; after a welcome the answer is still to come.</summary>
    public void Done(string conversationId, IReadOnlyList<Entry> entries)
    {
        if (!_open.ContainsKey(conversationId) || (entries is [var first, ..] && BotReply.Answers(BotReply.Read(first), 0))) return;
        _open.TryRemove(conversationId, out _);
    }

    public void Show(string conversationId)
    {
        if (_open.TryGetValue(conversationId, out var to)) _line.Writer.TryWrite(to);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var to in _line.Reader.ReadAllAsync(stoppingToken)) await connector.SendAsync(to, BotReply.Typing(to), stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }
}
