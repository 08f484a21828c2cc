// Figures for the README: printed, and only memory is held to a bound, because clocks on shared machines lie.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { startService, until } from "./support/service.js";

async function conversation(url) {
  const { token } = await (await fetch(url + "/chat/token", { method: "POST" })).json();
  const headers = { Authorization: "Bearer " + token, "Content-Type": "application/json" };
  const { conversationId } = await (await fetch(url + "/v3/directline/conversations", { method: "POST", headers })).json();
  const path = `${url}/v3/directline/conversations/${conversationId}/activities`;
  return {
    say: text => fetch(path, { method: "POST", headers, body: JSON.stringify({ type: "message", text }) }),
    heard: async () => (await (await fetch(path, { headers })).json()).activities.filter(a => a.from.id === "helpbot"),
  };
}

test("the start, the first answer, and the memory after 50 conversations", async () => {
  const began = performance.now();
  const service = await startService();
  try {
    const ready = performance.now() - began;
    const first = await conversation(service.url);
    await first.say("koffie drinken in Kerkrade");
    await until("the first answer", async () => (await first.heard()).some(a => a.channelData?.card));
    const answered = performance.now() - began;
    for (let i = 0; i < 50; i++) {
      const { say } = await conversation(service.url);
      for (const text of ["samen eten in Schiedam", "meer", "wat kost dat", "dank u"]) await say(text);
    }

    const megabytes = Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${service.child.pid}/status`, "utf8"))[1]) / 1024;
    console.log(`ready after ${(ready / 1000).toFixed(2)} s, first answer after ${(answered / 1000).toFixed(2)} s, ${megabytes.toFixed(0)} MB resident after 50 conversations`);
    assert.ok(megabytes < 200, `${megabytes} MB`);
  } finally {
    await service.end();
  }
});
