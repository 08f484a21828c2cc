using System.Text.Json;
using HelpBot.Core.Conversation;

namespace HelpBot.Commands;

/// <summary>Holds conversations over standard input: each line a message, an empty line a new conversation.</summary>
internal sealed class AskCommand(Dialogue dialogue, CommandLine line, DateTimeOffset now)
{
    private readonly JsonLine _json = new();

    public void Run(System.IO.TextReader input, TextWriter output)
    {
        var fresh = ConversationState.New with { Address = line.Form };
        var (state, conversation, turn) = (fresh, 1, 0);
        while (input.ReadLine() is { } text)
        {
            if (text.Length == 0)
            {
                if (turn > 0) (state, conversation, turn) = (fresh, conversation + 1, 0);
                continue;
            }

            var answer = dialogue.Respond(state, new(text, line.Channel), now);
            state = answer.Effects.Contains(Effect.Forget) ? fresh with { Introduced = true } : answer.State;
            turn++;
            if (line.Json) WriteJson(output, conversation, turn, answer.Reply);
            else WriteText(output, answer.Reply);
            output.Flush();
        }
    }

    private static void WriteText(TextWriter output, Reply reply)
    {
        output.WriteLine(string.Join("\n\n", reply.Balloons.Select(b => b.Text)));
        if (reply.Choices.Count > 0) output.WriteLine($"[{string.Join("] [", reply.Choices)}]");
        output.WriteLine();
    }

    private void WriteJson(TextWriter output, int conversation, int turn, Reply reply) => _json.Write(output, json =>
    {
        var facts = reply.Facts;
        json.WriteNumber("conversation", conversation);
        json.WriteNumber("turn", turn);
        json.WriteString("text", string.Join("\n\n", reply.Balloons.Select(b => b.Text)));
        JsonLine.Strings(json, "messages", reply.Balloons.Select(b => b.Text));
        json.WriteString("danger", JsonLine.Snake(facts.Danger));
        json.WriteString("role", JsonLine.Snake(facts.Role));
        json.WriteString("intent", JsonLine.Snake(facts.Intent));
        JsonLine.Strings(json, "themes", facts.Themes);
        json.WriteString("place", facts.Place);
        json.WriteStartArray("items");
        foreach (var item in facts.Items) WriteItem(json, item);
        json.WriteEndArray();
        JsonLine.Strings(json, "choices", reply.Choices);
    });

    private static void WriteItem(Utf8JsonWriter json, ReplyItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("kind", item.Kind);
        json.WriteString("municipality", item.Municipality);
        JsonLine.Strings(json, "themes", item.Themes);
        json.WriteString("next", item.Next);
        JsonLine.Number(json, "distance_km", item.DistanceKm);
        json.WriteEndObject();
    }
}
