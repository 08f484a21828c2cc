using System.Text;
using HelpBot.Core.Language;

namespace HelpBot.Core.Understanding.Intents;

/// <summary>Short messages that mean but one thing, word for word.</summary>
internal sealed class WholeMessages
{
    private readonly Dictionary<string, Intent> _intents = [];

    /// <summary>Of two that read the same, the first counts.</summary>
    public void Add(Utterance m, Intent intent) => _intents.TryAdd(Key(m), intent);

    /// <summary>The intent of an example that reads just so, also with letters held down: "jaaaa", "hoiii".</summary>
    public Intent? Find(Utterance m)
    {
        var key = Toneless(Key(m));
        for (var keep = 3; keep > 0; keep--)
            if (_intents.TryGetValue(keep == 3 ? key : WithRuns(key, keep), out var intent)) return intent;
        return null;
    }

    /// <summary>A thumb is a thumb in every colour of skin.</summary>
    private static string Toneless(string key)
    {
        for (var i = key.Length - 2; i >= 0; i--)
            if (key[i] == '\uD83C' && key[i + 1] is >= '\uDFFB' and <= '\uDFFF') key = key.Remove(i, 2);
        return key.TrimEnd();
    }

    private static string WithRuns(string key, int keep)
    {
        StringBuilder text = new(key.Length);
        for (int i = 0, run; i < key.Length; i += run)
        {
            for (run = 1; i + run < key.Length && key[i + run] == key[i];) run++;
            text.Append(key[i], run > 2 && char.IsLetter(key[i]) ? keep : run);
        }

        return text.ToString();
    }

    private static string Key(Utterance m) => string.Join(' ', m.Words.Select(w => w.Text));
}
