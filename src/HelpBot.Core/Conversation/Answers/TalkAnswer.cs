using System.Globalization;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation.Answers;

/// <summary>Short, kind answers that need no search, each with a way back to the task.</summary>
internal sealed class TalkAnswer(DialogueSettings settings)
{
    /// <returns>False when this intent is not small talk.</returns>
    public bool Answer(Draft draft, Intent intent)
    {
        var (text, choices) = intent switch
        {
            Intent.Greet => ("greeting", "welcome-choices"),
            Intent.Thanks => (draft.ForProfessional ? "thanks-professional" : "thanks", null),
            Intent.Goodbye => ("goodbye", null),
            Intent.SmallTalk => ("small-talk", "scope-choices"),
            Intent.OutOfScope => ("out-of-scope", "scope-choices"),
            Intent.Insult => (draft.TimesSaid("insult") > 0 ? "insult-again" : "insult", null),
            Intent.AreYouHuman => ("are-you-human", "human-choices"),
            Intent.WhatCanYouDo => ("what-can-you-do", "welcome-choices"),
            Intent.Privacy => ("privacy", null),
            Intent.Restart => ("restarted", "welcome-choices"),
            Intent.Start => ("started", null),
            Intent.Stop when draft.Channel == Channel.Web => ("goodbye-web", null),
            Intent.Stop => ("stopped", null),
            Intent.Forget => ("forgotten", null),
            _ => ((string?)null, (string?)null),
        };
        if (text is null) return false;
        draft.Say(text, ("days", settings.RetentionDays.ToString(CultureInfo.InvariantCulture)));
        if (choices is not null) draft.Offer(choices);
        return true;
    }
}
