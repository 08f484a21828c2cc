namespace HelpBot.Core.Knowledge;

/// <summary>For lists of a few names, such as themes: sets would cost more than they save.</summary>
public static class Overlap
{
    /// <summary>True when a name stands in both.</summary>
    public static bool Shares(this IReadOnlyList<string> some, IReadOnlyList<string> others)
    {
        for (var i = 0; i < some.Count; i++)
            for (var k = 0; k < others.Count; k++)
                if (string.Equals(some[i], others[k], StringComparison.Ordinal)) return true;
        return false;
    }
}
