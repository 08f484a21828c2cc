using HelpBot.Core.Understanding;

namespace HelpBot.Tests.Understanding;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("Hello, I am looking for something to do in Heerlen", "en")]
    [InlineData("I feel lonely and I don't know anybody here", "en")]
    [InlineData("Guten Tag, ich suche Leute zum Reden", "de")]
    [InlineData("Bonjour, je cherche quelqu'un pour parler", "fr")]
    [InlineData("Merhaba, annem çok yalnız, yardım istiyorum", "tr")]
    [InlineData("أبحث عن أصدقاء", "ar")]
    [InlineData("Dzień dobry, szukam pomocy dla mojej mamy", "pl")]
    [InlineData("Я живу в Керкраде і шукаю друзів", "uk")]
    [InlineData("Я ищу друзей, мне было бы приятно, это важно, вы знаете", "ru")]
    [InlineData("Hola, busco gente para hablar", "es")]
    [InlineData("Ciao, cerco qualcuno per parlare", "it")]
    public void Another_language_is_recognised(string text, string code)
    {
        var meaning = Reading.Of(text);

        Assert.Equal((code, Intent.Language), (meaning.Language, meaning.Intent));
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("hallo")]
    [InlineData("kwil koffie drinke")]
    [InlineData("ich zeuk get te doon in Kirchroa")]
    [InlineData("me moedr zit allein")]
    [InlineData("is er iets in Kerkrade")]
    [InlineData("help")]
    [InlineData("top thanks")]
    [InlineData("stop")]
    [InlineData("wo 25 nov")]
    [InlineData("de film was top")]
    [InlineData("k heb gen idee")]
    [InlineData("👍")]
    [InlineData("xyz")]
    public void Poor_short_or_dialect_Dutch_stays_Dutch(string text) => Assert.Equal("nl", Reading.Of(text).Language);
}
