// The official, unmodified client against the running service: over a socket and by polling, every check each way.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import WebSocket from "ws";
import XMLHttpRequest from "xhr2";
import { startService, until } from "./support/service.js";

globalThis.XMLHttpRequest = XMLHttpRequest;
globalThis.WebSocket = class extends WebSocket {
  constructor(...args) { super(...args); sockets.add(this); }
};
const sockets = new Set();
const { DirectLine, ConnectionStatus } = await import("botframework-directlinejs");

const secret = "acceptance-secret-0123456789";
let service;
before(async () => { service = await startService({ "DirectLine:Secret": secret }); });
after(async () => { await service?.end(); });

const call = (method, path, bearer, body) => fetch(service.url + "/v3/directline/" + path, {
  method, headers: { ...(bearer && { Authorization: "Bearer " + bearer }), ...(body && { "Content-Type": "application/json" }) }, body: body && JSON.stringify(body),
});

async function token(body) {
  const answer = await call("POST", "tokens/generate", secret, body ?? {});
  assert.equal(answer.status, 200);
  return answer.json();
}

/** @param facts token, conversationId, watermark… as the client takes them */
async function connect(webSocket, facts) {
  const line = new DirectLine({ ...facts, domain: service.url + "/v3/directline", webSocket, pollingInterval: 300 });
  const client = { line, heard: [], statuses: [] };
  client.subscriptions = [
    line.connectionStatus$.subscribe(status => client.statuses.push(status)),
    line.activity$.subscribe(activity => client.heard.push(activity), () => {}),
  ];
  client.post = activity => new Promise((resolve, reject) => line.postActivity({ from: { id: "me" }, ...activity }).subscribe(resolve, reject));
  client.send = (text, channelData) => client.post({ type: "message", text, channelData });
  client.bot = () => client.heard.filter(a => a.type === "message" && a.from.id === "helpbot");
  client.after = id => client.heard.filter(a => a.type === "message" && a.replyToId === id);
  client.echo = id => until("an echo", () => client.heard.find(a => a.id === id), 40000);
  client.ask = async (text, channelData) => {
    const id = await client.send(text, channelData);
    await until(`an answer to "${text}"`, () => client.after(id).some(a => a.inputHint === "expectingInput"), 40000);
    return client.after(id);
  };
  client.end = () => { client.subscriptions.forEach(s => s.unsubscribe()); line.end(); };
  await until("online", () => client.statuses.includes(ConnectionStatus.Online));
  return client;
}

const stored = client => client.heard.filter(a => a.id && a.type !== "typing");
const assertNoDoubles = client => assert.equal(new Set(stored(client).map(a => a.id)).size, stored(client).length, "doubles");

for (const webSocket of [true, false]) {
  describe(webSocket ? "over a socket" : "by polling", () => {
    let client, mine;
    before(async () => {
      mine = await token({ user: { id: "dl_mevrouw" } });
      client = await connect(webSocket, { token: mine.token });
    });
    after(() => client?.end());

    test("the welcome comes by itself and says that it is a computer", async () => {
      await until("a welcome", () => client.bot().length > 0);
      assert.match(client.bot()[0].text, /computer/);
    });

    test("the welcome answers nobody and ends with choices", async () => {
      await until("choices", () => client.bot().some(a => a.suggestedActions));
      assert.equal(client.bot()[0].replyToId, undefined);
      assert.ok(client.bot().at(-1).suggestedActions.actions.every(a => a.type === "imBack" && a.title && a.value));
    });

    test("a message is echoed with its channelData, times and entities untouched", async () => {
      const more = { channelData: { clientActivityID: "c1", own: { kept: [1, "é"] } }, entities: [{ type: "thing", x: 1 }], localTimestamp: "2026-11-24T10:00:00+01:00", unknown: true };
      const echo = await client.echo(await client.post({ type: "message", text: "goedendag", ...more }));
      for (const [name, value] of Object.entries(more)) assert.deepEqual(echo[name], value, name);
      assert.equal(echo.text, "goedendag");
    });

    test("a forged sender is overwritten with the token's", async () => {
      const echo = await client.echo(await client.post({ type: "message", text: "dank u", from: { id: "helpbot", role: "bot" } }));
      assert.equal(echo.from.id, "dl_mevrouw");
      assert.equal(echo.from.role, "user");
    });

    test("a message is answered with cards that every client can show", async () => {
      const answers = await client.ask("koffie drinken in Kerkrade");
      const card = answers.find(a => a.channelData?.card?.id.startsWith("kerkrade-"));
      assert.equal(card.attachments[0].contentType, "application/vnd.microsoft.card.hero");
      assert.ok(card.attachments[0].content.title);
      assert.ok(card.summary);
    });

    test("every answer says what it answers, from whom, where and when", () => {
      for (const a of client.bot()) {
        assert.equal(a.from.role, "bot");
        assert.equal(a.conversation.id, mine.conversationId);
        assert.equal(a.channelId, "directline");
        assert.ok(!Number.isNaN(Date.parse(a.timestamp)));
        assert.equal(a.locale, "nl-NL");
      }
    });

    test("two messages at once are answered in their order", async () => {
      const [first, second] = await Promise.all([client.send("en op donderdag?"), client.send("bedankt")]);
      await until("both answers", () => client.after(first).length > 0 && client.after(second).length > 0, 30000);
      const [early, late] = [first, second].sort();
      assert.ok(client.heard.indexOf(client.after(early).at(-1)) < client.heard.indexOf(client.after(late)[0]));
    });

    test("the same message sent twice is one message", async () => {
      const id = await client.send("samen eten in Schiedam", { clientActivityID: "twice" });
      const again = await client.send("samen eten in Schiedam", { clientActivityID: "twice" });
      assert.equal(again, id);
      await until("an answer", () => client.after(id).length > 0);
      assert.equal(client.heard.filter(a => a.channelData?.clientActivityID === "twice").length, 1);
    });

    test("typing and events are taken and not answered", async () => {
      const before = stored(client).length;
      await client.post({ type: "typing" });
      await client.ask("hallo");
      assert.ok(!stored(client).slice(before).some(a => a.type === "typing"));
    });

    test("an empty message gets words, not silence", async () => assert.ok((await client.ask("")).length > 0));

    test("a message that is too long for the wire is refused and the line lives on", async () => {
      await assert.rejects(client.send("x".repeat(70_000)));
      assert.ok((await client.ask("bedankt")).length > 0);
    });

    test("a text of more than 2,000 letters is answered with words about it", async () => assert.match((await client.ask("koffie ".repeat(400)))[0].text, /lang/i));

    test("emoji and other scripts come back as they went", async () => {
      const text = "koffie ☕👵🏽 قهوة \u0301e";
      assert.equal((await client.echo(await client.send(text))).text, text);
    });

    test("danger is answered first, with 113", async () => assert.match((await client.ask("ik wil dood"))[0].text, /113/));

    test("timestamps rise strictly and nothing came twice", () => {
      const times = stored(client).map(a => Date.parse(a.timestamp));
      for (let i = 1; i < times.length; i++) assert.ok(times[i] > times[i - 1], `${stored(client)[i].text}`);
      assertNoDoubles(client);
    });

    test("a connection that is cut goes on where it was", async () => {
      if (webSocket) for (const socket of sockets) socket.terminate();
      assert.ok((await client.ask("wandelen in Maastricht")).length > 0);
      assertNoDoubles(client);
    });

    test("a page that comes back by token, conversation and watermark hears only what is new", async () => {
      const watermark = String(stored(client).length);
      const refreshed = await (await call("POST", "tokens/refresh", mine.token)).json();
      const back = await connect(webSocket, { token: refreshed.token, conversationId: mine.conversationId, ...(webSocket && { watermark }) });
      try {
        const answers = await back.ask("meer");
        assert.ok(answers.length > 0);
        assertNoDoubles(back);
        // By polling the client keeps no watermark of its own at the start, and hears everything once.
        if (webSocket) assert.ok(!back.heard.some(a => a.text === "goedendag"), "old ones again");
      } finally {
        back.end();
      }
    });

    test("two clients of one conversation hear the same", async () => {
      const other = await connect(webSocket, { token: mine.token, conversationId: mine.conversationId });
      try {
        const answers = await client.ask("dank u wel");
        await until("the other heard it too", () => answers.every(a => other.heard.some(b => b.id === a.id)));
      } finally {
        other.end();
      }
    });

    test("a token that ended is refused with 403", async () => {
      const answer = await call("GET", `conversations/${mine.conversationId}/activities`, expired(mine.token));
      assert.equal(answer.status, 403);
    });

    test("a refreshed token serves the same conversation", async () => {
      const { token: fresh, conversationId } = await (await call("POST", "tokens/refresh", mine.token)).json();
      assert.equal(conversationId, mine.conversationId);
      const { activities, watermark } = await (await call("GET", `conversations/${conversationId}/activities`, fresh)).json();
      assert.ok(activities.length > 10);
      assert.equal(watermark, String(Number(activities.at(-1).id.split("|")[1])));
    });

    test("a crash and a restart in the middle lose nothing and repeat nothing", async () => {
      const id = await client.send("samen eten in Kerkrade", { clientActivityID: "before the crash" });
      await service.crashAndRestart();
      // A poll that fails ends the client for good, whoever serves it: a page that polls comes back as a new client.
      if (!webSocket) {
        client.end();
        client = await connect(false, { token: mine.token, conversationId: mine.conversationId });
      }
      await until("the answer of before the crash", () => client.after(id).length > 0, 45000);
      assert.ok((await client.ask("bedankt")).length > 0);
      assert.equal(client.heard.filter(a => a.channelData?.clientActivityID === "before the crash").length, 1);
      assertNoDoubles(client);
    });
  });
}

/** The same claims, an hour ago: without the key nobody can sign that, so it is no token at all. */
function expired(text) {
  const [head, body, signature] = text.split(".");
  const claims = JSON.parse(Buffer.from(body, "base64url"));
  return [head, Buffer.from(JSON.stringify({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 })).toString("base64url"), signature].join(".");
}

test("a token serves one conversation only", async () => {
  const [mine, other] = [await token({ user: { id: "dl_someone" } }), await token()];
  await call("POST", "conversations", other.token);

  assert.equal((await call("GET", `conversations/${other.conversationId}/activities`, mine.token)).status, 403);
});

for (const [what, header, status] of [
  ["no token", undefined, 401],
  ["no bearer", "Basic abc", 401],
  ["a forged token", "Bearer eyJhbGciOiJIUzI1NiJ9.eyJjb252IjoiYSIsInVzZXIiOiJiIiwiZXhwIjo5OTk5OTk5OTk5fQ.AAAA", 403],
  ["a token without signature", "Bearer eyJhbGciOiJub25lIn0.eyJjb252IjoiYSIsInVzZXIiOiJiIiwiZXhwIjo5OTk5OTk5OTk5fQ.", 403],
]) {
  test(`${what} is refused with ${status} and a reason`, async () => {
    const answer = await fetch(service.url + "/v3/directline/conversations", { method: "POST", headers: header ? { Authorization: header } : {} });
    assert.equal(answer.status, status);
    const { error } = await answer.json();
    assert.ok(error.code && error.message);
  });
}
