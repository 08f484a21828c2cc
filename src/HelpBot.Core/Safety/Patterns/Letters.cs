namespace HelpBot.Core.Safety.Patterns;

/// <summary>How a written letter counts: lower case, without accents, with digits that stand for letters put right.</summary>
internal static class Letters
{
    /// <summary>The letter meant, or <c>'\0'</c> for a character that is no part of a word.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < (char)0xC0 => '\0',
        (>= 'À' and <= 'Å') or (>= 'à' and <= 'å') or (>= 'Ā' and <= 'ą') => 'a',
        'Ç' or 'ç' or (>= 'Ć' and <= 'č') => 'c',
        (>= 'È' and <= 'Ë') or (>= 'è' and <= 'ë') or (>= 'Ē' and <= 'ě') => 'e',
        (>= 'Ì' and <= 'Ï') or (>= 'ì' and <= 'ï') or (>= 'Ĩ' and <= 'ı') => 'i',
        'Ñ' or 'ñ' or (>= 'Ń' and <= 'ň') => 'n',
        (>= 'Ò' and <= 'Ö') or (>= 'ò' and <= 'ö') or 'Ø' or 'ø' or (>= 'Ō' and <= 'ő') => 'o',
        (>= 'Ù' and <= 'Ü') or (>= 'ù' and <= 'ü') or (>= 'Ũ' and <= 'ų') => 'u',
        'Ý' or 'ý' or 'ÿ' or 'Ÿ' => 'y',
        (>= 'Ś' and <= 'š') => 's',
        (>= 'Ź' and <= 'ž') => 'z',
        'ß' => 's',
        (>= 'Ａ' and <= 'Ｚ') => (char)(c - 'Ａ' + 'a'),
        (>= 'ａ' and <= 'ｚ') => (char)(c - 'ａ' + 'a'),
        _ => char.IsLetter(c) ? '?' : '\0',
    };

    /// <summary>Joins letters without being read itself: apostrophes, soft hyphens, zero-width characters, combining accents.</summary>
    public static bool IsSilent(char c) =>
        c is '\'' or '’' or '‘' or '`' or '´' or '\u00AD' or '*' or (>= '\u200B' and <= '\u200D') or '\uFEFF' or '\u2060' or (>= '\u0300' and <= '\u036F')
            or (>= '\uFE00' and <= '\uFE0F');

    /// <summary>The letter a digit stands for inside a word (<c>d00d</c>); the digit itself when it stands for none.</summary>
    public static char FromDigit(char c) => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', _ => c };
}
