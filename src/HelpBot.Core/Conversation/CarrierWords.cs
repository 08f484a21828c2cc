using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>
/// Words that carriers everywhere take for an order when they are the whole message. They mean it here too, on the channels with a number.
/// https://help.twilio.com/articles/223134027
/// </summary>
internal static class CarrierWords
{
    private static readonly string[] s_stop =
        ["stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "opt-out", "stoppen", "afmelden", "uitschrijven"];

    private static readonly string[] s_start = ["start", "unstop"];

    private static readonly string[] s_help = ["help", "info"];

    /// <param name="optedOut">"Aanmelden" is a way back for who went; for others it asks how to join something.</param>
    /// <returns>Null when it is no such word.</returns>
    public static Intent? Read(string text, Channel channel, bool optedOut)
    {
        if (channel == Channel.Web) return null;
        var word = text.Trim().TrimEnd('.', '!', ' ').ToLowerInvariant();
        return s_stop.Contains(word) ? Intent.Stop
            : s_start.Contains(word) || (optedOut && word == "aanmelden") ? Intent.Start
            : s_help.Contains(word) ? Intent.WhatCanYouDo
            : null;
    }
}
