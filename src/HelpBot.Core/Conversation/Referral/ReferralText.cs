using System.Globalization;
using HelpBot.Core.Search.Records;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Referral;

/// <summary>
/// A text to copy into a referral: the option's fields, and of the client only need, age band, way of moving, group and place. No name, no
/// birth date, none of the words that were written. Immutable; thread-safe.
/// </summary>
internal sealed class ReferralText(Basis basis, FitWriter fits)
{
    public string Write(string id, ConversationState state, string? place)
    {
        var lines = new List<string>();
        Add(lines, "referral-to", basis.NameOf(id));
        Add(lines, "label-refer", basis.WayIn.How(id));
        Add(lines, "referral-contact", basis.WayIn.Contact(id));
        Add(lines, "referral-need", Need(state));
        Add(lines, "referral-client", Client(state));
        Add(lines, "referral-place", place);
        Add(lines, "label-for", AudienceOf(id));
        Add(lines, "referral-consent", basis.Phrases.Fixed("referral-consent-value"));
        Add(lines, "referral-sender", basis.Phrases.Fixed("referral-sender-value"));
        return string.Join('\n', lines);
    }

    private string Need(ConversationState state)
    {
        var home = state.AtHome || state.Mobility.HasFlag(Mobility.Housebound);
        var names = fits.Names(state.Themes);
        return string.Join(", ", new[] { names.Length > 0 ? names : basis.Phrases.Fixed("referral-need-open"), home ? basis.Phrases.Fixed("fit-home") : null }.OfType<string>());
    }

    private string? Client(ConversationState state)
    {
        var parts = new List<string?> { AgeBand(state.Age), fits.Names(Audiences.Named(state.Audiences) & ~(state.Age is null ? Audience.None : Audience.Older | Audience.Young), "client-") };
        parts.AddRange(Enum.GetValues<Mobility>().Where(m => m != Mobility.None && state.Mobility.HasFlag(m)).Select(m => basis.Phrases.Fixed("mobility-" + m.ToString().ToLowerInvariant())));
        var known = string.Join(", ", parts.OfType<string>());
        return known.Length == 0 ? null : known;
    }

    /// <summary>Ten years wide, so that it is no birth year.</summary>
    private string? AgeBand(int? age) => age switch
    {
        null => null,
        < 18 => basis.Phrases.Fixed("age-minor"),
        >= 90 => basis.Phrases.Fixed("age-ninety"),
        { } years => basis.Phrases.Fixed("age-band", ("n", (Math.Max(18, years / 10 * 10)).ToString(CultureInfo.InvariantCulture)), ("count", (years / 10 * 10 + 9).ToString(CultureInfo.InvariantCulture))),
    };

    private string? AudienceOf(string id) =>
        basis.Lookup.Activity(id)?.Audience ?? basis.Lookup.Partner(id)?.Audience ?? basis.Lookup.Helpline(id)?.Audience ?? basis.Lookup.Organisation(id)?.Audience;

    private void Add(List<string> lines, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) lines.Add($"{basis.Phrases.Fixed(label)}: {value}");
    }
}
