// The welcome on a slow phone, the widget's beside Web Chat's in the same run: 1.6 Mbit/s, 150 ms, a processor four times slower.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { startBrowser } from "./support/browser.js";
import { freePort, startService } from "./support/service.js";
import { startSite } from "./support/site.js";
import { webChat } from "./support/webchat.js";

let service, site, browser;
before(async () => {
  const port = await freePort();
  service = await startService({ "DirectLine:AllowedOrigins:0": `http://127.0.0.1:${port}` });
  const page = (await readFile(new URL("pages/webchat.html", import.meta.url), "utf8")).replaceAll("HOST", service.url);
  const zipped = async name => { const body = gzipSync(await webChat(name)); return Object.assign(body, { zipped: true }); };
  site = await startSite({
    "/full": page, "/webchat.js": await zipped("webchat.js"),
    "/minimal": page.replace('src="webchat.js"', 'src="webchat-minimal.js"'), "/webchat-minimal.js": await zipped("webchat-minimal.js"),
  }, { port });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await service?.end();
});

/** @returns kilobytes over the wire, and seconds until the welcome can be read */
async function welcome(url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "nl-NL" }), page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send("Network.enable");
  await tools.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 });
  await tools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let bytes = 0;
  tools.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
  const began = performance.now();
  await page.goto(url, { waitUntil: "commit" });
  await page.getByText(/computer/).filter({ hasText: /HelpBot/ }).first().waitFor({ timeout: 60000 });
  const seconds = (performance.now() - began) / 1000;
  await context.close();
  return { seconds, kilobytes: bytes / 1024 };
}

test("the welcome is there before Web Chat's, with a fraction of its weight", async () => {
  const figures = {};
  for (const [name, url, times] of [["widget", service.url + "/", 3], ["Web Chat minimal", site.url + "/minimal", 1], ["Web Chat", site.url + "/full", 1]]) {
    const runs = [];
    for (let i = 0; i < times; i++) runs.push(await welcome(url));
    figures[name] = runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(times / 2)];
    console.log(`${name}: welcome after ${figures[name].seconds.toFixed(1)} s, ${figures[name].kilobytes.toFixed(0)} kB`);
  }

  assert.ok(figures.widget.kilobytes < 60, `${figures.widget.kilobytes} kB`);
  // Clocks on shared machines lie; that one is a fraction of the other they cannot hide.
  assert.ok(figures.widget.seconds < figures["Web Chat minimal"].seconds / 2, "not twice as quick");
});
