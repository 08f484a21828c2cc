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
        var offenders = s_all.Where(t => t.Id != allowedIn && !t.Id.StartsWith("language-", StringComparison.Ordinal) && !IsFor("professional", t))
            .SelectMany(t => t.Forms.Concat(t.Family ?? []).Concat(t.Sms ?? []))
            .Where(form => Regex.IsMatch(form, unwanted, RegexOptions.IgnoreCase));

        Assert.Empty(offenders);
    }

    [Theory]
    [InlineData(@"\b(fijn|knap|mooi|gezellig\w*|gerust|verdrietig|wat goed|lekker)\b")]
    [InlineData(@"\bik (zoek|vond|ken) graag\b")]
    public void Professionals_read_no_comfort_in_texts_of_their_own(string unwanted) =>
        Assert.DoesNotContain(s_all.SelectMany(t => t.Professional ?? []), form => Regex.IsMatch(form, unwanted, RegexOptions.IgnoreCase));

    [Theory]
    [InlineData(@"\b(cliënt|casus|indicatie|interventie|doelgroep|eenzame|zorgmijder|signalering|netwerkanalyse|caseload)\b")]
    public void Relatives_read_no_jargon_of_care(string unwanted) =>
        Assert.DoesNotContain(
            Shipped.Catalog.Advice.SelectMany(a => a.Lines.Append(a.Title)).Concat(s_all.Where(t => IsFor("family", t)).SelectMany(t => t.Forms)),
            form => Regex.IsMatch(form, unwanted, RegexOptions.IgnoreCase));

    [Fact]
    public void What_is_not_fixed_has_three_different_forms_for_each_role_and_channel()
    {
        var varied = s_all.Where(t => t.Forms.Count > 1);

        Assert.Empty(varied.SelectMany(t => new[] { t.Forms, t.Family, t.Professional, t.Sms }).OfType<IReadOnlyList<string>>().Where(forms => forms.Distinct().Count() < 3).Select(f => f[0]));
    }

    [Fact]
    public void Forms_of_one_text_need_no_more_than_its_first_form_is_given()
    {
        var offenders = s_all.Where(t => t.Forms.Count > 1).SelectMany(t =>
        {
            var given = t.Forms.SelectMany(f => Placeholders.In(f)!).Append("them").ToHashSet();
            return (t.Family ?? []).Concat(t.Professional ?? []).Concat(t.Sms ?? []).Where(f => Placeholders.In(f)!.Any(p => !given.Contains(p)));
        });

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

    /// <summary>Texts that only one role reads: their own file says which.</summary>
    private static bool IsFor(string file, ReplyText text) =>
        Regex.IsMatch(File.ReadAllText(Path.Combine(Shipped.KnowledgeFolder, "texts", file + ".yaml")), $@"\bid: {Regex.Escape(text.Id)}(\r?\n|,)");

    /// <summary>Every name, place and theme there is, in every sentence that takes one.</summary>
    [Fact]
    public void Every_placeholder_is_filled_for_every_record_and_the_text_fits_three_segments()
    {
        var catalog = Shipped.Catalog;
        var values = new Dictionary<string, string[]>
        {
            ["place"] = [.. catalog.Places.Where(p => p.Kind != PlaceKind.Postcode).Select(p => p.Name).Distinct()],
            ["name"] = [.. catalog.Activities.Select(a => a.Name).Concat(catalog.Partners.Select(p => p.Name)).Concat(catalog.Organisations.Select(o => o.Name)).Distinct()],
            ["theme"] = [.. catalog.Themes.Select(t => t.Name), "hulp en papieren, een maatje, en zorgen voor een ander"],
            ["when"] = ["op zaterdag", "op dat moment", "op donderdag 26 november"],
            ["days"] = ["maandag", "dinsdag, woensdag en donderdag"],
            ["what"] = ["dieren", "handwerken"],
            ["km"] = ["12"],
            ["n"] = ["6"],
            ["count"] = ["6 opties"],
            ["checked"] = ["22 november 2026"],
            ["them"] = ["uw schoonmoeder", "die persoon"],
        };
        var phrases = ShippedBasis.Value.Phrases;
        foreach (var text in s_all.Where(t => t.Forms.Any(f => values.Keys.Any(k => f.Contains($"{{{k}}}", StringComparison.Ordinal)))))
        {
            foreach (var role in new[] { Core.Understanding.Role.Resident, Core.Understanding.Role.Family, Core.Understanding.Role.Professional })
            {
                var longest = values.Select(v => (v.Key, v.Value.MaxBy(x => x.Length)!)).Append(("value", "niet bekend")).Append(("source", "bron")).Append(("line", "Kom binnen.")).Append(("date", "22 november 2026")).ToArray();
                foreach (var form in phrases.Forms(text.Id, role, Core.Conversation.Channel.Sms, longest))
                {
                    Assert.DoesNotContain('{', form);
                    Assert.True(Gsm7.Segments(Gsm7.Normalise(form)) <= 3, form);
                }
            }

            foreach (var name in values["name"])
                foreach (var form in phrases.Forms(text.Id, Core.Understanding.Role.Resident, Core.Conversation.Channel.Web, ("name", name)))
                    Assert.DoesNotContain("{name}", form, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_that_must_be_said_has_forms_enough_and_only_kindness_is_left_out()
    {
        Assert.True(s_all.Single(t => t.Id == "same-answer").Forms.Count >= 12, "the last resort must last a conversation");
        Assert.DoesNotContain(s_all.Where(t => t.Optional).Select(t => t.Id), id => id.StartsWith("ask-", StringComparison.Ordinal) && id != "ask-there");
        Assert.DoesNotContain(s_all.Where(t => t.Optional).Select(t => t.Id), id => id.StartsWith("no-", StringComparison.Ordinal) && id != "no-place-for-other");
    }

    [Fact]
    public void Within_one_text_no_sentence_stands_twice() => Assert.Empty(s_all
        .SelectMany(t => new[] { t.Forms, t.Family, t.Professional, t.Sms }.OfType<IReadOnlyList<string>>().SelectMany(forms => forms.SelectMany(Sentences).GroupBy(s => s).Where(g => g.Count() > 1 && !g.Key.StartsWith('{')).Select(g => $"{t.Id}: {g.Key}"))));

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
