using System.Text;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Knowledge.Reading;

namespace HelpBot.Core.Safety;

/// <summary>The fixed replies with their numbers filled in, once, at the start. Immutable and thread-safe.</summary>
public sealed class SafetyReplies
{
    private readonly Dictionary<(DangerKind, Perspective, bool, SafetyReplyForm), string> _texts = [];

    private SafetyReplies(IEnumerable<(SafetyReply Reply, string Text)> filled)
    {
        foreach (var (reply, text) in filled) _texts[(reply.Kind, reply.Perspective, reply.Sms, reply.Form)] = text;
    }

    /// <summary>Null when a number is missing or may not be served: the service must not start.</summary>
    /// <param name="helplines"><see cref="Catalog.Helplines"/>; only those served as they are may be used.</param>
    public static SafetyReplies? Fill(SafetyData data, IReadOnlyList<Helpline> helplines, ICollection<Fault> faults) =>
        Fill(data.Replies, "safety/replies.yaml", helplines, faults);

    /// <summary>Null when they are not written at all, too.</summary>
    public static SafetyReplies? FillJe(SafetyData data, IReadOnlyList<Helpline> helplines, ICollection<Fault> faults) =>
        data.JeReplies.Count == 0 ? null : Fill(data.JeReplies, "safety/replies-je.yaml", helplines, faults);

    private static SafetyReplies? Fill(IReadOnlyList<SafetyReply> replies, string file, IReadOnlyList<Helpline> helplines, ICollection<Fault> faults)
    {
        var served = helplines.Where(h => h.Provenance.Serving == Serving.AsIs).ToDictionary(h => h.Id, StringComparer.Ordinal);
        var before = faults.Count;
        List<(SafetyReply, string)> filled = [];
        ReplyRules.CheckNumbers(helplines, faults);
        foreach (var reply in replies)
        {
            ReplyRules.Check(reply, file, faults);
            filled.Add((reply, Fill(reply, file, served, faults)));
        }

        return faults.Count == before ? new(filled) : null;
    }

    /// <param name="kind">CheckIn has one text for all kinds; what is no danger is asked after, and denied, as suicide is.</param>
    /// <exception cref="ArgumentException">There is no reply to <see cref="DangerKind.None"/>, except Gentle, Denied and CheckIn.</exception>
    public string Text(DangerKind kind, Perspective perspective, bool sms, SafetyReplyForm form)
    {
        if (form == SafetyReplyForm.CheckIn) kind = DangerKind.None;
        else if (form is SafetyReplyForm.Gentle or SafetyReplyForm.Denied && kind < DangerKind.Violence) kind = DangerKind.Suicide;
        return _texts.TryGetValue((kind, perspective, sms, form), out var text)
            ? text
            : throw new ArgumentException($"there is no reply to {kind}, {perspective}, {form}", nameof(kind));
    }

    private static string Fill(SafetyReply reply, string file, Dictionary<string, Helpline> served, ICollection<Fault> faults)
    {
        StringBuilder text = new();
        var at = 0;
        while (reply.Text.IndexOf('{', at) is var open and >= 0)
        {
            var close = reply.Text.IndexOf('}', open);
            if (close < 0) break;
            text.Append(reply.Text, at, open - at).Append(Value(reply.Text[(open + 1)..close]));
            at = close + 1;
        }

        return text.Append(reply.Text, at, reply.Text.Length - at).ToString();

        string Value(string placeholder)
        {
            var colon = placeholder.IndexOf(':', StringComparison.Ordinal);
            var id = placeholder[(colon + 1)..];
            var line = served.GetValueOrDefault(id);
            var value = (colon < 0 ? "" : placeholder[..colon]) switch
            {
                "phone" => line?.Phone?.Display,
                "phone2" => line?.AlternativePhone?.Display,
                "site" => line?.Website is { } site ? Short(site) : null,
                _ => null,
            };
            if (value is not null) return value;
            faults.Add(new(file, reply.Line, $"nothing known for {{{placeholder}}}", "helplines.yaml must have it with serving: as_is"));
            return "";
        }
    }

    /// <summary>As people say it: <c>https://www.113.nl/</c> is <c>113.nl</c>.</summary>
    private static string Short(string site)
    {
        var start = site.IndexOf("://", StringComparison.Ordinal) is var i and >= 0 ? i + 3 : 0;
        if (site.AsSpan(start).StartsWith("www.")) start += 4;
        return site[start..].TrimEnd('/');
    }
}
