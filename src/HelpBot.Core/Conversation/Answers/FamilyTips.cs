using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>What goes around the offers for a relative: a sign, a sentence to begin with, what not to say, and who takes a worry.</summary>
internal sealed class FamilyTips(Basis basis)
{
    /// <summary>Once in a conversation, before the offers.</summary>
    public void Before(Draft draft)
    {
        if (draft.State.Role != Role.Family || draft.TimesSaid("family-tip") > 0) return;
        if (draft.Channel != Channel.Sms && Signal(draft) is { } signal) draft.Say("family-signal", ("line", signal));
        SayLine(draft, "family-tip", "opening");
        if (draft.Channel != Channel.Sms) SayLine(draft, "family-avoid", "avoid");
        draft.Break();
    }

    /// <summary>Once in a conversation, after the offers: the door of the municipality where the other lives, unless it is among them.</summary>
    public void After(Draft draft)
    {
        if (draft.State is not { Role: Role.Family, Municipality: { } municipality } || draft.TimesSaid("family-door") > 0) return;
        var door = basis.Lookup.Doors(municipality).FirstOrDefault(d => basis.WayIn.Contact(d.Id) is not null);
        if (door is null || draft.Shows(door.Id)) return;
        draft.Say("family-door", ("place", municipality), ("name", door.Name), ("value", door.Contact.Phone?.Display ?? basis.WayIn.Contact(door.Id)!));
        draft.Break();
    }

    /// <summary>A sign that the relative told of, else one that goes with what is the matter; null where another would be beside the point. The last line of all is no sign.</summary>
    private string? Signal(Draft draft)
    {
        var all = basis.Advice.Where(a => a.Topic == "recognise" && a.Provenance.IsServed && !draft.State.Advised.Contains(a.Id)).ToList();
        if (all.Count == 0 || draft.State.Advised.Count > 0) return null;
        var told = basis.Words.Analyse(draft.Asked).Where(IsTelling).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);
        var best = all.SelectMany(a => a.Lines).Select(l => (Line: l, Shared: basis.TermsOf(l).Where(IsTelling).Select(t => t.Stem).Distinct().Count(told.Contains))).MaxBy(l => l.Shared);
        if (best.Shared > 0) return best.Line;
        var matter = draft.State.Themes.Concat(draft.State.Audiences.Select(LoneMessage.ThemeOf).OfType<string>()).Where(t => t != ThemeIds.Lonely).ToList();
        if (matter.Exists(Losses.Contains) && all[0].Lines.FirstOrDefault(TellsOfLoss) is { } line) return line;
        var own = all.FirstOrDefault(a => a.Themes is [var main, ..] && main != ThemeIds.Lonely && a.Themes.Intersect(matter).Any());
        if (own is not null) return own.Lines[draft.State.Turns % own.Lines.Count];
        var signs = all[0].Lines.Where(l => !TellsOfLoss(l)).SkipLast(1).ToList();
        return signs.Count > 0 && draft.State.Themes.All(Company.Contains) ? signs[draft.State.Turns % signs.Count] : null;
    }

    /// <summary>Behind these somebody misses others.</summary>
    private static readonly string[] Company = [ThemeIds.Lonely, ThemeIds.Visitor, ThemeIds.Talk, ThemeIds.Meeting, ThemeIds.Meal, ThemeIds.Mourning];

    private static readonly string[] Losses = [ThemeIds.Mourning, ThemeIds.Illness, ThemeIds.Dementia];

    private readonly Lazy<HashSet<string>> _wordsOfLoss = new(() => Losses.Select(basis.Lookup.Theme).SelectMany(t => t is null ? [] : t.Words.Append(t.Name))
        .SelectMany(w => basis.TermsOf(w) is [var only] ? [only.Stem] : Array.Empty<string>()).ToHashSet(StringComparer.Ordinal));

    private bool TellsOfLoss(string line) => basis.TermsOf(line).Any(t => _wordsOfLoss.Value.Contains(t.Stem));

    private bool IsTelling(Language.Term term) => !term.IsStopWord && !basis.Words.IsCommon(term.Text, term.Stem);

    /// <summary>One line of the advice on a topic; which one differs from conversation to conversation.</summary>
    private void SayLine(Draft draft, string text, string topic)
    {
        var lines = basis.Advice.Where(a => a.Topic == topic && a.Provenance.IsServed).Take(1).SelectMany(a => a.Lines).Where(l => l.StartsWith('"')).ToList();
        if (lines.Count > 0) draft.Say(text, ("line", lines[draft.State.Turns % lines.Count]));
    }
}
