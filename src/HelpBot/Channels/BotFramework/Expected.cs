using HelpBot.Storage;

namespace HelpBot.Channels.BotFramework;

/// <summary>Requests that wait for their answers, by conversation. Thread-safe.</summary>
internal sealed class Expected
{
    private readonly Dictionary<string, List<Request>> _waiting = [];
    private readonly Lock _lock = new();

    /// <summary>From now on, what is handed over in the conversation is collected.</summary>
    public Request Begin(string conversationId)
    {
        var request = new Request(this, conversationId);
        lock (_lock)
        {
            if (!_waiting.TryGetValue(conversationId, out var requests)) _waiting[conversationId] = requests = [];
            requests.Add(request);
        }

        return request;
    }

    public void Give(string conversationId, IReadOnlyList<Entry> entries)
    {
        lock (_lock)
        {
            if (!_waiting.TryGetValue(conversationId, out var requests)) return;
            foreach (var request in requests) request.Take(entries);
        }
    }

    private void End(Request request)
    {
        lock (_lock)
            if (_waiting.TryGetValue(request.ConversationId, out var requests) && requests.Remove(request) && requests.Count == 0)
                _waiting.Remove(request.ConversationId);
    }

    internal sealed class Request(Expected all, string conversationId) : IDisposable
    {
        private readonly List<Entry> _entries = [];
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long? _seq;

        public string ConversationId => conversationId;

        /// <summary>Everything that was said until the answer to a message was complete.</summary>
        /// <param name="seq">The message's entry; 0 for the welcome.</param>
        /// <exception cref="TimeoutException">It takes too long.</exception>
        public async Task<IReadOnlyList<Entry>> UntilAsync(long seq, TimeSpan most, TimeProvider time, CancellationToken cancel)
        {
            lock (all._lock)
            {
                _seq = seq;
                Look(_entries);
            }

            await _done.Task.WaitAsync(most, time, cancel);
            lock (all._lock) return [.. _entries];
        }

        /// <summary>Inside the lock of all.</summary>
        public void Take(IReadOnlyList<Entry> entries)
        {
            _entries.AddRange(entries);
            Look(entries);
            // A turn that says nothing answers too.
            if (entries.Count == 0 && _seq is not null) _done.TrySetResult();
        }

        public void Dispose() => all.End(this);

        // A turn is handed over whole: one of its entries is enough to know that all are here.
        private void Look(IReadOnlyList<Entry> entries)
        {
            if (_seq is { } seq && entries.Any(e => BotReply.Answers(BotReply.Read(e), seq))) _done.TrySetResult();
        }
    }
}
