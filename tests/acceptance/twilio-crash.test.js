// Nothing lost and nothing doubled: an API that misbehaves, webhooks that come twice, and a process that is killed at any moment.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "./support/service.js";
import { account, newSid, numbers, percentile, startStandIn, startTwilioService, wait } from "./support/twilio.js";

// The same dice at every run.
let seed = 6;
const chance = () => { seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5; return (seed >>> 0) / 2 ** 32; };
const texts = ["koffie in Kerkrade", "meer", "1", "wat kost dat", "samen eten in Schiedam", "is het met de bus te doen", "dank u", "wandelen in Maastricht", "nee iets anders", "2"];
const person = i => "+316" + String(40000000 + i);

/** As Twilio with #rc=3&rp=all and a patient operator: the same webhook again until it is answered with 200. */
async function deliver(service, from, text) {
  const params = { MessageSid: newSid(), AccountSid: account.sid, From: from, To: numbers.sms, Body: text, NumMedia: "0" };
  for (const end = Date.now() + 600000; Date.now() < end;) {
    try {
      const answer = await service.post("/api/twilio/messages", params);
      if (answer.status === 200) { await answer.text(); return params; }
    } catch { /* it is down, or died just now */ }
    await wait(200);
  }
  throw new Error("never accepted");
}

/** Every reply has an address of its own for its status: twice the same is a reply sent twice. */
function judge(standIn, perPerson, people) {
  const sent = standIn.messages.map(m => m.callback);
  const doubled = sent.length - new Set(sent).size;
  const lost = people.map(p => perPerson - new Set(standIn.to(p).map(m => m.callback)).size).filter(n => n > 0).reduce((a, b) => a + b, 0);
  return { doubled, lost };
}

const settled = async service => {
  const health = await (await fetch(service.url + "/health")).json();
  return health.waiting === 0 && health.unsent === 0;
};

test("an API that answers 429, 500, late or not at all, webhooks that come twice during a turn, statuses in any order", async () => {
  const standIn = await startStandIn();
  const service = await startTwilioService(standIn, { "Twilio:TimeoutSeconds": 1 });
  try {
    standIn.behave = async () => {
      const dice = chance();
      if (dice < 0.08) return { before: 429, body: { code: 20429 } };
      if (dice < 0.12) return { before: 500 };
      if (dice < 0.16) return { after: 500 };
      if (dice < 0.19) return { after: "hang up" };
      if (dice < 0.21) return { slow: 1500 };
      return dice < 0.4 ? { late: 300 * chance() } : {};
    };
    const told = [];
    standIn.heard = message => {
      const statuses = ["queued", "sending", "sent", "delivered"].sort(() => chance() - 0.5);
      told.push((async () => { for (const status of statuses) { await wait(50 * chance()); await service.tell(message, status); } })());
    };
    const people = Array.from({ length: 20 }, (_, i) => person(i));
    await Promise.all(people.map(async from => {
      for (const text of texts) {
        const params = await deliver(service, from, text);
        if (chance() < 0.3) await Promise.all([1, 2].map(() => service.post("/api/twilio/messages", params)));
        await wait(400 * chance());
      }
    }));
    await until("all was sent", () => settled(service), 90000);
    await Promise.all(told);
    const { doubled, lost } = judge(standIn, texts.length, people);
    console.log(`misbehaving API: ${standIn.messages.length} replies in ${standIn.posts} requests, ${lost} lost, ${doubled} doubled`);
    assert.deepEqual({ doubled, lost }, { doubled: 0, lost: 0 });
    for (const from of people) {
      const order = standIn.to(from).map(m => Number(new URL(m.callback).searchParams.get("n")));
      assert.deepEqual(order, [...order].sort((a, b) => a - b), "in order");
    }
  } finally {
    await service.end();
    await standIn.end();
  }
});

test("killed at 50 moments: of 1,000 messages each is answered once", async () => {
  const kills = Number(process.env.HELPBOT_KILLS ?? 50), people = Array.from({ length: 100 }, (_, i) => person(100 + i));
  const standIn = await startStandIn();
  standIn.behave = async () => ({ late: chance() < 0.5 ? 120 * chance() : 0, slow: chance() < 0.5 ? 150 * chance() : 0 });
  const service = await startTwilioService(standIn, { "Twilio:TimeoutSeconds": 1 });
  try {
    let next = 0, accepted = 0;
    const underWay = [];
    const total = people.length * texts.length;
    for (let round = 0; round < kills; round++) {
      // One message of each person at a time, so that what was answered can be counted by person.
      for (const until = Math.min(total, Math.round((round + 1) * total / kills)); next < until; next++) {
        const at = next;
        underWay.push((async () => { await wait(500 * chance()); await deliver(service, people[at % people.length], texts[Math.floor(at / people.length)]); accepted++; })());
      }
      // At any moment of the work, also on a slow machine: after so many were taken, and a little later.
      const goal = accepted + Math.floor(20 * chance()), late = Date.now() + 5000;
      while (accepted < goal && Date.now() < late) await wait(5);
      await wait(150 * chance());
      await service.crashAndRestart();
    }
    await Promise.all(underWay);
    await until("all was sent", () => settled(service), 90000);
    const { doubled, lost } = judge(standIn, texts.length, people);
    console.log(`${kills} times kill -9, ${total} messages: ${standIn.messages.length} replies, ${lost} lost, ${doubled} doubled`);
    assert.deepEqual({ doubled, lost }, { doubled: 0, lost: 0 });
    assert.equal(standIn.messages.length, total);
  } finally {
    await service.end();
    await standIn.end();
  }
});

test("200 conversations at once", async () => {
  const standIn = await startStandIn();
  const service = await startTwilioService(standIn);
  try {
    const people = Array.from({ length: 200 }, (_, i) => person(1000 + i)), webhooks = [], replies = [];
    const begun = new Map();
    standIn.heard = message => replies.push(message.at - begun.get(message.to));
    await Promise.all(Array.from({ length: 20 }, (_, i) => deliver(service, person(5000 + i), "koffie in Kerkrade")));
    await until("warm", () => settled(service), 60000);
    replies.length = 0;
    await Promise.all(people.map(async from => {
      // A question, a look at the answer, the next: as people do, and nobody waits for anybody else.
      for (const text of texts.slice(0, 3)) {
        await wait(4000 * chance());
        begun.set(from, performance.now());
        await deliver(service, from, text);
        webhooks.push(performance.now() - begun.get(from));
        const seen = standIn.to(from).length;
        await until("an answer", () => standIn.to(from).length > seen || standIn.to(from).length >= texts.indexOf(text) + 1, 30000);
      }
    }));
    const tell = values => `p50 ${percentile(values, 0.5).toFixed(0)}, p99 ${percentile(values, 0.99).toFixed(0)} ms`;
    console.log(`200 conversations at once, 600 messages: webhook answered ${tell(webhooks)}; reply handed to REST ${tell(replies)}`);
    assert.equal(standIn.messages.length, 620);
    assert.ok(percentile(replies, 0.99) < 10000);
  } finally {
    await service.end();
    await standIn.end();
  }
});
