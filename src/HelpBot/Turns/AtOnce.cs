using HelpBot.Storage;
using HelpBot.Telemetry;

namespace HelpBot.Turns;

/// <summary>
/// The short way of a message to which nothing stands in the way: its turn is made first, and then message and answer are stored together,
/// in one write instead of two. Nothing is acknowledged or shown before it is stored, as on the long way, which takes what cannot go this one:
/// a state that is not in memory, a turn that takes long, forgets or sends, and whatever another instance came before.
/// </summary>
public sealed class AtOnce(Conversations conversations, TurnMaker maker, IEnumerable<ReplyRoute> routes, TimeProvider time)
{
    /// <summary>Some hundred times as long as a turn takes; after it, the message is stored without its answer.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<string, ReplyRoute> _routes = routes.ToDictionary(r => r.Name);

    /// <summary>Stores what was received, answers it if that can be at once, and hands over what there is.</summary>
    public async Task<Receipt> TakeAsync(string id, string channel, Received received, CancellationToken cancel)
    {
        var route = _routes[channel];
        using var span = TurnMeter.Span("turn", channel);
        if (await MakeAsync(id, route, received, cancel) is not { } made || made.Answer is not { Forget: false, Send: false, OptOut: null })
            return await StoreAsync(id, channel, received, cancel);

        var receipt = await conversations.ReceiveAsync(id, received, new DoneTurn(made.Open, made.Answer));
        if (receipt is not Receipt.Stored stored) return receipt;
        if (stored.Answer is null) Echo(id, route, stored.Entry);
        else maker.HandOver(made, route, route.Echoes ? [stored.Entry, .. stored.Answer] : stored.Answer);
        span?.SetTag("outcome", made.Outcome);
        return receipt;
    }

    /// <summary>The long way: stored, to be answered later.</summary>
    public async Task<Receipt> StoreAsync(string id, string channel, Received received, CancellationToken cancel)
    {
        var receipt = await conversations.ReceiveAsync(id, received, cancel);
        if (receipt is Receipt.Stored { Entry: var entry }) Echo(id, _routes[channel], entry);
        return receipt;
    }

    private static void Echo(string id, ReplyRoute route, Entry entry)
    {
        if (route.Echoes) route.HandOver(id, [entry]);
    }

    /// <returns>Null when it cannot be made without looking, or takes too long.</returns>
    private async Task<MadeTurn?> MakeAsync(string id, ReplyRoute route, Received received, CancellationToken cancel)
    {
        if (conversations.Foresee(id, route.Name, received) is not { } open) return null;
        var isLate = false;
        // On a thread of its own, so that the message can be stored while it thinks.
        var making = Task.Run(() => Volatile.Read(ref isLate) ? null : maker.Make(open, route), cancel);
        try
        {
            return await making.WaitAsync(Most, time, cancel);
        }
        catch (TimeoutException)
        {
            // Where all are late because there is much to do, what was not begun is not done twice.
            Volatile.Write(ref isLate, true);
            return null;
        }
    }
}
