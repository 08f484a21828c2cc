using HelpBot.Turns;

namespace HelpBot.Channels.DirectLine;

/// <summary>Far above what a person can type: only a program meets it. Below it, writing too fast is answered with words, because 429 looks broken to people.</summary>
internal sealed class PostLimit(TimeProvider time)
{
    public const int PerMinute = 300;

    private readonly Pace _pace = new(PerMinute, TimeSpan.FromMinutes(1), time);

    public bool TryTake(string conversationId) => _pace.TryTake(conversationId);
}
