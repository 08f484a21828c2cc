using HelpBot.Core.Knowledge.Reading;

namespace HelpBot.Core.Safety;

/// <summary>Reads <c>replies.yaml</c>: per kind and form the text for web and SMS, by perspective.</summary>
internal static class ReplyReader
{
    private static readonly (string Key, DangerKind Kind)[] Kinds =
    [
        ("emergency", DangerKind.Emergency), ("suicide", DangerKind.Suicide), ("violence", DangerKind.Violence), ("neglect", DangerKind.Neglect),
        ("distress", DangerKind.Distress),
    ];

    private static readonly (string Key, SafetyReplyForm Form)[] Forms =
        [("first", SafetyReplyForm.First), ("again", SafetyReplyForm.Again)];

    /// <summary>Only danger is asked after, and denied.</summary>
    private static readonly (string Key, SafetyReplyForm Form)[] OfDanger = [("gentle", SafetyReplyForm.Gentle), ("denied", SafetyReplyForm.Denied)];

    private static readonly (string Key, Perspective Perspective)[] Perspectives =
        [("resident", Perspective.First), ("other", Perspective.Third), ("professional", Perspective.Professional)];

    public static IReadOnlyList<SafetyReply> Read(YamlMap file)
    {
        List<SafetyReply> replies = [];
        foreach (var (key, kind) in Kinds)
        {
            if (file.Map(key) is not { } map)
            {
                file.Report(key, $"'{key}' is missing", "every kind of danger has its replies");
                continue;
            }

            foreach (var (name, form) in kind >= DangerKind.Violence ? [.. Forms, .. OfDanger] : Forms) ReadForm(map, name, kind, form, replies);
            map.ReportUnknownKeys();
        }

        ReadForm(file, "check_in", DangerKind.None, SafetyReplyForm.CheckIn, replies);
        file.ReportUnknownKeys();
        return replies;
    }

    private static void ReadForm(YamlMap map, string name, DangerKind kind, SafetyReplyForm form, List<SafetyReply> to)
    {
        if (map.Map(name) is not { } texts)
        {
            map.Report(name, $"'{name}' is missing", "give it web and sms");
            return;
        }

        foreach (var channel in new[] { "web", "sms" })
        {
            if (texts.Map(channel) is not { } said)
            {
                texts.Report(channel, $"'{channel}' is missing", "give it resident, other and professional");
                continue;
            }

            foreach (var (who, perspective) in Perspectives)
                to.Add(new(kind, perspective, channel == "sms", form, said.RequiredText(who).Trim(), said.LineOf(who)));
            said.ReportUnknownKeys();
        }

        texts.ReportUnknownKeys();
    }
}
