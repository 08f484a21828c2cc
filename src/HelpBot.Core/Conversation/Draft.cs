using System.Text;
using HelpBot.Core.Conversation.Cards;
using HelpBot.Core.Conversation.Wording;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Safety;
using HelpBot.Core.Search;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>A reply while it is being written. One per turn; not thread-safe.</summary>
internal sealed class Draft(Basis basis, ConversationState state, Channel channel, DateTime localNow, DialogueSettings settings)
{
    /// <summary>More than a conversation shows.</summary>
    private const int MostSeen = 80;

    private readonly List<Balloon> _balloons = [];
    private readonly List<ReplyItem> _items = [];
    private readonly List<ReplyItem> _advice = [];
    private readonly List<string> _choices = [];
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, int> _said = new(state.Said);
    private readonly Heard _heard = new(state.Heard);
    private bool _isWhole;

    /// <summary>One question at a time: after one, what need not be asked is not.</summary>
    private bool _asked;

    public Basis Basis => basis;

    public Channel Channel => channel;

    /// <summary>So many offers fit one reply of this channel.</summary>
    public int MostOffers => channel == Channel.Sms ? 2 : 3;

    public DateTime LocalNow => localNow;

    /// <summary>What will be remembered; answers replace it as they learn more.</summary>
    public ConversationState State { get; set; } = state;

    public bool QuickExit { get; set; }

    /// <summary>The message that is answered, as it was written; of this turn only, never kept.</summary>
    public string Asked { get; init; } = "";

    /// <summary>It answers about the list that was shown: that stays the one "de tweede" counts in, and its numbers go on.</summary>
    public bool IsAboutShown { get; set; }

    /// <summary>What is offered is not all that was asked.</summary>
    public bool IsRelaxed { get; set; }

    public bool IsEmpty => _balloons.Count == 0 && _text.Length == 0;

    public int ItemCount => _items.Count;

    /// <summary>What was offered so far in this reply, doors and lines not counted.</summary>
    public int Offered => _items.Count(i => i.Kind is "activity" or "partner" && basis.Lookup.Partner(i.Id)?.Door is null);

    /// <summary>How the relative called whom it is about: "uw moeder"; "die persoon" when nobody was named.</summary>
    public string Them => basis.Phrases.Fixed(State.Kin is { } kin && basis.Phrases.Has("them-" + kin) ? "them-" + kin : "them");

    /// <summary>Something shown comes every week or month, and its next time is a feast day, when houses are often shut.</summary>
    public bool IsOnFeast => _items.Exists(i => DateOnly.TryParseExact(i.Next?[..Math.Min(10, i.Next.Length)], "yyyy-MM-dd", out var day) && Language.Times.Holidays.IsFeast(day)
        && basis.Lookup.Activity(i.Id) is { } activity && activity.Schedules.Any(s => s.Frequency is Frequency.Weekly or Frequency.Monthly));

    public bool Shows(string id) => _items.Any(i => i.Id == id);

    /// <summary>The place as it is said: a postcode area by the name of its municipality; null when unknown.</summary>
    public string? PlaceName => basis.Places.Find(State.Municipality, State.Place) is { Kind: not PlaceKind.Postcode } place ? place.Name : State.Municipality;

    /// <summary>As it is known: a neighbourhood that is only called after the wind with its town, "Schiedam-Oost".</summary>
    public string? PlaceSaid => basis.Places.Find(State.Municipality, State.Place) is { Kind: PlaceKind.Neighbourhood } place && Winds.Contains(place.Name) ? $"{place.Municipality}-{place.Name}" : PlaceName;

    private static readonly string[] Winds = ["Noord", "Oost", "Zuid", "West", "Centrum", "Midden"];

    public bool ForProfessional => State.Role == Role.Professional;

    /// <summary>How often a text was said in this conversation.</summary>
    public int TimesSaid(string id) => _said.GetValueOrDefault(id);

    /// <summary>Adds a text in a form of which no sentence was said before; a text with one form is always said.</summary>
    public void Say(string id, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var times = _said.GetValueOrDefault(id);
        _said[id] = times + 1;
        var whole = basis.Phrases.Forms(id, State.Role, channel, [.. values, ("them", Them)]);
        var forms = Asking(whole, basis.Phrases.IsOptional(id));
        if (forms.Count == 0) return;
        var text = whole.Count == 1 ? forms[0] : _heard.Fresh(forms, times);
        if (text is null && !basis.Phrases.IsOptional(id)) text = _heard.Fresh(basis.Phrases.Forms(Unchanged, State.Role, channel), _said.GetValueOrDefault(Unchanged));
        if (text is null) return;
        _heard.Add(text);
        SayText(text);
    }

    /// <summary>One question at a time: after one, forms that ask nothing; a kindness that only asks is left out.</summary>
    private IReadOnlyList<string> Asking(IReadOnlyList<string> forms, bool isOptional)
    {
        if (!_asked) return forms;
        var telling = forms.Where(f => !AskingText.Is(f)).ToArray();
        return telling.Length > 0 || isOptional ? telling : forms;
    }

    /// <summary>Text id: the answer is the one that was given before.</summary>
    private const string Unchanged = "same-answer";

    /// <summary>Adds words that come from elsewhere in the knowledge: an advice line, a danger reply.</summary>
    public void SayText(string text)
    {
        _asked |= AskingText.Is(text);
        if (_text.Length > 0) _text.Append(' ');
        _text.Append(text);
    }

    /// <summary>Lines of facts, without those that were given before and say only that nothing is known.</summary>
    /// <param name="fresh">True where a line comes back only when it is new.</param>
    public IReadOnlyList<string> Lines(IReadOnlyList<string> lines, bool fresh)
    {
        IReadOnlyList<string> left = fresh ? [.. lines.Where(l => _heard.Fresh([l], 0) == l)] : lines;
        foreach (var line in left) _heard.Add(line);
        return left;
    }

    public bool WasSaid(string line) => _heard.Has(line);

    /// <summary>Ends the balloon; the next sentence begins a new one.</summary>
    public void Break()
    {
        if (_text.Length == 0) return;
        Add(new(_text.ToString()));
        _text.Clear();
    }

    /// <summary>Shows offers as cards, numbered where the channel has no buttons.</summary>
    /// <param name="whole">All that is known, on SMS too; the list it was chosen from stays the list.</param>
    /// <param name="fit">Why it fits, as the first line of its card; null for no such line.</param>
    public void Show(IEnumerable<Hit> hits, bool whole = false, Func<Hit, string?>? fit = null)
    {
        Break();
        _isWhole |= whole;
        var place = basis.Places.Find(State.Municipality, State.Place);
        var view = new CardView(localNow, ForProfessional, State.Place, basis.Places.IsPrecise(place), State.For is ForWhom.Self or ForWhom.Unknown, whole);
        foreach (var hit in hits)
        {
            if (_items.Any(i => i.Id == hit.Id)) continue;
            var number = IsAboutShown && State.Shown.Contains(hit.Id) ? State.Shown.ToList().IndexOf(hit.Id) + 1 : _items.Count + 1;
            var card = basis.Cards.Write(hit, view);
            if (fit?.Invoke(hit) is { } why) card = card with { Lines = [new(basis.Phrases.Fixed("label-fit"), why), .. card.Lines] };
            Add(channel switch
            {
                Channel.Sms when whole => new(CardText.Brief(card), card),
                Channel.Sms => new(basis.Briefs.Write(hit, number), card),
                Channel.WhatsApp => new(CardText.Full(card, whole ? null : number, "*"), card),
                _ => new(CardText.Full(card, null, ""), card),
            });
            _items.Add(Item(hit));
        }
    }

    /// <summary>Says an advice: its title, then its lines.</summary>
    public void ShowAdvice(Advice advice, int mostLines)
    {
        Break();
        Add(new(advice.Title + "\n" + string.Join('\n', advice.Lines.Take(mostLines).Select(l => "- " + l))));
        State = State with { Advised = [.. State.Advised.Append(advice.Id).Distinct()] };
        _advice.Add(new(advice.Id, "advice", null, advice.Themes, null, null));
    }

    /// <summary>Offers the buttons of a text; a later call replaces them.</summary>
    public void Offer(string choicesId) => Offer(basis.Phrases.Choices(choicesId).Select(c => c.Label));

    public void Offer(IEnumerable<string> labels)
    {
        _choices.Clear();
        _choices.AddRange(labels);
    }

    public Turn Finish(Danger danger, Intent intent, IReadOnlyList<Effect> effects)
    {
        if (IsEmpty) SayText(basis.Phrases.Forms(Unchanged, State.Role, channel)[0]);
        Break();
        if (_items.Count > 0 && !_isWhole && danger.Kind <= DangerKind.Neglect)
        {
            var shown = _items.Select(i => i.Id).ToArray();
            var earlier = State.Shown.Count == 0 || State.Shown.SequenceEqual(shown) ? State.Earlier : State.Shown;
            if (!IsAboutShown || State.Shown.Count == 0) State = State with { Shown = shown, Earlier = earlier, Chosen = null };
            State = State with { EverShown = [.. State.EverShown.Union(shown)], Seen = [.. State.Seen.Union(shown).TakeLast(MostSeen)] };
        }

        var numbered = IsAboutShown || _isWhole ? State.Shown.Count : _items.Count;
        // One question at a time: where buttons are lines of text, none that asks stands under a question.
        if (_asked && channel != Channel.Web) _choices.RemoveAll(AskingText.Is);
        State = State with
        {
            Turns = State.Turns + 1, Said = _said, Heard = _heard.All, Choices = [.. _choices], Numbered = numbered,
            SinceDanger = danger.Kind > DangerKind.None ? 0 : State.SinceDanger + 1,
            LastDanger = danger.Kind > DangerKind.None ? danger.Kind : State.LastDanger,
        };
        var facts = new ReplyFacts(danger.Kind, State.Role, intent, State.Themes, PlaceName, [.. _items, .. _advice]) { IsRelaxed = IsRelaxed };
        var (balloons, menu, rest) = new ChannelForm(basis.Phrases.Fixed("sms-rest"), settings.SmsPlainLetters).Shape(_balloons, _choices, numbered, channel);
        State = State with { Rest = rest };
        return new(State, new(balloons, _choices, facts, QuickExit) { Menu = menu }, effects);
    }

    private void Add(Balloon balloon) => _balloons.Add(balloon);

    private ReplyItem Item(Hit hit)
    {
        var (kind, municipality, themes) = hit.Kind switch
        {
            RecordKind.Activity => ("activity", basis.Lookup.Activity(hit.Id)?.Municipality, basis.Lookup.Activity(hit.Id)?.Themes),
            RecordKind.Partner => ("partner", basis.Lookup.Partner(hit.Id)?.Municipality, basis.Lookup.Partner(hit.Id)?.Themes),
            RecordKind.Helpline => ("helpline", null, basis.Lookup.Helpline(hit.Id)?.Themes),
            RecordKind.Organisation => ("partner", null, basis.Lookup.Organisation(hit.Id)?.Themes),
            _ => ("advice", (string?)null, null),
        };
        var next = hit.Next is { } n ? n.OpensAt is { } at ? $"{n.Date:yyyy-MM-dd}T{at:HH\\:mm}" : $"{n.Date:yyyy-MM-dd}" : null;
        return new(hit.Id, kind, municipality, themes ?? [], next, hit.DistanceKm is { } km ? Math.Round(km, 1) : null);
    }
}
