using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Language;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>What is remembered between two messages. Immutable, small, and free of the person's own words.</summary>
public sealed record ConversationState
{
    public static ConversationState New { get; } = new();

    /// <summary>Messages answered so far.</summary>
    public int Turns { get; init; }

    /// <summary>The person has been told that this is a computer.</summary>
    public bool Introduced { get; init; }

    /// <summary>"u" or "je", as the website asked when the conversation began; null for what the operator set.</summary>
    public FormOfAddress? Address { get; init; }

    public Role Role { get; init; }

    public ForWhom For { get; init; }

    /// <summary>Name of the place, as in the catalog; null when unknown.</summary>
    public string? Place { get; init; }

    /// <summary>Something was shown or told already: what is said now may be about that.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsUnderWay => Seen.Count > 0 || Role != Role.Unknown || Municipality is not null;

    /// <summary>Municipality of <see cref="Place"/>.</summary>
    public string? Municipality { get; init; }

    /// <summary>The place was said before it was about somebody else, who may live elsewhere.</summary>
    public bool PlaceIsAssumed { get; init; }

    public IReadOnlyList<string> Themes { get; init; } = [];

    public IReadOnlyList<string> NotThemes { get; init; } = [];

    /// <summary>Ids that were turned down by name: never offered again.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Municipalities that are too far, or where nobody should see it: nothing is offered there.</summary>
    public IReadOnlyList<string> NotIn { get; init; } = [];

    /// <summary>More than a conversation turns down.</summary>
    public const int MostRefused = 40;

    public WantedTime When { get; init; } = WantedTime.Any;

    public decimal? MaxCost { get; init; }

    /// <summary>"Dichterbij" was asked: distance decides the order.</summary>
    public bool NearestFirst { get; init; }

    public bool AtHome { get; init; }

    public Mobility Mobility { get; init; }

    public IReadOnlyList<string> Audiences { get; init; } = [];

    public int? Age { get; init; }

    /// <summary>Ids shown last, in the order shown.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <summary>The list before <see cref="Shown"/>: where "terug" leads.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>Ids shown at any time in the conversation: they are not offered again as if they were new.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>How many of <see cref="Shown"/> were numbered in the last reply; 0 when it held no offers.</summary>
    public int Numbered { get; init; }

    /// <summary>Words of the question that the catalog itself contains, so that "meer" can search again; never other words.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Illnesses and handicaps of whom it is about, in words of the knowledge.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>A person to talk to was asked for, and the place is waited for.</summary>
    public bool WantsPerson { get; init; }

    /// <summary>The place lies outside the catalog: its municipality is the one to ask, though it is not known here.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>It is where the other lives, and not the one who writes.</summary>
    public bool IsOthersElsewhere { get; init; }

    /// <summary>Where something is sought is known, and lies outside the catalog: it is not asked for once more.</summary>
    public bool IsOutside => IsElsewhere && Municipality is null && (For != ForWhom.Other || IsOthersElsewhere || Remembering.SharesHome(Kin));

    /// <summary>How often a place was not recognised in a row.</summary>
    public int PlaceAsked { get; init; }

    /// <summary>The need was asked for once; it is not asked again.</summary>
    public bool AskedNeed { get; init; }

    /// <summary>Ids shown at any time since the last new question.</summary>
    public IReadOnlyList<string> EverShown { get; init; } = [];

    /// <summary>Id of the offer being talked about; null when none.</summary>
    public string? Chosen { get; init; }

    /// <summary>What was asked of what was shown in the last message; None when something else was said.</summary>
    public Detail Asked { get; init; }

    /// <summary>What was asked and is waited for; None when nothing is.</summary>
    public Pending Pending { get; init; }

    /// <summary>Choices shown last, so that a number can be understood.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What did not fit the last text message, and comes on "meer"; empty when all was said. Words of HelpBot only.</summary>
    public string Rest { get; init; } = "";

    /// <summary>How often each text was used: the same form is not said twice in a row.</summary>
    public IReadOnlyDictionary<string, int> Said { get; init; } = new Dictionary<string, int>();

    /// <summary>Numbers of the sentences said so far: none is said twice.</summary>
    public IReadOnlyList<int> Heard { get; init; } = [];

    /// <summary>"Liever niet in een groep": somebody who comes or calls.</summary>
    public bool OneToOne { get; init; }

    /// <summary>There is little money: the lowest known price goes first.</summary>
    public bool Thrifty { get; init; }

    /// <summary>Somebody told of several troubles and wished for none of them first: each is a need, and none only colours another.</summary>
    public bool TellsNeeds { get; init; }

    /// <summary>Whatever there is, was asked.</summary>
    public bool Anything { get; init; }

    public int NotUnderstood { get; init; }

    public DangerKind LastDanger { get; init; }

    /// <summary>Turns since the last danger reply; null when there was none.</summary>
    public int? SinceDanger { get; init; }

    /// <summary>Danger replies given so far: the wording takes turns.</summary>
    public int DangerSaid { get; init; }

    /// <summary>"Gaat het?" was asked after a danger reply; it is asked once.</summary>
    public bool CheckedIn { get; init; }

    public bool SaidLonely { get; init; }

    public bool OptedOut { get; init; }

    /// <summary>Key of the kin word the relative used ("mother"), from <c>understanding/kin.yaml</c>; null when none was.</summary>
    public string? Kin { get; init; }

    /// <summary>Ids of the last overview for a professional, in the order shown.</summary>
    public IReadOnlyList<string> Overview { get; init; } = [];

    /// <summary>
    /// Ids of what was given beside the offers: a way in, a visitor, a door, own support; of a referral text with <c>text:</c> before it.
    /// </summary>
    public IReadOnlyList<string> Explained { get; init; } = [];

    /// <summary>Ids of advice given: none is given twice.</summary>
    public IReadOnlyList<string> Advised { get; init; } = [];

    /// <summary>What was asked before the place was known, and is answered as soon as it is.</summary>
    public Awaited Awaited { get; init; }

    /// <summary>What the person sought before turning to somebody else, to come back to.</summary>
    public IReadOnlyList<string> OwnThemes { get; init; } = [];

    /// <summary>Where the relative lives, when that is not where the other does.</summary>
    public string? OwnPlace { get; init; }

    public string? OwnMunicipality { get; init; }

    /// <summary>Whom the relative spoke of before it was about a client or about the relative; null when of nobody.</summary>
    public string? OtherKin { get; init; }

    public string? OtherPlace { get; init; }

    public string? OtherMunicipality { get; init; }
}

/// <summary>A question that waits for the place.</summary>
public enum Awaited { None, Report, ReferralHow, ReferralText, OnPrescription, OwnSupport }

/// <summary>What a question waits for.</summary>
public enum Pending { None, Place, Need, WhichReading, MoreHelp, DangerCheck, Search }
