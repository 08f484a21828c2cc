// SMS and WhatsApp, from the webhook that the official library signed to the message that the phone shows.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { SegmentedMessage } from "sms-segments-calculator";
import twilio from "twilio";
import { program } from "./support/service.js";
import { account, numbers, phone, startStandIn, startTwilioService } from "./support/twilio.js";

let standIn, service;
before(async () => {
  standIn = await startStandIn();
  service = await startTwilioService(standIn);
});
after(async () => { await service?.end(); await standIn?.end(); });

const cheap = message => {
  const sms = new SegmentedMessage(message.body);
  assert.equal(sms.encodingName, "GSM-7", message.body);
  assert.ok(sms.segmentsCount <= 3, `${sms.segmentsCount} segments: ${message.body}`);
};

describe("by SMS", () => {
  test("a son", async () => {
    const son = phone(service, standIn, "+31610000001");
    const first = await son.say("moeder 84 heerlen alleen wat kan ik doen");
    assert.match(first, /computer/);
    assert.match(first, /7 dagen/);
    assert.match(first, /STOP/);
    assert.match(first, /\n1 /);
    assert.match(await son.say("1"), /Bellen|Website|Waar/);
    assert.ok((await son.say("meer")).length > 20);
    assert.match(await son.say("hoe begin ik erover"), /gesprek|begin/i);
    assert.match(await son.say("stop"), /START/);
    assert.equal(standIn.to("+31610000001").length, 5);
    standIn.to("+31610000001").forEach(cheap);
  });

  test("a resident, with danger, STOP and START", async () => {
    const she = phone(service, standIn, "+31610000002");
    assert.match(await she.say("ik ben zo alleen sinds mijn man dood is"), /computer/);
    assert.match(await she.say("kerkrade"), /Kerkrade|1 /);
    assert.match(await she.say("ik wil niet meer leven"), /113/);
    assert.match(await she.say("STOP"), /START/);
    const before = standIn.to("+31610000002").length;
    await service.write("+31610000002", "koffie in kerkrade");
    assert.match(await she.say("ik wil dood"), /113/);
    assert.equal(standIn.to("+31610000002").length, before + 1);
    assert.ok(await she.say("START"));
    assert.match(await she.say("koffie drinken in kerkrade"), /1 /);
    standIn.to("+31610000002").forEach(cheap);
  });

  test("a professional", async () => {
    const nurse = phone(service, standIn, "+31610000003");
    assert.match(await nurse.say("wijkverpleegkundige, client 82 in kerkrade is eenzaam, wat is er"), /Overzicht/);
    assert.ok(await nurse.say("hoe verwijs ik"));
    assert.match(await nurse.say("verwijstekst"), /Verwijzing naar|Tekst om/);
    standIn.to("+31610000003").forEach(cheap);
  });

  test("somebody who takes the numbers", async () => {
    const he = phone(service, standIn, "+31610000004");
    assert.match(await he.say("hallo"), /1 Koffie drinken\n2 Samen eten/);
    assert.match(await he.say("2"), /plaats|woont/);
    assert.ok(await he.say("schiedam"));
    assert.match(await he.say("vergeet mij"), /gewist|weg/);
  });
});

for (const withButtons of [false, true]) {
  describe(withButtons ? "by WhatsApp, with buttons" : "by WhatsApp, with numbers", () => {
    const from = `whatsapp:+3162000000${withButtons ? 1 : 2}`;
    before(async () => {
      if (!withButtons) return;
      const run = () => promisify(execFile)("dotnet", [program, "twilio", "templates", `--Twilio:ContentUrl=${standIn.url}`, `--Twilio:BaseUrl=${standIn.url}`,
        `--Twilio:AccountSid=${account.sid}`, `--Twilio:AuthToken=${account.token}`, "--Twilio:ApiKey=SK1", "--Twilio:ApiSecret=secret"]);
      const first = await run();
      const made = standIn.contentPosts;
      assert.ok(made > 5);
      assert.equal((await run()).stdout, first.stdout, "the second time nothing changes");
      assert.equal(standIn.contentPosts, made);
      const templates = Object.fromEntries([...first.stdout.matchAll(/^(Twilio__Templates__[^=]+)=(HX\w+)$/gm)].map(m => [m[1].replaceAll("__", ":"), m[2]]));
      assert.equal(Object.keys(templates).length, made);
      await service.end();
      service = await startTwilioService(standIn, templates);
    });

    test("a resident finds something, and a person", async () => {
      const she = phone(service, standIn, from);
      const first = await she.say("hallo");
      assert.match(first, /computer/);
      assert.match(first, /STOP/);
      if (withButtons) assert.deepEqual(she.last().buttons.map(b => b.title).slice(0, 2), ["Koffie drinken", "Samen eten"]);
      else assert.match(first, /1 Koffie drinken\n2 Samen eten/);
      assert.match(withButtons ? await she.press("Koffie drinken") : await she.say("1"), /plaats|woont|postcode/i);
      const found = await she.say("", { Latitude: "50.8657", Longitude: "6.0628", Body: "" });
      assert.match(found, /\*1\. /);
      assert.match(found, /Kerkrade/);
      if (!withButtons) assert.match(found, /\d Meer laten zien/);
      else assert.doesNotMatch(she.last().body, /Meer laten zien/);
      assert.match(await she.say("1"), /\*/);
      assert.match(withButtons ? await she.press("Met een mens praten") : await she.say("Met een mens praten"), /Luisterlijn|bel/i);
      assert.ok(await she.say("", { NumMedia: "1", MediaContentType0: "audio/ogg", MediaUrl0: "https://api.twilio.com/x" }));
      for (const message of standIn.to(from)) assert.ok(message.body.length <= (message.buttons.length ? 1024 : 1600));
    });

    test("a relative and a professional, danger and STOP", async () => {
      const other = phone(service, standIn, from.replace("0000", "1111"));
      assert.match(await other.say("mijn moeder in Schiedam is alleen"), /computer/);
      assert.match(await other.say("mijn buurman slaat zijn vrouw, ik hoor haar gillen"), /112|Veilig Thuis/);
      assert.match(await other.say("stop"), /START/);
      const nurse = phone(service, standIn, from.replace("0000", "2222"));
      assert.match(await nurse.say("POH hier, patient 79 in Maastricht, rouw, wat is er"), /Maastricht/);
    });
  });
}

describe("what is not what it should be", () => {
  const good = () => ({ MessageSid: "SMbad" + Math.random(), AccountSid: account.sid, From: "+31630000000", To: numbers.sms, Body: "hallo" });
  const path = "/api/twilio/messages";

  test("forged, tampered, unsigned, of another account: 403 and nothing else", async () => {
    const params = good();
    for (const answer of [
      await service.post(path, params, { signature: "" }),
      await service.post(path, params, { signature: "x".repeat(28) }),
      await service.post(path, params, { token: "another token" }),
      await service.post(path, params, { body: new URLSearchParams({ ...params, Body: "anders" }).toString() }),
      await service.post(path, params, { signature: twilio.getExpectedTwilioSignature(account.token, service.url + path, params) }),
      await service.post(path, { ...params, AccountSid: "AC" + "9".repeat(32) }),
    ]) assert.equal(answer.status + await answer.text(), "403");
    assert.equal((await service.post(path, params, { token: account.other })).status, 200);
  });

  test("replayed: answered once", async () => {
    const params = { ...good(), From: "+31630000001" };
    for (let i = 0; i < 5; i++) assert.equal((await service.post(path, params)).status, 200);
    await phone(service, standIn, "+31630000001").read(0);
    assert.equal(standIn.to("+31630000001").length, 1);
  });

  test("1 MB, 10,000 parameters, duplicate keys, odd encodings, our own number, short codes, an empty body", async () => {
    const before = standIn.messages.length;
    assert.equal((await service.post(path, { ...good(), Body: "a".repeat(1_000_000) })).status, 413);
    assert.equal((await service.post(path, Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => ["p" + i, ""])))).status, 413);
    for (const From of [numbers.sms, "1234", "55555", "PostNL", "+"]) assert.equal((await service.post(path, { ...good(), From })).status, 200);
    assert.equal((await service.post(path, good(), { body: "%", signature: "x" })).status, 403);
    assert.equal((await fetch(service.url + path)).status, 405);
    assert.equal(standIn.messages.length, before);

    assert.ok(await phone(service, standIn, "+31630000002").say(""));
    const params = { ...good(), From: "+31630000003", Body: ["een", "twee"] };
    const body = new URLSearchParams([...Object.entries(params).filter(([k]) => k !== "Body"), ["Body", "een"], ["Body", "twee"]]).toString();
    assert.equal((await service.post(path, params, { body })).status, 200);
    assert.ok(await phone(service, standIn, "+31630000004").say("\u0000\u202e👩‍👩‍👧 ' \" <Response> & ؀"));
  });
});

describe("twilio simulate", () => {
  const simulate = (lines, ...options) => new Promise((resolve, reject) => {
    const child = execFile("dotnet", [program, "twilio", "simulate", ...options], { timeout: 120000 }, (error, stdout) => error ? reject(error) : resolve(stdout));
    child.stdin.end(lines.join("\n") + "\n");
  });

  test("a new user's conversation by SMS", async () => {
    const shown = await simulate(["moeder 84 heerlen alleen wat kan ik doen", "1", "/fail 30003", "meer", "stop", "hallo?", "/quit"]);
    assert.match(shown, /3 segments, \d+ places, delivered|2 segments, \d+ places, delivered/);
    assert.match(shown, /computer/);
    assert.match(shown, /undelivered \(30003\)/);
    assert.match(shown, /no answer: after STOP/);
  });

  test("and by WhatsApp, with buttons", async () => {
    const shown = await simulate(["hallo", "/1", "/place 50.8657,6.0628", "/voice", "/9", "/help"], "--channel", "whatsapp");
    assert.match(shown, /\[\/1 Koffie drinken\] \[\/2 Samen eten\]/);
    assert.match(shown, /\*1\. /);
    assert.match(shown, /There is no such button/);
  });

  test("wrong words are told", async () => {
    await assert.rejects(simulate([], "--channel", "fax"), error => error.code === 2);
  });
});
