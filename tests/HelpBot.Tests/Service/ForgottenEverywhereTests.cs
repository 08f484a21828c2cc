using HelpBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HelpBot.Tests.Service;

/// <summary>What was said on any channel leaves no byte in the database's files once it is forgotten or old.</summary>
public sealed class ForgottenEverywhereTests
{
    private static readonly string[] Said = ["Wilhelmina Geplant woont aan de Verzonnenlaan", "mijn man is vorige week begraven"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("wis gesprek")]
    [InlineData("vergeet mij")]
    public async Task Asked_for_on_every_channel(string wish)
    {
        await using var all = await AllChannels.OpenAsync();
        foreach (var text in Said) await all.SayAsync(text);
        Assert.Equal(["botframework", "directline", "sms", "whatsapp"], await all.ChannelsAsync());
        Assert.All(Said, text => Assert.True(all.Holds(text)));

        await all.SayAsync(wish);

        Assert.All(Said, text => Assert.False(all.Holds(text), text));
        // The goodbye went to the address, which the log of the database keeps until it is cut off next.
        await all.Service.Get<Database>().ScrubAsync(Cancel);
        Assert.All(all.Addresses, address => Assert.False(all.Holds(address), address));
    }

    [Fact]
    public async Task Kept_for_its_days_on_every_channel()
    {
        await using var all = await AllChannels.OpenAsync();
        foreach (var text in Said) await all.SayAsync(text);
        var later = new FakeTime(DateTimeOffset.UtcNow.AddDays(7));

        await new Retention(
            all.Service.Get<Database>(), Options.Create(new RetentionOptions()), later, NullLogger<Retention>.Instance).DeleteOldAsync(Cancel);

        Assert.Empty(await all.ChannelsAsync());
        Assert.All(Said, text => Assert.False(all.Holds(text), text));
        Assert.All(all.Addresses, address => Assert.False(all.Holds(address), address));
    }
}
