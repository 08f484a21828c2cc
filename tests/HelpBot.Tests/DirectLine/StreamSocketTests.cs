using System.Net.WebSockets;
using System.Text;
using HelpBot.Channels.DirectLine;
using HelpBot.Storage;
using HelpBot.Tests.Service;

namespace HelpBot.Tests.DirectLine;

public sealed class StreamSocketTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_client_that_does_not_keep_up_is_told_to_come_back_later()
    {
        var chat = await app.ChatAsync();
        await chat.AskAsync("hoi");
        using var slow = new SlowWebSocket();
        using var socket = new StreamSocket(slow, chat.Id, app.Get<Conversations>());
        var running = socket.RunAsync(3, TestContext.Current.CancellationToken);
        socket.Offer("eerste");
        await slow.Sending.Task;

        for (var i = 0; i < 100; i++) socket.Offer("nog een");
        slow.Continue.SetResult();
        await running;

        Assert.Equal(1013, (int?)slow.ClosedWith);
        Assert.Equal(["eerste"], slow.Sent);
    }

    [Fact]
    public async Task Entries_offered_twice_or_out_of_order_go_out_once_and_in_order()
    {
        var chat = await app.ChatAsync();
        await chat.AskAsync("een");
        await chat.AskAsync("twee");
        var page = (await app.Get<Conversations>().PageAsync(chat.Id, 0, TestContext.Current.CancellationToken))!;
        using var fast = new SlowWebSocket();
        fast.Continue.SetResult();
        using var socket = new StreamSocket(fast, chat.Id, app.Get<Conversations>());
        var running = socket.RunAsync(0, TestContext.Current.CancellationToken);

        foreach (var i in (int[])[4, 0, 2, 2, 1, 3]) socket.Offer([page.Entries[i]]);
        fast.Leave.SetResult();
        await running;

        var frames = string.Concat(fast.Sent);
        for (var seq = 1; seq <= 5; seq++)
            Assert.Equal(2, frames.Split($"\"id\":\"{chat.Id}|{seq:D7}\"").Length);
    }

    private sealed class SlowWebSocket : WebSocket
    {
        public TaskCompletionSource Sending { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Continue { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Leave { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Sent { get; } = [];

        public WebSocketCloseStatus? ClosedWith { get; private set; }

        public override WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override WebSocketState State => ClosedWith is null ? WebSocketState.Open : WebSocketState.CloseSent;

        public override string? SubProtocol => null;

        public override void Abort() { }

        public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
            CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

        public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
        {
            ClosedWith = closeStatus;
            Leave.TrySetResult();
            return Task.CompletedTask;
        }

        public override void Dispose() { }

        public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
        {
            await Leave.Task.WaitAsync(cancellationToken);
            return new(0, WebSocketMessageType.Close, true);
        }

        public override async Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
        {
            Sending.TrySetResult();
            await Continue.Task.WaitAsync(cancellationToken);
            Sent.Add(Encoding.UTF8.GetString(buffer));
        }
    }
}
