namespace HelpBot.Channels.Twilio.Sending;

/// <summary>What an error of Twilio asks for.</summary>
internal enum SendProblem
{
    /// <summary>Never sent: a mistake in the request or in Twilio's settings. It is told, and not tried again.</summary>
    Refused,

    /// <summary>The person said STOP to Twilio: recorded, and nothing more is sent.</summary>
    OptedOut,

    /// <summary>This address cannot be reached from this number: nothing more is tried with this answer.</summary>
    Unreachable,

    /// <summary>WhatsApp's 24 hours are over: it waits until the person writes.</summary>
    OutsideWindow,

    /// <summary>The Content template is the trouble: the same answer goes as text.</summary>
    Template,

    /// <summary>Too many at once; never processed.</summary>
    TooMany,

    /// <summary>The account cannot send now: key, balance, suspension. It waits for the operator.</summary>
    Account,
}

/// <summary>Twilio's error codes, each with its action. https://www.twilio.com/docs/api/errors</summary>
internal static class ErrorTable
{
    public static SendProblem Of(string? code) => code switch
    {
        "21610" or "63032" => SendProblem.OptedOut,
        "21211" or "21214" or "21217" or "21408" or "21612" or "21614" or "21265" or "21635" or "30003" or "30004" or "30005" or "30006" or "63003" or "63024" => SendProblem.Unreachable,
        "63016" or "63112" or "63049" => SendProblem.OutsideWindow,
        "21654" or "21655" or "21656" or "21657" or "21658" or "63005" or "63013" or "63021" or "63027" or "63028" or "63040" or "63041" or "63042" => SendProblem.Template,
        "20429" or "30001" or "30022" or "63018" or "14107" or "21611" => SendProblem.TooMany,
        "20003" or "20005" or "20006" or "20008" or "20010" or "30002" or "30042" or "21601" or "21606" or "63007" => SendProblem.Account,
        _ => SendProblem.Refused,
    };

    /// <summary>What the operator can do, in one sentence for the log.</summary>
    public static string Advice(string? code) => Of(code) switch
    {
        SendProblem.OptedOut => "The person sent STOP to Twilio and gets nothing more until START.",
        SendProblem.Unreachable when code == "21408" => "Allow the country under Messaging, Geo permissions.",
        SendProblem.Unreachable => "This phone cannot be reached from this number.",
        SendProblem.OutsideWindow => "More than 24 hours since the person wrote: kept until the person writes, or set Twilio:LateTemplate.",
        SendProblem.Template => "The Content template does not fit: run 'helpbot twilio templates' again.",
        SendProblem.TooMany => "More than the number may send: it is tried again, more slowly.",
        SendProblem.Account => "The account or its key cannot send: see the console of Twilio. Answers wait.",
        _ when code == "30007" => "The carrier took it for spam: see the operator's guide.",
        _ => "See https://www.twilio.com/docs/api/errors.",
    };
}
