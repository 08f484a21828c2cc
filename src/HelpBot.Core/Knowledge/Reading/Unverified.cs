namespace HelpBot.Core.Knowledge.Reading;

/// <summary>Reads which fields of a record are not verified: they are checked like any other, but not shown.</summary>
internal static class Unverified
{
    private static readonly string[] Known = ["website", "phone", "email", "address", "description"];

    public static IReadOnlySet<string> Read(YamlMap map)
    {
        var names = map.Texts("unverified");
        for (var i = 0; i < names.Count; i++)
            if (!Known.Contains(names[i]))
                map.ReportItem("unverified", i, $"'{names[i]}' cannot be unverified", "choose from " + string.Join(", ", Known));
        return names.ToHashSet(StringComparer.Ordinal);
    }
}
