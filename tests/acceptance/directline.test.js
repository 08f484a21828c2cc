// The official, unmodified client against the running service.
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

let service;
const secret = "acceptance-secret-0123456789";
before(async () => { service = await startService({ "DirectLine:Secret": secret }); });
after(async () => { await service?.end(); });

async function token(body) {
  const answer = await fetch(service.url + "/v3/directline/tokens/generate", {
    method: "POST", headers: { Authorization: "Bearer " + secret, "Content-Type": "application/json" }, body: JSON.stringify(body ?? {}),
  });
  assert.equal(answer.status, 200);
  return answer.json();
}

async function connect(webSocket, facts) {
  const line = new DirectLine({ ...facts, domain: service.url + "/v3/directline", webSocket, pollingInterval: 300 });
  const client = { line, heard: [], statuses: [] };
  client.subscriptions = [
    line.connectionStatus$.subscribe(status => client.statuses.push(status)),
    line.activity$.subscribe(activity => client.heard.push(activity)),
  ];
  client.send = (text, channelData) => new Promise((resolve, reject) =>
    line.postActivity({ type: "message", text, from: { id: "me" }, channelData }).subscribe(resolve, reject));
  client.bot = () => client.heard.filter(a => a.type === "message" && a.from.id === "helpbot");
  client.end = () => { client.subscriptions.forEach(s => s.unsubscribe()); line.end(); };
  await until("online", () => client.statuses.includes(ConnectionStatus.Online));
  return client;
}

for (const webSocket of [true, false]) {
  describe(webSocket ? "over a socket" : "by polling", () => {
    let client;
    before(async () => { client = await connect(webSocket, { token: (await token()).token }); });
    after(() => client?.end());

    test("the welcome comes by itself and says that it is a computer", async () => {
      await until("a welcome", () => client.bot().length > 0);
      assert.match(client.bot()[0].text, /computer/);
    });

    test("a message is echoed with its channelData and answered", async () => {
      const id = await client.send("koffie drinken in Kerkrade", { clientActivityID: "c1", own: { kept: [1, "é"] } });
      const echo = await until("an echo", () => client.heard.find(a => a.id === id));
      await until("a card", () => client.bot().some(a => a.channelData?.card?.id.startsWith("kerkrade-")));

      assert.deepEqual(echo.channelData, { clientActivityID: "c1", own: { kept: [1, "é"] } });
      assert.equal(echo.text, "koffie drinken in Kerkrade");
    });

    test("a forged sender is overwritten", async () => {
      const id = await client.send("dank u", { clientActivityID: "c2" });
      const echo = await until("an echo", () => client.heard.find(a => a.id === id));

      assert.notEqual(echo.from.id, "me");
      assert.notEqual(echo.from.id, "helpbot");
    });

    test("timestamps rise and nothing comes twice", () => {
      const times = client.heard.filter(a => a.id).map(a => Date.parse(a.timestamp));
      assert.deepEqual(times, [...times].sort((a, b) => a - b));
      assert.equal(new Set(client.heard.filter(a => a.id).map(a => a.id)).size, client.heard.filter(a => a.id).length);
    });

    test("a broken connection goes on where it was", async () => {
      if (webSocket) for (const socket of sockets) socket.terminate();
      const before = client.bot().length;
      await client.send("samen eten in Schiedam", { clientActivityID: "c3" });
      await until("an answer", () => client.bot().length > before, 30000);

      assert.equal(new Set(client.heard.filter(a => a.id).map(a => a.id)).size, client.heard.filter(a => a.id).length);
    });

    test("danger is answered first, with 113", async () => {
      const id = await client.send("ik wil dood", { clientActivityID: "c4" });
      const after = () => client.heard.slice(client.heard.findIndex(a => a.id === id) + 1).filter(a => a.type === "message" && a.replyToId === id);
      await until("an answer", () => client.heard.some(a => a.id === id) && after().length > 0);

      assert.match(after()[0].text, /113/);
    });
  });
}

test("a crash and a restart lose nothing and repeat nothing", async () => {
  const client = await connect(true, { token: (await token()).token });
  await until("a welcome", () => client.bot().length > 0);
  await client.send("wandelen in Maastricht", { clientActivityID: "r1" });
  await service.crashAndRestart();
  await until("the answer after the restart", () => client.bot().some(a => /Maastricht|wandel|beweg|buiten|pad/i.test(a.text ?? a.summary ?? "")), 30000);
  await client.send("bedankt", { clientActivityID: "r2" });
  await until("thanks", () => client.heard.some(a => a.channelData?.clientActivityID === "r2"), 30000);
  const before = client.bot().length;
  await until("an answer to thanks", () => client.bot().length > before || client.bot().some(a => /gedaan|plezier/i.test(a.text ?? "")), 30000);

  assert.equal(new Set(client.heard.filter(a => a.id).map(a => a.id)).size, client.heard.filter(a => a.id).length);
  client.end();
});

test("a token may be refreshed, and serves one conversation only", async () => {
  const mine = await token({ user: { id: "dl_someone" } });
  const other = await token();
  const refreshed = await fetch(service.url + "/v3/directline/tokens/refresh", { method: "POST", headers: { Authorization: "Bearer " + mine.token } });
  assert.equal(refreshed.status, 200);
  assert.equal((await refreshed.json()).conversationId, mine.conversationId);
  await fetch(service.url + "/v3/directline/conversations", { method: "POST", headers: { Authorization: "Bearer " + other.token } });

  const looked = await fetch(`${service.url}/v3/directline/conversations/${other.conversationId}/activities`, { headers: { Authorization: "Bearer " + mine.token } });
  assert.equal(looked.status, 403);
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
