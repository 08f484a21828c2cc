namespace HelpBot.Core.Safety.Patterns;

/// <summary>
/// What a Dutch word sounds like, roughly: words that people mix up when they write by ear get the same skeleton
/// (<c>zelfmoort</c> and <c>zelfmoord</c>, <c>suiside</c> and <c>suïcide</c>).
/// </summary>
internal static class Skeleton
{
    public const int MaxLength = 28;

    /// <summary>Writes the skeleton of a folded word; returns its length, never more than the word's own plus one, at most <see cref="MaxLength"/>.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> to)
    {
        var n = 0;
        for (var i = 0; i < word.Length && n < MaxLength - 1; i++)
        {
            var c = word[i];
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            switch (c)
            {
                case 'i' when next == 'j': i++; c = 'y'; break;
                case 'e' when next == 'i': i++; c = 'y'; break;
                case 'i' when next == 'e': i++; break;
                case 'a' or 'o' when next == 'u': i++; c = 'w'; if (i + 1 < word.Length && word[i + 1] == 'w') i++; break;
                case 'o' when next == 'e': i++; c = 'v'; break;
                case 'c' when next == 'h': i++; c = 'g'; break;
                case 'c' when next == 'k': i++; c = 'k'; break;
                case 'c': c = next is 'e' or 'i' or 'y' ? 's' : 'k'; break;
                case 'q': c = 'k'; break;
                case 'x': c = 'k'; if (n == 0 || to[n - 1] != c) to[n++] = c; c = 's'; break;
                case 'z': c = 's'; break;
                case 'v': c = 'f'; break;
                case 'p' when next == 'h': i++; c = 'f'; break;
                case 't' when next == 'h': i++; break;
                case 'd' when next == 't': i++; c = 't'; break;
            }

            if (n == 0 || to[n - 1] != c) to[n++] = c;
        }

        if (n > 2 && to[n - 1] == 'n' && to[n - 2] == 'e') n--;
        if (n > 0) to[n - 1] = to[n - 1] switch { 'd' => 't', 'b' => 'p', var c => c };
        if (n > 1 && to[n - 1] == to[n - 2]) n--;
        return n;
    }

    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[MaxLength];
        return new(buffer[..Write(word, buffer)]);
    }
}
