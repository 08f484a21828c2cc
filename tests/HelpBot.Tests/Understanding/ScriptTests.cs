using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

public sealed class ScriptTests
{
    [Theory]
    [InlineData("Καλημέρα σας", "el")]
    [InlineData("ชื่ออะไร", "th")]
    [InlineData("안녕하세요", "ko")]
    [InlineData("آپ کیسے ہیں ٹھیک", "ur")]
    [InlineData("چطور می‌توانم گپ بزنم", "fa")]
    [InlineData("де можна випити кави і поговорити", "uk")]
    [InlineData("где мы можем выпить чаю", "ru")]
    [InlineData("къде да пием кафе", "bg")]
    [InlineData("koffie drinken", null)]
    [InlineData("ik zoek Καλη in Heerlen graag", null)]
    [InlineData("", null)]
    public void Letters_tell_the_language(string text, string? code) => Assert.Equal(code, Scripts.Of(text, (_, usual) => usual));

    [Theory]
    [InlineData("dziękuję", "pl")]
    [InlineData("teşekkürler", "tr")]
    [InlineData("mañana", "es")]
    [InlineData("straße", "de")]
    [InlineData("café", null)]
    [InlineData("één", null)]
    public void A_letter_no_other_has_tells_it_too(string word, string? code) => Assert.Equal(code, Scripts.ByLetters(word));
}
