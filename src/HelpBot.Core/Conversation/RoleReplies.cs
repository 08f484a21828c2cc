using HelpBot.Core.Conversation.Answers;
using HelpBot.Core.Conversation.Referral;
using HelpBot.Core.Knowledge;
using HelpBot.Core.Understanding;

namespace HelpBot.Core.Conversation;

/// <summary>What is answered otherwise because of who writes: a professional, or a relative. Immutable; thread-safe.</summary>
internal sealed class RoleReplies
{
    private readonly FindAnswer _find;
    private readonly DetailAnswer _detail;
    private readonly AdviceAnswer _advice;
    private readonly ProfessionalAnswer _professional;
    private readonly ReferralAnswer _referral;
    private readonly FamilyAnswer _family;
    private readonly PersonAnswer _person;

    public RoleReplies(Basis basis, Finder finder, FindAnswer find, DetailAnswer detail, AdviceAnswer advice, PersonAnswer person)
    {
        var referrals = new ReferralFinder(basis, finder);
        var fits = new FitWriter(basis, referrals);
        (_find, _detail, _advice, _person) = (find, detail, advice, person);
        _professional = new(basis, referrals, fits);
        _referral = new(basis, referrals, fits);
        _family = new(basis, referrals, advice, person);
    }

    /// <returns>False when the message is one that anybody could send.</returns>
    public bool Answer(Draft draft, ConversationState before, Meaning meaning) => AboutLines(draft, before, meaning) || ForWork(draft, before, meaning) || ForOneself(draft, before, meaning) || ForRelative(draft, before, meaning);

    /// <summary>Of the doors and lines that were given: whether somebody picks up in the evening. And whether writing here is a report.</summary>
    private bool AboutLines(Draft draft, ConversationState before, Meaning meaning)
    {
        if (meaning is { AdviceTopic: "anonymous", Intent: Intent.Advice, Places.Count: 0 } && before.IsUnderWay && draft.State.Role is not (Role.Professional or Role.Family) && !draft.State.Advised.Any(a => draft.Basis.Advice.Any(x => x.Id == a && x.Topic == "anonymous")))
        {
            _advice.Answer(draft, meaning, "anonymous");
            return true;
        }

        if (meaning is { Reports: true, Intent: Intent.Privacy })
        {
            draft.Say("no-report");
            return true;
        }

        var asks = meaning is { Places.Count: 0, Themes.Count: 0, Intent: Intent.Narrow or Intent.Unknown or Intent.OutOfScope or Intent.Details, When: { Date: null, FromDate: null, IsAny: false } };
        if (!asks || before.Shown.Count == 0 || before.Shown.Any(id => draft.Basis.Lookup.Activity(id) is not null) || before.Themes.Count > 0) return false;
        draft.State = before;
        _detail.Answer(draft, meaning with { Detail = Detail.Time, Details = [], When = Language.WantedTime.Any });
        return true;
    }

    /// <summary>Who sought for another tells to be alone too: that is heard, without a word about having said otherwise.</summary>
    private bool ForOneself(Draft draft, ConversationState before, Meaning meaning)
    {
        if (before is not { Role: Role.Family, For: ForWhom.Other } || draft.State.Role != Role.Resident || !(PersonChange.IsOwnLoneliness(meaning) || PersonChange.OwnsUp(meaning))) return false;
        draft.Say("own-too");
        _find.Answer(draft, meaning, acknowledge: false);
        return true;
    }

    /// <summary>An overview, visitors at home, or the own exhaustion before the other's needs.</summary>
    /// <returns>False when offers as for anybody are due.</returns>
    public bool Offer(Draft draft, Meaning meaning, bool acknowledge)
    {
        if (draft.ForProfessional && Narrows(meaning) && _professional.OfThese(draft)) return true;
        if (draft.ForProfessional && meaning.AsksNationwide && _professional.Nationwide(draft)) return true;
        if (draft is { ForProfessional: true, State: { Municipality: null, IsElsewhere: true } }) _find.Answer(draft, meaning, acknowledge: false);
        else if (draft.ForProfessional) _professional.Answer(draft, then: !(meaning.When with { NotDays = [] }).IsAny && meaning.Themes.Count == 0);
        else if (!draft.State.IsOutside && FamilyAnswer.IsForHome(draft.State, meaning) && !(meaning.AsksNationwide && draft.State.Municipality is null))
        {
            if (acknowledge) _find.Acknowledge(draft, meaning);
            _family.AtHome(draft);
        }
        else if (!_family.OwnFirst(draft)) return false;
        else AndForThem(draft);
        return true;
    }

    /// <summary>Only a day or a price was said: of the overview, what is so.</summary>
    private static bool Narrows(Meaning meaning) =>
        meaning is { Themes.Count: 0, NotThemes.Count: 0, Places.Count: 0, NewClient: false, Subject: null, WordCount: <= 8 } && (meaning.MaxCost is not null || !(meaning.When with { NotDays = [] }).IsAny);

    /// <returns>False when more as for anybody is due.</returns>
    public bool More(Draft draft, Meaning meaning)
    {
        if (draft.ForProfessional) _professional.More(draft);
        else if (FamilyAnswer.IsForHome(draft.State, meaning)) _family.Visitors(draft);
        else return false;
        return true;
    }

    public void OwnSupport(Draft draft) => _family.OwnSupport(draft);

    /// <summary>Who cares for another and cannot any more: after the words that come first, support of one's own, and what was sought for the other.</summary>
    public void Exhausted(Draft draft)
    {
        draft.Break();
        draft.State = draft.State with { Themes = [.. draft.State.Themes.Where(t => t != ThemeIds.Caring)] };
        _family.OwnSupport(draft, draft.Channel == Channel.Sms ? 1 : 2);
        if (draft.Channel != Channel.Sms) AndForThem(draft);
    }

    /// <summary>After the own support what was sought for the other; nothing is announced where nothing follows.</summary>
    private void AndForThem(Draft draft)
    {
        if (draft.State.Themes.Count == 0 || draft.State.Municipality is null) return;
        var home = FamilyAnswer.IsForHome(draft.State, new());
        if (!(home ? _family.HasVisitors(draft) : _find.HasMore(draft))) return;
        draft.Say("and-for-them");
        draft.Break();
        if (home) _family.AtHome(draft);
        else _find.Offer(draft);
    }

    /// <summary>There is no danger after all: what was asked beside it is answered now.</summary>
    public void GoOn(Draft draft)
    {
        if (draft.State.Municipality is null || draft.State.Themes.Count == 0) return;
        draft.Break();
        if (draft.ForProfessional) _professional.Answer(draft);
        else
        {
            if (_family.OwnFirst(draft)) AndForThem(draft);
            else if (draft.State.Themes.Count > 0) _find.Offer(draft);
        }
    }

    private const int MostOfConsent = 14;

    /// <summary>What a professional asks about referring, or about an option, in telegram style.</summary>
    private bool ForWork(Draft draft, ConversationState before, Meaning meaning)
    {
        if (!draft.ForProfessional || meaning.Intent is Intent.Forget || meaning.AsksOfKeeping) return false;
        if (meaning is { Asks: true, Places.Count: 0, NewClient: false } && before.Seen.Count > 0 && Language.Utterance.Of(draft.Asked) is { Count: <= MostOfConsent } m && m.Words.Any(w => draft.Basis.Reader.Lists.Has(WordList.Consent, w.Text)))
        {
            draft.Say("consent-asked");
            draft.Offer("overview-choices");
            return true;
        }

        var waits = meaning.Places.Count > 0 ? ReferralAnswer.QuestionOf(before.Awaited) : ReferralQuestion.None;
        if (meaning.Referral != ReferralQuestion.None || waits != ReferralQuestion.None)
        {
            var asked = meaning.Referral != ReferralQuestion.None ? meaning.Referral : waits;
            // Of a client told of for the first time: what there is, each with its way in.
            if (asked == ReferralQuestion.How && before.Seen.Count == 0 && draft.State is { Municipality: not null, Themes.Count: > 0 })
            {
                _professional.Answer(draft);
                return true;
            }

            _referral.Answer(draft, meaning, asked);
            // A whole client was told of: what there is comes in the same reply.
            if (asked == ReferralQuestion.OnPrescription && draft.State is { Municipality: not null, Themes.Count: > 0, Overview.Count: 0 })
            {
                draft.Break();
                _professional.Answer(draft);
            }

            return true;
        }

        if (Sifts(draft, before, meaning)) return true;
        if (meaning is { Intent: Intent.Details, Named.Count: > 0 })
        {
            _detail.Answer(draft, meaning);
            draft.Offer("overview-choices");
            return true;
        }

        if (meaning.Detail == Detail.Waiting && before.Shown.Count == 0 && draft.State.Municipality is not null)
        {
            _professional.Answer(draft);
            return true;
        }

        if (meaning is { Intent: Intent.Narrow, Detail: Detail.Cost, MaxCost: not null, Asks: false }) return false;
        if (IsContact(meaning)) meaning = meaning with { Detail = Detail.Phone, Details = [] };
        if (meaning.Detail == Detail.None || (meaning.Detail == Detail.Calling && !meaning.When.IsAny)) return false;
        if (before.Shown.Count == 0 || meaning.NewClient) return meaning is { Detail: not Detail.Registration, Places.Count: > 0, SearchWords.Count: > 0 } && Beside(draft, meaning);
        if (meaning.Places.Count + meaning.Themes.Count > 0)
        {
            if (_professional.At(before, meaning) is not { Count: > 0 } there) return IsSoughtElsewhere(before, meaning) && Beside(draft, meaning);
            draft.State = before with { Shown = there, Chosen = null };
            _detail.Answer(draft, meaning);
            draft.State = draft.State with { Shown = before.Shown };
            draft.Offer("overview-choices");
            return true;
        }

        _detail.Answer(draft, meaning);
        draft.Offer("overview-choices");
        return true;
    }

    /// <summary>"Mag ook Eygelshoven, welke dagen daar": what was sought, in another town, and what is asked of it.</summary>
    private static bool IsSoughtElsewhere(ConversationState before, Meaning meaning) => meaning is { Intent: Intent.Find, Places.Count: > 0, Themes.Count: 0 } && before.Municipality is not null && meaning.Places.All(p => p.Place.Municipality != before.Municipality);

    /// <summary>"contact" and nothing else: how to reach what was shown.</summary>
    private static bool IsContact(Meaning meaning) => meaning is { Detail: Detail.None, Places.Count: 0, Ordinal: null, SearchWords: ["contact"] };

    /// <summary>"welke zonder aanmelding": of the options only those.</summary>
    private bool Sifts(Draft draft, ConversationState before, Meaning meaning)
    {
        if (!meaning.Sifts || meaning.Detail != Detail.Registration || before.Overview.Count == 0) return false;
        if (!meaning.When.IsAny) draft.State = draft.State with { When = meaning.When };
        return _professional.WithoutRegistration(draft) || (meaning.MaxCost is not null && _professional.OfThese(draft));
    }

    /// <summary>An option asked after by its name: the overview, and under it what was asked.</summary>
    private bool Beside(Draft draft, Meaning meaning)
    {
        _professional.Answer(draft);
        if (draft.State.Overview.Count > 0) draft.State = draft.State with { Shown = draft.State.Overview, Chosen = null };
        draft.Break();
        _detail.Beside(draft, meaning);
        draft.Offer("overview-choices");
        return true;
    }

    /// <summary>"Moet ik me ermee bemoeien": what to do, and nothing about what was shown.</summary>
    private static bool IsOfActing(Meaning meaning) => (meaning.Stuck || meaning.Reports) && meaning is { FollowUps.Count: 0, Themes.Count: 0 };

    /// <summary>What a relative says or asks that no resident would: that the other turns everything down, where to pass a worry on, what to say.</summary>
    private bool ForRelative(Draft draft, ConversationState before, Meaning meaning)
    {
        if (draft.State is not { Role: Role.Family, For: ForWhom.Other }) return false;
        // "moetie opbelle van te vore": a talk on the phone is not what is sought.
        if (meaning is { Detail: Detail.Registration, Places.Count: 0 } && before.Shown.Count > 0 && meaning.Themes.All(t => t is ThemeIds.Talk or ThemeIds.Transport))
        {
            draft.State = before;
            _detail.Answer(draft, meaning);
            return true;
        }

        // "Kan ik daar zelf over bellen, of moet zij dat doen".
        if (meaning is { Intent: Intent.Details, Places.Count: 0 } && before.Shown.Count > 0 && meaning.FollowUps.Contains(FollowUp.WhoCalls)) draft.Say("who-calls");

        // "Nee, ze wil niet": what was just proposed.
        if (before.Shown.Count + before.Advised.Count > 0 && meaning is { WordCount: <= 7, Asks: false, Themes.Count: 0, NotThemes.Count: 0, Places.Count: 0, When.IsAny: true } && meaning.FollowUps.Contains(FollowUp.Refuses)) meaning = meaning with { Declines = true, Intent = Intent.Find };

        if (meaning.FollowUps.Contains(FollowUp.Doubts) && meaning is { Places.Count: 0, Intent: Intent.Unknown or Intent.OutOfScope or Intent.SmallTalk or Intent.Advice or Intent.Person or Intent.Find } && meaning.Themes.All(t => t == ThemeIds.Talk))
        {
            draft.Say("not-odd");
            draft.Offer("after-choices-family");
            return true;
        }

        if (meaning.AsksOwnSupport || (before.Awaited == Awaited.OwnSupport && meaning.Places.Count > 0))
        {
            draft.State = draft.State with { Awaited = Awaited.None };
            if (meaning.AsksOwnSupport && meaning.Themes.Contains(ThemeIds.Talk)) _person.Answer(draft, "own-support-person");
            else if (meaning.AsksOwnSupport) _family.OwnSupport(draft);
            else Exhausted(draft);
            return true;
        }

        if ((meaning.AdviceTopic is "silent" || (meaning.AdviceTopic is "tell" or "anonymous" && meaning.Places.Count == 0)))
        {
            _advice.Answer(draft, meaning, meaning.AdviceTopic);
            if (meaning.AdviceTopic == "anonymous" && meaning.Themes.Contains(ThemeIds.Talk)) _person.Line(draft);
            return true;
        }

        if (meaning.Intent == Intent.More && before is { Advised.Count: > 0, Shown.Count: 0 })
        {
            _advice.Answer(draft, meaning);
            return true;
        }

        if (meaning.Intent is Intent.Stop or Intent.Forget or Intent.Restart or Intent.Person or Intent.Thanks or Intent.Choose || (meaning.Intent == Intent.Details && !IsOfActing(meaning))) return false;
        if (meaning is { Reports: true, Asks: false } && meaning.SearchWords.Any(w => w is "gezien" or "gehoord" or "gordijnen" or "krant" or "kranten" or "brievenbus" or "rolluik" or "rolluiken") && !meaning.SearchWords.Any(w => w.StartsWith("meld", StringComparison.Ordinal)) && draft.State.Advised.Count == 0)
        {
            _advice.Answer(draft, meaning, "silent");
            if (draft.State.Municipality is not null && draft.Channel != Channel.Sms) _family.ReportHere(draft);
        }
        else if (meaning.Reports || (before.Awaited == Awaited.Report && meaning.Places.Count > 0)) _family.Report(draft);
        else if (meaning.Declines && (meaning.AdviceTopic is null or "declines")) _family.Declined(draft, meaning);
        else if (meaning.AdviceTopic is { } topic && meaning.Places.Count == 0) _advice.Answer(draft, meaning, topic);
        else if (meaning is { Stuck: true, Places.Count: 0, Themes.Count: 0 } && (before.Role == Role.Family || meaning.AsksHow)) _advice.Answer(draft, meaning);
        else return false;
        return true;
    }
}
