namespace HelpBot.Core.Knowledge;

/// <summary>The sentences people read, by id, each in several forms. Placeholders look like <c>{place}</c>.</summary>
public sealed record Texts(IReadOnlyDictionary<string, ReplyText> ById)
{
    /// <summary>How they are said to who is spoken to with "je".</summary>
    public JeWords Je { get; init; } = JeWords.None;
}

/// <summary>From <c>texts/je.yaml</c>. Words are in lower case.</summary>
/// <param name="Verbs">A verb right before "u" to the same before "je": heeft to heb.</param>
/// <param name="Stays">Words ending in t that may stand before "u" and are no verb of it: dat, wat, helpt.</param>
/// <param name="After">Words after which "u" becomes something other than "je": voor to jou.</param>
/// <param name="Always">Words that change wherever they stand: uw to je.</param>
/// <param name="Sentences">Whole sentences that follow no rule, as they stand in the texts.</param>
public sealed record JeWords(
    IReadOnlyDictionary<string, string> Verbs, IReadOnlySet<string> Stays, IReadOnlyDictionary<string, string> After,
    IReadOnlyDictionary<string, string> Always, IReadOnlyDictionary<string, string> Sentences)
{
    public static JeWords None { get; } = new(
        new Dictionary<string, string>(), new HashSet<string>(), new Dictionary<string, string>(), new Dictionary<string, string>(), new Dictionary<string, string>());
}

/// <param name="Forms">At least three ways to say it, or one where the wording is fixed (danger, legal).</param>
/// <param name="Family">Other forms for a relative; null when the same serve.</param>
/// <param name="Professional">Other forms for a professional; null when the same serve.</param>
/// <param name="Sms">Shorter forms for SMS; null when the same serve.</param>
/// <param name="Optional">It may be left out when all its forms were said in a conversation.</param>
public sealed record ReplyText(
    string Id, IReadOnlyList<string> Forms, IReadOnlyList<string>? Family, IReadOnlyList<string>? Professional, IReadOnlyList<string>? Sms, bool Optional = false);
