using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>What goes around the offers for a relative: a sign, a sentence to begin with, what not to say, and who takes a worry.</summary>
internal sealed class FamilyTips(Basis basis)
{
    /// <summary>Once in a conversation, before the offers.</summary>
    public void Before(Draft draft)
    {
        if (draft.State.Role != Role.Family || draft.TimesSaid("family-tip") > 0) return;
        if (draft.Channel != Channel.Sms) SayLine(draft, "family-signal", "recognise");
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

    /// <summary>One line of the advice on a topic; which one differs from conversation to conversation.</summary>
    private void SayLine(Draft draft, string text, string topic)
    {
        var lines = basis.Advice.Where(a => a.Topic == topic && a.Provenance.IsServed).Take(1).SelectMany(a => a.Lines).Where(l => topic is "recognise" || l.StartsWith('"')).ToList();
        if (lines.Count > 0) draft.Say(text, ("line", lines[draft.State.Turns % lines.Count]));
    }
}
