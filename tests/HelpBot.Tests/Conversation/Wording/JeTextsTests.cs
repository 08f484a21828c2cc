using System.Text.RegularExpressions;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;
using HelpBot.Tests.Safety;

namespace HelpBot.Tests.Conversation.Wording;

/// <summary>Everything that is shipped, as it is said to who is spoken to with "je".</summary>
public sealed partial class JeTextsTests
{
    private static readonly JeWords s_words = Shipped.Catalog.Texts.Je;

    private static readonly JeForm s_form = new(s_words);

    private static readonly IReadOnlyList<(string Id, string U, string Je)> s_texts =
        [.. Shipped.Catalog.Texts.ById.Values.SelectMany(t => Forms(t).Zip(Forms(s_form.Of(Shipped.Catalog.Texts).ById[t.Id])).Select(f => (t.Id, f.First, f.Second)))];

    private static readonly IReadOnlyList<(string Id, string U, string Je)> s_advice =
        [.. Shipped.Catalog.Advice.SelectMany(a => a.Lines.Prepend(a.Title).Zip(s_form.Of(a).Lines.Prepend(s_form.Of(a).Title)).Select(l => (a.Id, l.First, l.Second)))];

    private static readonly IReadOnlyList<(string Id, string U, string Je)> s_danger =
        [.. SafetyKnowledge.Data.Replies.Zip(SafetyKnowledge.Data.JeReplies).Select(r => ($"{r.First.Kind} {r.First.Form}", r.First.Text, r.Second.Text))];

    private static IEnumerable<(string Id, string U, string Je)> All => s_texts.Concat(s_advice).Concat(s_danger);

    [Fact]
    public void No_verb_before_u_is_unknown() =>
        Assert.Empty(All.SelectMany(t => s_form.DoubtsIn(t.U).Select(d => $"'{d} u' in {t.Id}: add '{d}' to verbs or to stays in texts/je.yaml")));

    [Fact]
    public void No_u_is_left() => Assert.DoesNotContain(All.Select(t => Unquoted().Replace(t.Je, "")), t => U().IsMatch(t));

    [Fact]
    public void No_verb_has_an_ending_that_does_not_go_with_je()
    {
        var changed = string.Join('|', s_words.Verbs.Where(v => v.Key != v.Value).Select(v => v.Key));
        var wrong = new Regex($@"(?<!\bje )\b({changed}) je\b|\bje (ben|heb|heeft|vind|kun|wil|zoek|woon|hoef|word)\b|\b(jou|jezelf) (bent|hebt|kunt|wilt|zoekt|hoeft|woont)\b", RegexOptions.IgnoreCase);

        Assert.DoesNotContain(All.Select(t => Unquoted().Replace(t.Je, "")), t => wrong.IsMatch(t));
    }

    [Fact]
    public void Only_who_is_spoken_to_differs() => Assert.DoesNotContain(All, t => Placeholders(t.U) != Placeholders(t.Je) || Quotes(t.U) != Quotes(t.Je));

    [Fact]
    public void Buttons_are_the_same_for_everybody() => Assert.DoesNotContain(s_texts, t => t.Id.Contains("-choices", StringComparison.Ordinal) && (t.U != t.Je || U().IsMatch(t.U)));

    [Fact]
    public void A_text_message_takes_no_more_segments() => Assert.DoesNotContain(
        s_texts.Select(t => (t.U, t.Je)).Concat(Filled()), t => Gsm7.Segments(Gsm7.Normalise(t.Je)) > Gsm7.Segments(Gsm7.Normalise(t.U)));

    /// <summary>Two files, one text: a change to the reviewed one must be made, and reviewed, in the other.</summary>
    [Fact]
    public void The_danger_replies_in_je_say_what_the_others_say()
    {
        Assert.Equal(SafetyKnowledge.Data.Replies.Select(r => (r.Kind, r.Perspective, r.Sms, r.Form)), SafetyKnowledge.Data.JeReplies.Select(r => (r.Kind, r.Perspective, r.Sms, r.Form)));
        Assert.All(s_danger, t => Assert.Equal(s_form.Of(t.U), t.Je));
    }

    [Fact]
    public void Every_sentence_with_a_form_of_its_own_is_still_said()
    {
        var said = All.SelectMany(t => Heard.Sentences(t.U)).ToHashSet();

        Assert.DoesNotContain(s_words.Sentences.Keys, s => !said.Contains(s));
    }

    private static IEnumerable<(string U, string Je)> Filled()
    {
        var (u, je) = (ShippedBasis.Value.DangerReplies, ShippedBasis.Value.InJe.DangerReplies);
        return SafetyKnowledge.Data.JeReplies.Where(r => r.Sms).Select(r => (u.Text(r.Kind, r.Perspective, r.Sms, r.Form), je.Text(r.Kind, r.Perspective, r.Sms, r.Form)));
    }

    private static IEnumerable<string> Forms(ReplyText text) => new[] { text.Forms, text.Family, text.Professional, text.Sms }.OfType<IReadOnlyList<string>>().SelectMany(f => f);

    private static string Placeholders(string text) => string.Join(' ', Placeholder().Matches(text).Select(m => m.Value));

    private static string Quotes(string text) => string.Join(' ', Unquoted().Matches(text).Select(m => m.Value));

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Unquoted();

    [GeneratedRegex(@"\b(u|uw|uzelf|alstublieft)\b", RegexOptions.IgnoreCase)]
    private static partial Regex U();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();
}
