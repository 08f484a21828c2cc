namespace HelpBot.Core.Knowledge;

/// <summary>The sentences people read, by id, each in several forms. Placeholders look like <c>{place}</c>.</summary>
public sealed record Texts(IReadOnlyDictionary<string, ReplyText> ById);

/// <param name="Forms">At least three ways to say it, or one where the wording is fixed (danger, legal).</param>
/// <param name="Family">Other forms for a relative; null when the same serve.</param>
/// <param name="Professional">Other forms for a professional; null when the same serve.</param>
/// <param name="Sms">Shorter forms for SMS; null when the same serve.</param>
/// <param name="Optional">It may be left out when all its forms were said in a conversation.</param>
public sealed record ReplyText(
    string Id, IReadOnlyList<string> Forms, IReadOnlyList<string>? Family, IReadOnlyList<string>? Professional, IReadOnlyList<string>? Sms, bool Optional = false);
