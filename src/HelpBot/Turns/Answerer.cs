using System.Diagnostics;
using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Storage;
using HelpBot.Telemetry;
using Microsoft.Extensions.Options;

namespace HelpBot.Turns;

/// <summary>The dialogue with a guard on each side: one who writes too fast gets a kind brake, and a bug becomes an apology.</summary>
public sealed partial class Answerer(
    Respond respond, ServiceTexts texts, IOptions<TurnsOptions> options, TurnMeter meter, TimeProvider time, ILogger<Answerer> logger)
{
    /// <summary>
    /// UTF-16 units of a message that the dialogue understands; who writes more is told. It gets all of it, so that danger is seen at the end too.
    /// </summary>
    public const int MostRead = 2000;

    private readonly Pace _pace = new(options.Value.PerMinute, TimeSpan.FromMinutes(1), time);

    /// <summary>Never throws: whatever goes wrong, the person gets a sentence, and the state stays as it was.</summary>
    /// <returns>The turn, and its reply as the channel writes it.</returns>
    public (Turn Turn, IReadOnlyList<string> Bodies) Answer(OpenTurn open, ReplyRoute route)
    {
        var inPace = _pace.TryTake(open.Waiting.ConversationId);
        var began = time.GetTimestamp();
        try
        {
            var turn = respond(open.State, new(open.Waiting.Text, route.Channel, open.Waiting.IsStart, MessageKind.AttachmentOf(open.Waiting.Kind)), time.GetUtcNow());
            meter.Search(time.GetElapsedTime(began));
            // Somebody in danger may type fast and long; and what was asked to be done is done.
            if (turn.Reply.Facts.Danger != DangerKind.None || turn.Effects.Count > 0) return Written(turn);
            if (!inPace) return Written(new(open.State, texts.SlowDown(open.State), []));
            if (open.Waiting.Text.Length <= MostRead || turn.Reply.Balloons.Count == 0) return Written(turn);
            return Written(turn with { Reply = turn.Reply with { Balloons = [texts.TooLong(open.State), .. turn.Reply.Balloons] } });
        }
#pragma warning disable CA1031 // The boundary of the turn: any bug in the dialogue ends here, told without the person's words.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Failed(error.GetType().Name, new StackTrace(error).ToString());
            return Written(new(open.State, texts.TurnFailed(open.State), []));
        }

        (Turn, IReadOnlyList<string>) Written(Turn turn) => (turn, route.Write(turn.Reply, open.Waiting));
    }

    // An exception's message may quote what the person wrote: only its type and place are told.
    [LoggerMessage(LogLevel.Error, "A turn failed: {Kind}\n{Place}")]
    private partial void Failed(string kind, string place);
}
