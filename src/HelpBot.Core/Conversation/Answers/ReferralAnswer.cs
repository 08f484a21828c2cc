using HelpBot.Core.Conversation.Referral;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>What a professional asks after an overview: how to refer, a text to copy, Welzijn op Recept.</summary>
internal sealed class ReferralAnswer(Basis basis, ReferralFinder finder, FitWriter fits)
{
    private const string TextMark = "text:";

    private readonly ReferralText _text = new(basis, fits);
    private readonly Pointing _pointing = new(basis);

    public void Answer(Draft draft, Meaning meaning, ReferralQuestion question)
    {
        if (question == ReferralQuestion.Personal)
        {
            draft.Say("referral-no-personal");
            draft.Offer("refer-choices");
            return;
        }

        if (draft.State.Municipality is null && !(draft.State.IsElsewhere && draft.State.Shown.Count > 0))
        {
            QuestionAnswer.AskPlace(draft);
            draft.State = draft.State with { Awaited = AwaitedFor(question) };
            return;
        }

        draft.State = draft.State with { Awaited = Awaited.None, Pending = Pending.MoreHelp, NotUnderstood = 0 };
        if (question == ReferralQuestion.OnPrescription && draft.State.Municipality is not null) OnPrescription(draft);
        else if (question == ReferralQuestion.Text) Text(draft, meaning);
        else How(draft, meaning);
        draft.Offer(question == ReferralQuestion.Text && draft.Channel == Channel.Sms ? [] : draft.Basis.Phrases.Choices("refer-choices").Select(c => c.Label));
    }

    public static ReferralQuestion QuestionOf(Awaited awaited) => awaited switch
    {
        Awaited.ReferralHow => ReferralQuestion.How,
        Awaited.ReferralText => ReferralQuestion.Text,
        Awaited.OnPrescription => ReferralQuestion.OnPrescription,
        _ => ReferralQuestion.None,
    };

    private static Awaited AwaitedFor(ReferralQuestion question) => question switch
    {
        ReferralQuestion.Text => Awaited.ReferralText,
        ReferralQuestion.OnPrescription => Awaited.OnPrescription,
        _ => Awaited.ReferralHow,
    };

    /// <summary>One line for each option, of the fields its record has.</summary>
    private void How(Draft draft, Meaning meaning)
    {
        var ids = Options(draft);
        IReadOnlyList<string> meant = Meant(draft, meaning, ids) is { } one ? [one] : ids;
        // "De tweede, hoe meld ik hem aan", and then "verwijstekst": still the second.
        if (meaning.Ordinal is not null && meant is [var asked]) draft.State = draft.State with { Chosen = asked };
        if (meant.Count > 1 && LastText(draft) is { } text && meant.Contains(text)) meant = [text];
        var open = meant.Except(draft.State.Explained).ToList();
        if (open.Count == 0)
        {
            draft.Say(ids.Count == 0 ? "nothing" : "refer-again");
            return;
        }

        draft.Say("refer-how");
        draft.Break();
        draft.SayText(string.Join('\n', open.Select(id => $"- {basis.NameOf(id)}: {basis.WayIn.Line(id)}")));
        draft.Break();
        draft.Say("refer-consent");
        draft.State = draft.State with { Explained = [.. draft.State.Explained, .. open] };
    }

    /// <summary>The option the last referral text was for, until its way in was told.</summary>
    private static string? LastText(Draft draft) =>
        draft.State.Explained is [.., var last] && last.StartsWith(TextMark, StringComparison.Ordinal) ? last[TextMark.Length..] : null;

    /// <summary>For the option that is meant, else for the first that has none yet.</summary>
    private void Text(Draft draft, Meaning meaning)
    {
        var ids = Options(draft);
        var done = draft.State.Explained.Where(e => e.StartsWith(TextMark, StringComparison.Ordinal)).Select(e => e[TextMark.Length..]).ToHashSet();
        if ((Meant(draft, meaning, ids) ?? ids.FirstOrDefault(id => !done.Contains(id))) is not { } id || done.Contains(id))
        {
            draft.Say(ids.Count == 0 ? "nothing" : "referral-text-again");
            return;
        }

        draft.Say("referral-text", ("name", basis.NameOf(id)!));
        draft.Break();
        draft.SayText(_text.Write(id, draft.State, draft.PlaceSaid));
        draft.Break();
        draft.Say("refer-consent");
        draft.State = draft.State with { Explained = [.. draft.State.Explained, TextMark + id] };
    }

    /// <summary>A record that knows it, else who in town would, with the honest word that it is not known.</summary>
    private void OnPrescription(Draft draft)
    {
        var name = basis.Phrases.Fixed("on-prescription-name");
        var place = ("place", draft.State.Municipality!);
        var known = basis.Catalog.Partners.Where(p => p.Municipality == draft.State.Municipality && p.Provenance.IsServed && Knows(p, name)).Select(p => Finder.Plain(p.Id, RecordKind.Partner)).ToList();
        draft.IsAboutShown = true;
        if (known.Count > 0)
        {
            draft.Say("on-prescription-known", place);
            draft.Show(known.Take(2));
            return;
        }

        // Social work is where a general practitioner refers to; the municipality's counter comes last.
        var door = basis.Lookup.Doors(draft.State.Municipality!).OrderBy(d => d.Contact.IsEmpty).ThenBy(d => d.Door is Door.Welfare or Door.SocialTeam ? 0 : 1).FirstOrDefault();
        draft.Say("on-prescription-unknown", place);
        if (door is not null) draft.Say("on-prescription-ask", ("name", door.Name), ("value", basis.WayIn.Contact(door.Id) ?? basis.Phrases.Fixed("refer-none")));
    }

    private static bool Knows(Partner partner, string name) =>
        partner.Keywords.Append(partner.Name).Append(partner.Description).Append(partner.HowToRefer ?? "").Any(t => t.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What was shown last, else what would be.</summary>
    private IReadOnlyList<string> Options(Draft draft)
    {
        var state = draft.State;
        if (state.Overview.Count > 0 && state.EverShown.Count > 0) return state.Overview;
        if (state.Municipality is null) return state.Shown;
        var ids = finder.Find(state, draft.LocalNow, 6).All.Select(h => h.Id).ToList();
        draft.State = state with { Overview = ids, Shown = ids, EverShown = ids };
        return ids;
    }

    private string? Meant(Draft draft, Meaning meaning, IReadOnlyList<string> ids)
    {
        if (meaning.Named is [var named]) return named;
        if (meaning.Ordinal is { } n && (n < 0 ? ids.Count + n : n - 1) is var at && at >= 0 && at < ids.Count) return ids[at];
        // "Verwijstekst Humanitas": shown before, or in town.
        if (meaning.SearchWords.Count > 0 && _pointing.Called(draft.State, meaning) is [var called]) return called;
        return draft.State.Chosen is { } chosen && ids.Contains(chosen) ? chosen : null;
    }
}
