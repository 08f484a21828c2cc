namespace HelpBot.Core.Understanding.Following;

/// <summary>What somebody does with a later message of a conversation.</summary>
internal enum Move
{
    /// <summary>Asks about what was shown or said; <see cref="Asked"/> tells what.</summary>
    Details,

    /// <summary>A new or another wish, also for another person.</summary>
    Find,

    /// <summary>The same wish at another day, price, distance or size.</summary>
    Narrow,
    More, Choose,

    /// <summary>What was shown does not suit.</summary>
    Refuse,
    Advice, Referral, Person, Yes, No, DontKnow, Thanks, Goodbye,

    /// <summary>Only tells: a feeling, a circumstance, an answer.</summary>
    Tell,

    /// <summary>"Nee ik bedoel Heerlen".</summary>
    Correct,
    Back, Restart, Forget, Privacy, AreYouHuman, WhatCanYouDo, Language, SmallTalk, Insult, OutOfScope,
}

/// <summary>What is asked of what was shown.</summary>
internal enum Asked
{
    Cost, Time,

    /// <summary>The first coming date.</summary>
    Next,

    Where, HowFar, Transport, Access, Phone,

    /// <summary>Until when one can call.</summary>
    ReachHours,

    /// <summary>Website, mail or chat instead of a call.</summary>
    Site,

    Register, Audience,

    /// <summary>Whether somebody, or a dog, may come along.</summary>
    Company,

    /// <summary>Food, what to bring, whether a name is needed, which language.</summary>
    Rules,

    Content,

    /// <summary>How many come, how busy it is.</summary>
    Group,

    Fresh, Waiting,

    /// <summary>Who is behind it, who picks up.</summary>
    Who,
}

/// <summary>Of what it is asked.</summary>
internal enum About { Nothing, It, One, Gemeente, Helpline, Organisation }

/// <summary>What HelpBot said just before.</summary>
internal enum JustSaid
{
    Shown,

    /// <summary>It asked for the place.</summary>
    Place,

    /// <summary>It asked what is liked.</summary>
    Need,
    Advice, Referral,

    /// <summary>It answered something sad.</summary>
    Heavy,

    /// <summary>It found nothing.</summary>
    Nothing,
    Danger,
}

/// <summary>Where in a conversation a message comes.</summary>
internal readonly record struct Before(JustSaid Said, Role Role);
