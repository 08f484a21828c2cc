using HelpBot.Core.Language.Learning;
using HelpBot.Core.Understanding.Intents;

namespace HelpBot.Core.Understanding.Learned;

/// <summary>
/// What is wanted, who writes and what it is about, learned from the labelled examples: three heads over the same features, so that
/// the second and third cost next to nothing. Deterministic. Immutable; thread-safe.
/// </summary>
internal sealed class LearnedModel
{
    /// <summary>Chosen by leaving out one author at a time.</summary>
    private const float Decay = 2e-4f;

    private const int Orders = 5;

    private const int Most = 85_000;

    /// <summary>
    /// The words of themes were written with the messages of these authors at hand, so that they say more of these than of anybody's: themes are learned
    /// from them without.
    /// </summary>
    private static readonly string[] WordsWrittenWith = [.. Enumerable.Range(1, 8).Select(n => $"author-{n}")];

    private readonly LinearModel _model;
    private readonly ThreadLocal<FeatureReader> _readers;
    private readonly Ideas _ideas;

    private LearnedModel(Ideas ideas, IReadOnlyList<string> themes, LinearModel model) => (Themes, _model, _readers, _ideas) = (themes, model, new(() => new(ideas)), ideas);

    /// <summary>Ids, in the order of their shares.</summary>
    public IReadOnlyList<string> Themes { get; }

    /// <param name="themes">Ids of all that may be meant.</param>
    public static LearnedModel Learn(IReadOnlyList<Lesson> lessons, Ideas ideas, IReadOnlyList<string> themes)
    {
        var heads = HeadsOf(themes);
        var reader = new FeatureReader(ideas);
        var examples = new List<LinearExample>(lessons.Count);
        foreach (var lesson in lessons)
        {
            var about = AboutOf(lesson);
            if (about is not null && WordsWrittenWith.Contains(lesson.Author))
            {
                reader.Read(lesson.Findings, withThemes: false);
                examples.Add(new(reader.Copy(), [about, null, null]));
                about = null;
            }

            reader.Read(lesson.Findings);
            examples.Add(new(reader.Copy(), [about, WantedOf(lesson), lesson.Writer is { } role ? Answer.One((int)role) : null]));
        }

        return new(ideas, themes, new LinearTrainer(heads, Decay, Orders, Most).Train(examples));

        Answer? AboutOf(Lesson lesson) => lesson.Themes is null ? null : new(Bits(lesson.Themes), Bits(lesson.MayThemes) & ~Bits(lesson.Themes));

        ulong Bits(IEnumerable<string> ids) => themes.Index().Where(t => ids.Contains(t.Item)).Aggregate(0UL, (bits, t) => bits | (1UL << t.Index));

        static Answer? WantedOf(Lesson lesson) => lesson.Intents.Count == 0 ? null : new(lesson.Intents.Aggregate(0UL, (bits, i) => bits | (1UL << (int)i)));
    }

    /// <summary>The same learned of other lessons.</summary>
    public LearnedModel Anew(IReadOnlyList<Lesson> lessons) => Learn(lessons, _ideas, Themes);

    private static Head[] HeadsOf(IReadOnlyList<string> themes)
    {
        var about = new Head(0, themes.Count, false, 8, 0.5f);
        var wanted = new Head(about.End, Enum.GetValues<Intent>().Length, true, 4, 0.5f);
        var writer = new Head(wanted.End, Enum.GetValues<Role>().Length, true, 8, 0.15f);
        return [about, wanted, writer];
    }

    public void Write(BinaryWriter to)
    {
        to.Write(string.Join(' ', Themes));
        _model.Write(to);
    }

    /// <returns>Null when it was learned of other themes than these.</returns>
    public static LearnedModel? Read(BinaryReader from, Ideas ideas, IReadOnlyList<string> themes) =>
        from.ReadString() == string.Join(' ', themes) ? new(ideas, themes, LinearModel.Read(from, HeadsOf(themes))) : null;

    public Sight Look(Findings findings) => Look(findings, out _);

    /// <param name="seen">What it was seen by, until the next message on this thread.</param>
    public Sight Look(Findings findings, out FeatureReader seen)
    {
        var reader = _readers.Value!;
        reader.Read(findings);
        seen = reader;
        var shares = new float[_model.Width];
        _model.Read(reader.Facts, reader.Words, shares);
        return new(shares, _model.Heads);
    }
}

/// <summary>A message somebody has labelled, as the readers see it.</summary>
/// <param name="Intents">Any of these is right; none when nobody said.</param>
/// <param name="Writer">Null when nobody said.</param>
/// <param name="Themes">Null when nobody said.</param>
/// <param name="MayThemes">Neither right nor wrong.</param>
internal sealed record Lesson(Findings Findings, IReadOnlyList<Intent> Intents, Role? Writer, IReadOnlyList<string>? Themes, IReadOnlyList<string> MayThemes)
{
    /// <summary>Name of the file of examples; null for other sayings.</summary>
    public string? Author { get; init; }
}

/// <summary>How likely each theme, intent and role is for one message.</summary>
internal readonly struct Sight(float[] shares, IReadOnlyList<Head> heads)
{
    /// <summary>Of the theme of that number, on its own.</summary>
    public float Theme(int number) => shares[heads[0].From + number];

    /// <summary>Of the likeliest theme.</summary>
    public float SurestTheme
    {
        get
        {
            var most = 0f;
            foreach (var share in shares.AsSpan(heads[0].From, heads[0].Count)) most = Math.Max(most, share);
            return most;
        }
    }

    public float Of(Intent intent) => shares[heads[1].From + (int)intent];

    public float Of(Role role) => shares[heads[2].From + (int)role];

    /// <summary>The two likeliest.</summary>
    public (Intent First, float Certainty, Intent Second, float Next) Wanted()
    {
        var of = shares.AsSpan(heads[1].From, heads[1].Count);
        var (first, second) = (0, 1);
        for (var i = 1; i < of.Length; i++)
        {
            if (of[i] > of[first]) (second, first) = (first, i);
            else if (i != first && (of[i] > of[second] || second == first)) second = i;
        }

        return ((Intent)first, of[first], (Intent)second, of[second]);
    }

    /// <summary>Somebody of whom the cues speak writes where he is nearly as likely as another.</summary>
    private const float ByCueOfKin = 1.35f, ByCueOfWork = 2;

    /// <summary>Who most likely writes. Who says nothing of it is answered as a resident.</summary>
    /// <param name="byCues">Who writes by the cues.</param>
    public Role Writer(Role byCues)
    {
        var (resident, family, professional) = (Of(Role.Resident) + Of(Role.Unknown), Of(Role.Family), Of(Role.Professional));
        if (byCues == Role.Family) family *= ByCueOfKin;
        if (byCues == Role.Professional) professional *= ByCueOfWork;
        return resident >= family && resident >= professional ? Role.Resident : family >= professional ? Role.Family : Role.Professional;
    }
}
