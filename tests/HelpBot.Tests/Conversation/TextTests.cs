using System.Text.RegularExpressions;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;
using HelpBot.Tests.Architecture;

namespace HelpBot.Tests.Conversation;

/// <summary>What people read, measured: short sentences, plain words, no double spaces, nothing left unfilled.</summary>
public sealed partial class TextTests
{
    private static readonly IReadOnlyList<ReplyText> s_all = [.. Shipped.Catalog.Texts.ById.Values];

    /// <summary>Texts chosen by what was understood.</summary>
    private static readonly string[] s_families = ["warm-", "feeling-", "language-", "them-", "group-", "client-", "mobility-"];

    [Fact]
    public void Sentences_have_at_most_12_words_on_average_and_20_at_most()
    {
        var sentences = Said().SelectMany(form => Sentences(form).Select(s => (form, words: Words(s)))).Where(s => s.words > 0).ToList();

        Assert.True(sentences.Average(s => s.words) <= 12, $"the mean is {sentences.Average(s => s.words):F1}");
        Assert.Empty(sentences.Where(s => s.words > 20).Select(s => s.form));
    }

    [Fact]
    public void Advice_has_short_sentences_too()
    {
        var lines = Shipped.Catalog.Advice.SelectMany(a => a.Lines).SelectMany(Sentences).Select(Words).Where(n => n > 0).ToList();

        Assert.True(lines.Average() <= 12);
        Assert.True(lines.Max() <= 20);
    }

    [Theory]
    [InlineData(@"\beenza(am|amheid)\b", "feeling-lonely")]
    [InlineData(@"\b(interventie|indicatie|doelgroep|signaleren|cliënt)\b", "")]
    [InlineData(@"\b(je|jij|jou|jouw)\b", "")]
    [InlineData(@"  ", "")]
    [InlineData(@"\b(voel|leef|leven) (ik )?(met u )?mee\b", "")]
    public void Residents_never_read(string unwanted, string allowedIn)
    {
        var offenders = s_all.Where(t => t.Id != allowedIn && !t.Id.StartsWith("language-", StringComparison.Ordinal))
            .SelectMany(t => t.Forms.Concat(t.Family ?? []).Concat(t.Sms ?? []))
            .Where(form => Regex.IsMatch(form, unwanted, RegexOptions.IgnoreCase));

        Assert.Empty(offenders);
    }

    [Fact]
    public void Every_text_that_the_conversation_asks_for_is_required_at_start()
    {
        var asked = SourceTree.Source.Where(f => f.Path.StartsWith("src/HelpBot.Core/Conversation/", StringComparison.Ordinal) && !f.Path.EndsWith("RequiredTexts.cs", StringComparison.Ordinal))
            .SelectMany(f => f.Lines).SelectMany(l => AskedText().Matches(l)).Select(m => m.Groups[1].Value).Where(id => !id.EndsWith('-')).Distinct();

        Assert.Empty(asked.Except(RequiredTexts.Ids));
    }

    [Fact]
    public void Every_required_text_is_shipped_and_every_shipped_text_is_used()
    {
        var code = string.Join('\n', SourceTree.Source.SelectMany(f => f.Lines));

        Assert.Empty(RequiredTexts.Ids.Except(s_all.Select(t => t.Id)));
        Assert.DoesNotContain(s_all.Select(t => t.Id), id => !IsUsed(id, code));
    }

    [Fact]
    public void A_text_for_SMS_stays_within_one_segment()
    {
        var tooLong = s_all.Where(t => t.Sms is not null).SelectMany(t => t.Sms!).Where(form => Gsm7.Segments(Gsm7.Normalise(form)) > 1);

        Assert.Empty(tooLong);
    }

    private static bool IsUsed(string id, string code) =>
        code.Contains($"\"{id}\"", StringComparison.Ordinal)
        || s_families.Any(prefix => id.StartsWith(prefix, StringComparison.Ordinal))
        || (id.StartsWith("label-", StringComparison.Ordinal) && code.Contains($"\"{id[6..]}\"", StringComparison.Ordinal))
        || (id.EndsWith("known", StringComparison.Ordinal) && code.Contains($"\"{id.Split('-')[0]}\"", StringComparison.Ordinal));

    private static IEnumerable<string> Said() => s_all
        .Where(t => !t.Id.Contains("-choices", StringComparison.Ordinal) && !t.Id.StartsWith("language-", StringComparison.Ordinal))
        .SelectMany(t => t.Forms.Concat(t.Family ?? []).Concat(t.Sms ?? []));

    private static string[] Sentences(string text) => SentenceEnd().Split(text);

    private static int Words(string sentence) => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    [GeneratedRegex(@"(?<=[.!?:])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("(?:Say|Fixed|Offer|Choices)\\(\"([a-z-]+)\"")]
    private static partial Regex AskedText();
}
