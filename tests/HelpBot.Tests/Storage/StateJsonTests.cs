using HelpBot.Core.Conversation;
using HelpBot.Core.Safety;
using HelpBot.Core.Understanding;
using HelpBot.Storage;

namespace HelpBot.Tests.Storage;

public sealed class StateJsonTests
{
    [Fact]
    public void A_state_comes_back_as_it_was()
    {
        var state = ConversationState.New with
        {
            Turns = 3,
            Introduced = true,
            Role = Role.Professional,
            Place = "’s-Dorp",
            Themes = ["samen-eten"],
            When = new(new(2026, 11, 26), null, null, [DayOfWeek.Thursday], [], new(14, 0), null),
            MaxCost = 2.5m,
            Mobility = Mobility.Wheelchair | Mobility.NoCar,
            Said = new Dictionary<string, int> { ["greet"] = 2 },
            LastDanger = DangerKind.Violence,
            SinceDanger = 1,
            Pending = Pending.Place,
        };

        var back = StateJson.Read(StateJson.Write(state));

        Assert.Equivalent(state, back, strict: true);
    }

    [Fact]
    public void What_is_left_out_is_what_a_state_begins_with()
    {
        // Otherwise it would come back as it began, and not as it was.
        foreach (var member in typeof(ConversationState).GetProperties().Where(p => p.CanWrite && p.GetMethod!.IsStatic is false))
        {
            var first = member.GetValue(ConversationState.New);
            if (first is ValueType) Assert.Equal(Activator.CreateInstance(first.GetType()), first);
        }
    }

    [Fact]
    public void A_state_that_begins_is_short() => Assert.InRange(StateJson.Write(ConversationState.New).Length, 10, 600);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"turns":4}""")]
    [InlineData("""{"turns":4,"themes":null,"when":null,"said":null}""")]
    [InlineData("""{"turns":4,"ietsVanLater":{"a":[1]},"place":"Dorp"}""")]
    public void A_state_of_another_version_is_completed(string json)
    {
        var state = StateJson.Read(json);

        Assert.NotNull(state.Themes);
        Assert.NotNull(state.NotThemes);
        Assert.NotNull(state.When.Days);
        Assert.NotNull(state.Said);
        Assert.NotNull(state.Choices);
        Assert.Equal(json.Length > 2 ? 4 : 0, state.Turns);
    }

    [Theory]
    [InlineData("")]
    [InlineData("onzin")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"turns":"veel"}""")]
    [InlineData("""{"role":"Kapitein"}""")]
    public void A_state_that_cannot_be_read_starts_anew(string json) => Assert.Equivalent(ConversationState.New, StateJson.Read(json));
}
