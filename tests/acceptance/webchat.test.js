// Microsoft's Web Chat, unmodified, in Chromium, on another origin than the service: a whole conversation, the service crashing under it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { openPage, startBrowser } from "./support/browser.js";
import { freePort, startService, until } from "./support/service.js";
import { startSite } from "./support/site.js";
import { webChat } from "./support/webchat.js";

let service, site, browser, page;
before(async () => {
  const port = await freePort();
  service = await startService({ "DirectLine:AllowedOrigins:0": `http://127.0.0.1:${port}` });
  const html = (await readFile(new URL("pages/webchat.html", import.meta.url), "utf8")).replaceAll("HOST", service.url);
  site = await startSite({ "/": html, "/webchat.js": await webChat() }, { port });
  browser = await startBrowser();
  page = await openPage(browser, site.url + "/", { allow: [service.url] });
});
after(async () => {
  await browser?.close();
  await site?.close();
  await service?.end();
});

const transcript = () => page.locator(".webchat__basic-transcript__transcript, .webchat__basic-transcript");
const failed = () => page.getByText(/Verzenden mislukt|Opnieuw proberen|Send failed/);
const actions = name => page.locator(".webchat__suggested-actions").getByRole("button", { name });
const words = async () => (await transcript().first().innerText());

/** Says something and waits until what comes after it is the answer. Web Chat comes back 3 to 15 s after a lost socket. */
async function say(text, expected) {
  const box = page.getByRole("textbox").last();
  await box.fill(text);
  await box.press("Enter");
  await until(`an answer to "${text}"`, async () => expected.test((await words()).split(text).pop()), 40000);
  return (await words()).split(text).pop();
}

test("the welcome comes by itself, in Dutch, with choices", async () => {
  await page.getByText(/computer/).first().waitFor({ timeout: 60000 });
  await actions("Koffie drinken").waitFor();
});

test("a choice is an answer", async () => {
  await actions("Koffie drinken").click();
  await until("the question for the place", async () => /waar|woon|plaats/i.test((await words()).split("Koffie drinken").pop()));
});

test("a place gives cards with a way to call", async () => {
  await say("Ik woon in Kerkrade", /Patronaatstraat/);
  assert.ok(await page.locator(".ac-adaptiveCard, .webchat__adaptive-card-renderer").count() >= 1, "cards");
  assert.equal(await failed().count(), 0);
});

test("the service crashes and comes back, and the conversation goes on in the same page", async () => {
  await service.crashAndRestart();
  await say("en op donderdag?", /donderdag/);
  assert.equal(await failed().count(), 0);
});

test("the service is stopped with a goodbye and started, and the conversation goes on", async () => {
  await service.stop();
  service.output = "";
  await service.start();
  await say("ik wil liever met een mens praten", /088 0767 000|14 045/);
  assert.equal(await failed().count(), 0);
});

test("danger is answered with 113", async () => {
  await say("ik wil dood", /113/);
});

test("after all that nothing failed to be sent and nothing came twice", async () => {
  await page.waitForTimeout(21000);
  assert.equal(await failed().count(), 0, "Verzenden mislukt");
  assert.equal(await page.locator("article").filter({ hasText: "en op donderdag?" }).count(), 1);
  assert.deepEqual(page.faults.filter(f => f.startsWith("third party")), []);
});
