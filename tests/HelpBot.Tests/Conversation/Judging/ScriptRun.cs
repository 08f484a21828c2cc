using System.Globalization;
using System.Text;
using HelpBot.Core.Conversation;
using HelpBot.Core.Knowledge;

namespace HelpBot.Tests.Conversation.Judging;

/// <summary>Holds one scripted conversation with the shipped knowledge and collects the complaints.</summary>
internal sealed class ScriptRun
{
    private static readonly Dialogue s_dialogue = new(ShippedBasis.Value, new());

    private readonly Script _script;
    private readonly Channel _channel;
    private readonly DateTimeOffset _at;
    private readonly List<Complaint> _complaints = [];
    private readonly StringBuilder _transcript = new();
    private ConversationState _state = ConversationState.New;

    private ScriptRun(Script script)
    {
        _script = script;
        _channel = Enum.Parse<Channel>(script.Channel, ignoreCase: true);
        _at = DutchTime.ToInstant(DateTime.Parse(script.At, CultureInfo.InvariantCulture));
    }

    public static Verdict Hold(Script script) => new ScriptRun(script).Hold();

    private Verdict Hold()
    {
        var past = new Past();
        if (_script.Opens ?? _channel == Channel.Web) Listen(past, 0, Send(new("", _channel, true)), new() { Says = "" });
        for (var i = 0; i < _script.Turns.Count; i++)
            Listen(past, i + 1, Send(new(_script.Turns[i].Says, _channel)), _script.Turns[i]);
        return new(_script, _complaints, _transcript.ToString());
    }

    private Answer Send(Message message)
    {
        var turn = s_dialogue.Respond(_state, message, _at);
        _state = turn.State;
        return new(turn.Reply, turn.Effects);
    }

    private void Listen(Past past, int number, Answer answer, ScriptTurn turn)
    {
        past.Heard(turn.Says);
        var found = Always.Judge(answer, turn, past, _script).ToList();
        if (number > 0) found.AddRange(TurnJudge.Judge(answer, turn, past).Concat(ItemJudge.Judge(answer, turn, past)));
        past.Answered(number, answer);
        _complaints.AddRange(found.Select(c => c with { Turn = number }));
        Note(number, answer, turn, found);
    }

    private void Note(int number, Answer answer, ScriptTurn turn, List<Complaint> found)
    {
        var facts = answer.Reply.Facts;
        _transcript.AppendLine(CultureInfo.InvariantCulture, $"  {number} > {turn.Says}")
            .AppendLine("      " + string.Join("\n", answer.Reply.Balloons.Select(b => b.Text.Trim())).Replace("\n", "\n      ", StringComparison.Ordinal))
            .AppendLine(CultureInfo.InvariantCulture, $"      [{string.Join(" | ", answer.Reply.Choices)}]")
            .AppendLine(CultureInfo.InvariantCulture, $"      ({facts.Role} {facts.Intent} {facts.Place} {facts.Danger}; {string.Join(", ", facts.Items.Select(i => i.Id))})");
        foreach (var complaint in found) _transcript.AppendLine(CultureInfo.InvariantCulture, $"    ! {complaint.Kind}: {complaint.What}");
    }
}
