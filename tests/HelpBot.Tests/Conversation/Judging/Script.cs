namespace HelpBot.Tests.Conversation.Judging;

/// <summary>One conversation as a coordinator would judge it. See <c>scripts/README.md</c> for the format.</summary>
public sealed class Script
{
    public string Id { get; set; } = "";

    /// <summary>resident, family or professional: by whom it is written, and under which heading it counts.</summary>
    public string Role { get; set; } = "";

    /// <summary>web, sms or whatsapp.</summary>
    public string Channel { get; set; } = "web";

    /// <summary>Dutch local time at which the whole conversation is held.</summary>
    public string At { get; set; } = "2026-11-24T10:00";

    /// <summary>Full of typing errors, SMS forms or dialect.</summary>
    public bool Poor { get; set; }

    /// <summary>The channel opens the conversation itself, before anything is written; the web page does.</summary>
    public bool? Opens { get; set; }

    public List<ScriptTurn> Turns { get; set; } = [];
}

/// <summary>What is said, and what must be true of the answer. Words with a | between them are alternatives.</summary>
public sealed class ScriptTurn
{
    public string Says { get; set; } = "";

    /// <summary>Regular expressions, case ignored; each must be found in what is shown.</summary>
    public List<string> Must { get; set; } = [];

    public List<string> MustNot { get; set; } = [];

    public string? Role { get; set; }

    public string? Intent { get; set; }

    /// <summary>Names of places or of their municipalities.</summary>
    public string? Place { get; set; }

    public string? Danger { get; set; }

    /// <summary>place, need or nothing.</summary>
    public string? Asks { get; set; }

    /// <summary>yes, no, or an expression that one of the choices must match.</summary>
    public string? Choices { get; set; }

    public ItemRule? Items { get; set; }

    /// <summary>Nothing that was shown before is shown again.</summary>
    public bool NewItems { get; set; }

    /// <summary>The answer is about this one of the offers shown last, counted from 1.</summary>
    public int? About { get; set; }

    /// <summary>The offers are those of this turn, counted from 1.</summary>
    public int? ItemsOf { get; set; }

    /// <summary>Ids of records; the name, number, site or card of one of each entry's alternatives must be there.</summary>
    public List<string> Names { get; set; } = [];

    /// <summary>Ids of records; the telephone number of one of each entry's alternatives must be there.</summary>
    public List<string> Phones { get; set; } = [];

    /// <summary>Municipalities; one of the doors of one of them must be there.</summary>
    public string? Door { get; set; }

    public string? Effect { get; set; }

    /// <summary>No answer at all is right too.</summary>
    public bool Silent { get; set; }

    /// <summary>The answer may be in another language than Dutch.</summary>
    public bool Foreign { get; set; }
}

/// <summary>What the offered activities and partners must be; helplines and advice are not counted.</summary>
public sealed class ItemRule
{
    public int? Min { get; set; }

    public int? Max { get; set; }

    /// <summary>The first offer that has a municipality lies in one of these.</summary>
    public List<string> In { get; set; } = [];

    public List<string> NotIn { get; set; } = [];

    public double? WithinKm { get; set; }

    public List<string> AnyOf { get; set; } = [];

    public List<string> NoneOf { get; set; } = [];

    /// <summary>At least one offer has one of these themes.</summary>
    public List<string> Theme { get; set; } = [];

    /// <summary>Every offer has one of these themes.</summary>
    public List<string> AllTheme { get; set; } = [];

    public List<string> NotTheme { get; set; } = [];

    /// <summary>Two-letter days, as in the knowledge; the offers fall on one of them; other days come after, and are said to be other.</summary>
    public List<string> Day { get; set; } = [];

    public List<string> NotDay { get; set; } = [];

    /// <summary>Every offer with a known time begins no earlier than this hour.</summary>
    public int? FromHour { get; set; }

    public int? UntilHour { get; set; }

    /// <summary>Every offer with a known price costs at most this many euro.</summary>
    public decimal? MaxFee { get; set; }
}
