using HelpBot.Core.Knowledge;
using HelpBot.Core.Knowledge.Reading;

namespace HelpBot.Core.Conversation.Wording;

/// <summary>Texts a conversation cannot do without; start-up refuses knowledge in which one is missing.</summary>
internal static class RequiredTexts
{
    public static readonly IReadOnlyList<string> Ids =
    [
        "welcome", "welcome-question", "welcome-choices", "introduction", "are-you-human", "what-can-you-do", "privacy", "forgotten", "restarted",
        "stopped", "goodbye-web", "started", "ask-place", "ask-need", "need-choices", "need-choices-professional", "warm", "feeling-lonely", "found",
        "found-near", "found-partners", "no-activity-here", "no-theme-here", "partner-knows", "nearby-across", "far-across", "relaxed-time", "time-maybe", "relaxed-cost",
        "relaxed-theme", "no-more", "nothing", "place-without-knowledge", "place-not-known", "first-step", "first-step", "which-place", "after-cards", "after-choices",
        "after-choices-family", "after-choices-professional", "ask-day", "no-cheaper", "company-instead", "company-beside", "elsewhere-ask", "overview-fits", "not-exactly", "no-nearer", "day-choices", "person", "person-after", "person-where", "distress",
        "family-tip", "overview-narrow", "relieved", "bring-ask", "advice-where", "family-signal", "no-place-for-other", "advice-intro", "advice-after", "advice-choices", "own-support", "overview", "overview-count-one", "overview-count",
        "refer-unknown", "chosen", "which-one", "nothing-shown", "cost-known", "cost-unknown", "route-known", "route-unknown", "transport-hint",
        "accessibility-known", "accessibility-unknown", "time-known", "time-unknown", "phone-known", "phone-unknown", "registration-known",
        "registration-unknown", "audience-known", "audience-unknown", "ask-there", "freshness", "greeting", "thanks", "thanks-professional", "goodbye", "small-talk",
        "out-of-scope", "scope-choices", "insult", "not-understood", "not-understood-again", "empty", "yes-what", "no-problem", "dont-know", "back",
        "language-other", "human-choices", "detail-choices", "danger-choices", "danger-choices-violence", "danger-check-choices", "turn-failed", "storage-failed",
        "slow-down", "too-long", "label-when", "label-where", "label-cost", "label-join", "label-for", "label-phone", "label-email", "label-website",
        "label-hours", "label-by", "label-note", "label-ask", "label-refer", "label-source", "cost-free", "cost-ask", "join-open", "join-required",
        "join-ask", "when-unknown", "when-time-unknown", "when-which-week", "when-every-other-week", "when-continuous", "when-monthly-unknown",
        "distance", "distance-other", "distance-near", "fresh", "call-first-phone", "call-first-site", "call-first-ask", "source-undated", "on-home",
        "same-answer", "seen-fits", "burden-drinking", "burden-estranged", "burden-divorced", "on-feast", "no-meal-home", "no-way-there", "ask-the-same", "seen-day-unknown", "all-shown", "without-place", "alike", "cost-maybe", "found-home", "time-nobody", "needs", "needs-unknown", "relaxed-time-unknown",
        "seen-then", "other-then", "nothing-then", "step-visit", "step-talk", "step-out", "step-after", "facts", "facts-unknown", "fact-unknown", "fact-ask", "insult-again", "reading-choices",
        "sms-ask", "sms-call-first", "sms-look-first", "sms-ask-first",
        "them", "own-too", "no-report", "overview-at", "visitor-who", "overview-other-times", "label-waiting", "label-transport", "feeling-grief", "family-avoid", "family-door", "advice-other", "advice-done", "declines", "visitors", "visitors-none", "report-here", "own-support-here", "own-support-person", "and-for-them",
        "overview-same", "overview-more", "overview-choices", "overview-same-choices", "refer-choices", "refer-how", "refer-again", "refer-consent", "refer-line", "refer-via", "refer-required", "refer-open",
        "refer-ask", "refer-none", "referral-text", "referral-text-again", "referral-to", "referral-contact", "referral-need", "referral-need-open", "referral-client",
        "referral-place", "referral-consent", "referral-sender", "referral-consent-value", "referral-sender-value", "referral-no-personal", "overview-open", "on-prescription-name", "on-prescription-known", "on-prescription-unknown",
        "on-prescription-ask", "label-fit", "fit-for", "fit-home", "fit-phone", "fit-national", "fit-in-town", "fit-near", "age-minor", "age-ninety", "age-band",
        "mobility-walksbadly", "mobility-wheelchair", "mobility-nocar", "mobility-housebound", "fresh-professional", "call-first-professional", "on-home-professional",
        "waiting-unknown", "transport-unknown", "transport-there", "content-known", "content-unknown", "unlisted-unknown", "calling", "arriving", "nearest-unknown", "line-always", "pick-cheapest", "pick-nearest",
        "pick-soonest", "pick-fits", "person-elsewhere", "voice-note", "picture", "attachment", "how-to-stop", "choose", "sms-rest",
        "cannot-do", "line-chat", "line-cost", "line-hours", "danger-no-report", "line-audience", "goes", "consent-asked", "not-odd", "eased", "danger-who-calls", "danger-doubts", "audience-ask", "place-still-without-knowledge", "person-writing", "talk-now", "ask-outright", "call-unheard", "danger-steps", "how-far", "how-far-near", "when-every", "when-first", "label-chat",
        "day-and-night", "reach-known", "reach-unknown", "site-known", "site-unknown", "group-unknown", "who-known", "who-unknown", "name-asked", "unlisted-known", "registration-none", "who-calls", "transport-known", "and-where", "and-when", "when-every-month", "when-each-month", "when-each-week", "told", "told-body", "told-next",
    ];

    /// <summary>Whoever a kin word names must be sayable.</summary>
    public static void CheckKin(Texts texts, IEnumerable<string> keys, ICollection<Fault> faults)
    {
        foreach (var key in keys)
            if (!texts.ById.ContainsKey("them-" + key))
                faults.Add(new("understanding/kin.yaml", 1, $"there is no text 'them-{key}'", "add it to texts/family.yaml, fixed: true"));
    }

    public static void Check(Texts texts, ICollection<Fault> faults)
    {
        foreach (var id in Ids)
            if (!texts.ById.ContainsKey(id))
                faults.Add(new("texts", 1, $"text '{id}' is missing", "give it back, with at least three forms or fixed: true"));
        foreach (var choice in texts.ById.Values.Where(t => t.Id.Contains("-choices", StringComparison.Ordinal)).SelectMany(t => t.Forms[0].Split('|')).Select(Choice.Parse))
            if (choice.Action.Length > 0 && !ChoiceMeaning.Actions.Contains(choice.Action))
                faults.Add(new("texts", 1, $"button '{choice.Label}' does '{choice.Action}'", "choose one of " + string.Join(", ", ChoiceMeaning.Actions)));
    }
}
