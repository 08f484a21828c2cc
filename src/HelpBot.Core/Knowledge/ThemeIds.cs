namespace HelpBot.Core.Knowledge;

/// <summary>Themes of <c>knowledge/themes.yaml</c> that the code itself knows: what is special about each is decided by these names and nowhere else spelt out.</summary>
public static class ThemeIds
{
    /// <summary>Being alone: no activity, so that any meeting helps.</summary>
    public const string Lonely = "eenzaam";

    /// <summary>Somebody who comes, one to one.</summary>
    public const string Visitor = "maatje";

    /// <summary>A talk, also by telephone.</summary>
    public const string Talk = "praatje";

    /// <summary>Where people meet.</summary>
    public const string Meeting = "koffie-inloop";

    public const string Meal = "samen-eten";
    public const string Moving = "wandelen-bewegen";

    /// <summary>Games, crafts and music: who likes the one is not helped by the other.</summary>
    public const string Hobbies = "spel-creatief-muziek";
    public const string Transport = "vervoer";
    public const string Mourning = "rouw";
    public const string Money = "geldzorgen";
    public const string Papers = "hulpvraag-administratie";
    public const string Illness = "beperking-ziekte";
    public const string Dementia = "dementie";

    /// <summary>Caring for another, and support for who does.</summary>
    public const string Caring = "mantelzorg";
    public const string Young = "jongeren";
    public const string Newcomers = "statushouders-nieuwkomers";
    public const string Lhbtiq = "lhbtiq";
    public const string Meaning = "zingeving-geloof";

    /// <summary>Doing something for others.</summary>
    public const string Volunteering = "meedoen-vrijwilligerswerk";

    /// <summary>Danger is read elsewhere; here its words would only mislead a search.</summary>
    public const string Danger = "crisis";

    /// <summary>What somebody is or lives with: still true when something else is asked.</summary>
    public static readonly IReadOnlySet<string> OfPerson = new HashSet<string> { Dementia, Young, Newcomers, Lhbtiq };

    /// <summary>All of them: a test holds these against the themes of the knowledge.</summary>
    public static readonly IReadOnlyList<string> All =
        [Lonely, Visitor, Talk, Meeting, Meal, Moving, Hobbies, Transport, Mourning, Money, Papers, Illness, Dementia, Caring, Young, Newcomers, Lhbtiq, Meaning, Volunteering, Danger];
}
