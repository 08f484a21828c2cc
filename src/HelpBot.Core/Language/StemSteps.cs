namespace HelpBot.Core.Language;

/// <summary>
/// The four suffix steps of Kraaij-Pohlmann. Of the suffixes of a step only the longest that fits is tried; each step tells whether it
/// did something.
/// </summary>
internal static class StemSteps
{
    public static bool Plural(ref StemWord w)
    {
        var n = w.Length;
        if (w.Ends("nde")) return w.Cut(1);
        if (w.Ends("'s")) return w.Cut(2);
        if (w.Ends("ies")) return w.InR1(n - 3) && w.Cut(1);
        if (w.Ends("aus")) return w.InR1(n - 3) && w.VowelBefore(n - 3) && w.Cut(1);
        if (w.Ends("es")) return PluralEs(ref w, n - 2);
        if (w.Ends("en")) return PluralEn(ref w, n - 2);
        if (!w.Ends("s")) return false;
        return w.InR1(n - 1) && !(w.EndsAt(n - 1, "t") && w.InR1(n - 2)) && w.ConsonantBefore(n - 1) && w.Cut(1);
    }

    private static bool PluralEs(ref StemWord w, int at)
    {
        var closed = w.InR1(at - 2) && w.ConsonantBefore(at - 2);
        if (w.EndsAt(at, "ar") && closed) return CutAndLengthen(ref w, 2);
        if (w.EndsAt(at, "er") && closed) return w.Cut(2);
        return w.InR1(at) && w.ConsonantBefore(at) && w.Cut(1);
    }

    private static bool PluralEn(ref StemWord w, int at)
    {
        if (w.EndsAt(at, "hed") && w.InR1(at - 3)) return w.Replace(5, "heid");
        if (w.EndsAt(at, "nd")) return w.Cut(2);
        if (w.EndsAt(at, "d") && w.InR1(at - 1) && w.ConsonantBefore(at - 1)) return w.Cut(3);
        if ((w.EndsAt(at, "i") || w.EndsAt(at, "j")) && w.VowelBefore(at - 1)) return w.Cut(2);
        return w.InR1(at) && w.ConsonantBefore(at) && CutAndLengthen(ref w, 2);
    }

    public static bool Diminutive(ref StemWord w)
    {
        var n = w.Length;
        if (w.Ends("je")) return Small(ref w, n - 2);
        if (w.Ends("lijke")) return w.InR1(n - 5) && w.Cut(1);
        if (w.Ends("ische")) return w.InR1(n - 5) && w.Cut(1);
        if (w.Ends("ieve")) return w.InR1(n - 4) && w.ConsonantBefore(n - 4) && w.Replace(2, "f");
        if (w.Ends("ene")) return w.InR1(n - 3) && w.ConsonantBefore(n - 3) && CutAndLengthen(ref w, 1);
        if (w.Ends("de")) return w.InR1(n - 2) && w.ConsonantBefore(n - 2) && w.Cut(2);
        if (w.Ends("le")) return w.InR1(n - 2) && CutAndLengthen(ref w, 1);
        return (w.EndsAny("ge", "te", "se") || w.Ends("re")) && w.InR1(n - 2) && w.Cut(1);
    }

    private static bool Small(ref StemWord w, int at)
    {
        if (w.EndsAt(at, "'t")) return w.Cut(4);
        if (w.EndsAt(at, "et") && w.InR1(at - 2) && w.ConsonantBefore(at - 2)) return w.Cut(4);
        if (w.EndsAt(at, "rnt")) return w.Cut(3);
        if (w.EndsAt(at, "t") && w.InR1(at - 1) && w.VowelBefore(at - 2)) return w.Cut(3);
        if (w.EndsAt(at, "ink")) return w.Replace(3, "g");
        if (w.EndsAt(at, "mp")) return w.Cut(3);
        if (w.EndsAt(at, "'") && w.InR1(at - 1)) return w.Cut(3);
        return w.InR1(at) && w.ConsonantBefore(at) && w.Cut(2);
    }

    public static bool Noun(ref StemWord w)
    {
        var n = w.Length;
        if (w.Ends("iteit")) return w.InR1(n - 5) && CutAndLengthen(ref w, 5);
        if (w.Ends("atie")) return w.InR1(n - 4) && w.Replace(4, "eer");
        if (w.Ends("heid") || w.Ends("ster")) return w.InR1(n - 4) && w.Cut(4);
        if (w.Ends("rder")) return w.Cut(3);
        if (w.Ends("ilderij")) return w.Replace(7, "ilder");
        if (w.Ends("isme") || w.Ends("erij")) return w.InR1(n - 4) && CutAndLengthen(ref w, 4);
        if (w.Ends("arij")) return w.InR1(n - 4) && w.ConsonantBefore(n - 4) && w.Replace(4, "aar");
        if (w.Ends("sel")) return w.InR1(n - 3) && w.Cut(3);
        if (w.Ends("ing")) return w.InR1(n - 3) && CutAndLengthen(ref w, 3);
        if (w.Ends("fie") || w.Ends("gie")) return w.InR2(n - 3) && CutAndLengthen(ref w, 2);
        return (w.Ends("tst") || w.Ends("dst")) && w.InR1(n - 3) && w.ConsonantBefore(n - 3) && w.Cut(2);
    }

    public static bool Adjective(ref StemWord w) => AdjectiveLong(ref w) || AdjectiveIg(ref w);

    private static bool AdjectiveLong(ref StemWord w)
    {
        var n = w.Length;
        if (w.Ends("achtiger") || w.Ends("achtigst")) return w.InR1(n - 8) && w.Cut(8);
        if (w.Ends("achtig")) return w.InR1(n - 6) && w.Cut(6);
        if (w.Ends("ioneel")) return w.InR1(n - 6) && w.Cut(4) && w.Replace(2, "ie");
        if (w.Ends("lijker") || w.Ends("lijkst")) return w.InR1(n - 6) && w.Cut(2);
        if (w.Ends("eriger") || w.Ends("erigst")) return w.InR1(n - 6) && w.ConsonantBefore(n - 6) && CutAndLengthen(ref w, 6);
        if (w.Ends("atief")) return w.InR1(n - 5) && w.Replace(5, "eer");
        if (w.Ends("erig")) return w.InR1(n - 4) && w.ConsonantBefore(n - 4) && CutAndLengthen(ref w, 4);
        if (w.Ends("baar")) return w.InR1(n - 4) && w.Cut(4);
        if (w.EndsAny("naar", "laar", "raar")) return w.InR1(n - 4) && w.VowelBefore(n - 4) && w.Cut(3);
        if (w.Ends("tant")) return w.InR1(n - 4) && w.Replace(4, "teer");
        return w.Ends("end") && w.InR1(n - 3) && w.ConsonantBefore(n - 3) && CutAndLengthen(ref w, 3);
    }

    private static bool AdjectiveIg(ref StemWord w)
    {
        var count = w.Ends("iger") || w.Ends("igst") ? 4 : w.Ends("ig") ? 2 : 0;
        var at = w.Length - count;
        return count > 0 && w.InR1(at) && !(at == 3 && w.StartsWith("inn")) && w.ConsonantBefore(at) && CutAndLengthen(ref w, count);
    }

    private static bool CutAndLengthen(ref StemWord w, int count)
    {
        w.Cut(count);
        w.Lengthen();
        return true;
    }
}
