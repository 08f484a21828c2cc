// The widget where the real service cannot show it: connections that break, messages that are lost, a long day, two tabs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { startFake } from "./fake/directline.js";
import { lookOf } from "./look.js";
import { cardsAnswer } from "./support/answers.js";
import { openPage, startBrowser } from "./support/browser.js";
import { chatOn } from "./support/chat.js";
import { join } from "node:path";
import { wwwroot } from "./support/paths.js";
import { until } from "./support/service.js";

let browser, fake;
before(async () => { browser = await startBrowser(); });
after(async () => { await browser?.close(); });

async function onFake(path = "/", facts = {}) {
  fake = await startFake(facts.answer);
  const page = await openPage(browser, fake.url + path, facts);
  return { page, chat: chatOn(page), async end() { await page.context().close(); await fake.close(); } };
}

test("the script weighs at most 10 kB gzip, and the whole page under 60 kB", async () => {
  const script = gzipSync(await readFile(join(wwwroot, "chat.js")), { level: 9 }).length;
  const files = await Promise.all(["chat.js", "chat.css", "index.html", "page.css", "icon.svg"].map(f => readFile(join(wwwroot, f))));
  const all = files.reduce((sum, f) => sum + gzipSync(f, { level: 9 }).length, 0);
  console.log(`chat.js ${script} bytes gzip, the page ${all} bytes gzip`);
  assert.ok(script <= 10 * 1024, `${script} bytes`);
  assert.ok(all < 60 * 1024, `${all} bytes`);
});

test("a dropped socket comes back without doubles", async () => {
  const { page, chat, end } = await onFake();
  await chat.bot.first().waitFor();
  await chat.say("een");
  fake.dropSockets();
  await chat.say("twee");
  await until("a new socket", () => fake.sockets.size > 0);
  await chat.say("drie");

  for (const text of ["U zei: een", "U zei: twee", "U zei: drie"]) assert.equal((await chat.text()).split(text).length, 2, text);
  assert.deepEqual(page.faults, []);
  await end();
});

test("without sockets it polls", async () => {
  fake = await startFake();
  fake.refuseSockets = true;
  const page = await openPage(browser, fake.url + "/");
  const chat = chatOn(page);
  await chat.bot.first().waitFor({ timeout: 20000 });
  await chat.say("hallo");

  assert.match(await chat.text(), /U zei: hallo/);
  await page.context().close();
  await fake.close();
});

test("a message that is not sent says so and can be sent again", async () => {
  const { chat, page, end } = await onFake();
  await chat.bot.first().waitFor();
  fake.failPosts = 1;
  await chat.box.fill("hoort u mij?");
  await chat.box.press("Enter");
  await page.getByText("Niet verstuurd.").waitFor();
  await page.getByRole("button", { name: "Opnieuw proberen" }).click();
  await page.getByText("U zei: hoort u mij?").waitFor();

  assert.equal(await page.getByText("Niet verstuurd.").count(), 0);
  await end();
});

test("a conversation that is gone offers to begin again", async () => {
  const { chat, page, end } = await onFake();
  await chat.bot.first().waitFor();
  fake.conversations.clear();
  fake.dropSockets();
  await page.getByRole("button", { name: "Opnieuw beginnen" }).click({ timeout: 20000 });
  await chat.bot.first().waitFor();
  await chat.say("nieuw");

  assert.match(await chat.text(), /U zei: nieuw/);
  await end();
});

test("what people and the bot say is never markup", async () => {
  const { chat, page, end } = await onFake("/", { answer: text => [{ text: `<img src=x onerror="window.hit=1">${text}` }] });
  await chat.bot.first().waitFor();
  await chat.say("<b>vet</b><script>window.hit=1</script>");

  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.match(await chat.text(), /<b>vet<\/b>/);
  await end();
});

test("the script names the hash of its own style", async () => {
  const script = await readFile(join(wwwroot, "chat.js"), "utf8");
  assert.ok(script.includes(`"${lookOf(await readFile(join(wwwroot, "chat.css")))}"`), "run: node look.js");
});

test("what was written without a connection goes when it is back, once", async () => {
  const { page, chat, end } = await onFake();
  await chat.bot.first().waitFor();
  await page.context().setOffline(true);
  fake.down = true;
  fake.dropSockets();
  await page.getByText("Geen verbinding").waitFor();
  await chat.box.fill("zonder verbinding");
  await chat.box.press("Enter");
  await page.getByText("Niet verstuurd.").waitFor({ timeout: 30000 });
  fake.down = false;
  await page.context().setOffline(false);
  await page.getByText("U zei: zonder verbinding").waitFor({ timeout: 40000 });

  assert.equal(await page.getByText("Niet verstuurd.").count(), 0);
  assert.equal((await chat.text()).split("U zei: zonder verbinding").length, 2);
  assert.equal(await page.getByText("Geen verbinding").count(), 0);
  await end();
});

test("on a slow network it says that it is busy, and then goes on", async () => {
  fake = await startFake();
  const context = await browser.newContext({ locale: "nl-NL" }), page = await context.newPage();
  await page.route("**/chat/begin*", async route => { await new Promise(r => setTimeout(r, 3000)); await route.continue(); });
  await page.goto(fake.url + "/");
  await page.getByText("Een ogenblik…").waitFor();
  await chatOn(page).bot.first().waitFor();

  assert.equal(await page.getByText("Een ogenblik…").count(), 0);
  await context.close();
  await fake.close();
});

for (const [size, width, height] of [["320 px", 320, 568], ["400 % zoom", 320, 256]])
  test(`at ${size} the welcome begins at its first word, and an answer below what was asked`, async () => {
    fake = await startFake(() => Array.from({ length: 6 }, (_, i) => ({ text: `Zin ${i}. `.repeat(12) })));
    fake.welcome = Array.from({ length: 5 }, (_, i) => ({ text: `Welkom ${i}. `.repeat(8) }));
    const page = await openPage(browser, fake.url + "/hosts/plain.html", { width, height }), chat = chatOn(page);
    await page.getByRole("button", { name: "Stel uw vraag" }).click();
    await chat.bot.nth(4).waitFor();
    const top = element => element.evaluate(one => one.getBoundingClientRect().top);

    await chat.settled();
    if (height > 400) assert.ok(await top(chat.bot.first()) > 0, "the welcome's first words are above the screen");
    await chat.say("koffie");
    await until("the question is at the top", async () => { const at = await top(page.getByRole("log").locator(".mine")); return at >= -1 && at < height * .6; }, 5000);
    await page.context().close();
    await fake.close();
  });

test("two tabs of one conversation show the same", async () => {
  const { page, chat, end } = await onFake();
  await chat.bot.first().waitFor();
  await chat.say("een");
  const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
  const second = await page.context().newPage();
  // A browser that duplicates a tab copies this.
  await second.addInitScript(all => { for (const [key, value] of Object.entries(JSON.parse(all))) sessionStorage.setItem(key, value); }, kept);
  await second.goto(fake.url + "/");
  await second.getByText("U zei: een").waitFor();
  await chat.say("twee");
  await second.getByText("U zei: twee").waitFor();
  await chatOn(second).say("drie");
  await page.getByText("U zei: drie").waitFor();

  assert.equal((await chat.text()).split("U zei: drie").length, 2);
  await end();
});

test("a conversation of a whole day stays quick and shows all again after a reload", async () => {
  const { page, chat, end } = await onFake();
  await chat.bot.first().waitFor();
  const [id] = fake.conversations.keys();
  for (let i = 0; i < 300; i++) fake.say(id, { text: `Regel ${i}` });
  await page.getByText("Regel 299").waitFor();
  const began = Date.now();
  await chat.say("nog een");
  assert.ok(Date.now() - began < 5000, `${Date.now() - began} ms`);
  await page.reload();
  await page.getByText("U zei: nog een").waitFor();

  assert.equal(await chat.bot.count(), 302);
  await end();
});

test("the list is printed alone, in large type, with everything needed on paper", async () => {
  const { page, chat, end } = await onFake("/", { answer: cardsAnswer });
  await chat.bot.first().waitFor();
  assert.equal(await page.getByRole("button", { name: "Druk deze lijst af" }).isVisible(), false);
  await chat.say("koffie");
  await page.evaluate(() => {
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
    Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", { get() { const inside = get.call(this); if (inside) inside.print = () => { window.printed = true; }; return inside; } });
  });
  await page.getByRole("button", { name: "Druk deze lijst af" }).click();
  await page.waitForFunction(() => window.printed);
  const sheet = await page.evaluate(() => {
    const paper = document.querySelector("iframe[data-helpbot-sheet]").contentDocument;
    return { text: paper.body.innerText, size: parseFloat(getComputedStyle(paper.querySelector("dd")).fontSize), buttons: paper.querySelectorAll("button, a").length, lang: paper.documentElement.lang };
  });

  assert.match(sheet.text, /Koffie in het dorpshuis[^]*donderdag 26 november, 10.00 uur[^]*Bellen: 010-000 00 01[^]*https:\/\/example.org\/1[^]*Gecheckt op 22 november 2026[^]*Wandelen met de buurt[^]*is een computer/);
  assert.ok(sheet.size >= 23.9, `${sheet.size} px is less than 18 point`);
  assert.equal(sheet.buttons, 0);
  assert.equal(sheet.lang, "nl");
  assert.deepEqual(page.faults, []);
  await end();
});

test("reading aloud uses a Dutch voice of this device only, and stops", async () => {
  fake = await startFake(cardsAnswer);
  const context = await browser.newContext(), page = await context.newPage();
  await page.addInitScript(() => {
    const said = window.said = [];
    const voices = [{ lang: "nl-NL", localService: false, name: "van een ander" }, { lang: "nl-BE", localService: true, name: "eigen" }];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => window.mute ? [] : voices, speak: u => said.push([u.voice.name, u.text]), cancel() { window.cancelled = (window.cancelled || 0) + 1; } } });
  });
  await page.goto(fake.url + "/");
  const chat = chatOn(page);
  await chat.bot.first().waitFor();
  await chat.say("koffie");
  await page.getByRole("button", { name: "Lees voor" }).click();
  const said = await page.evaluate(() => window.said);
  assert.ok(said.every(([voice]) => voice === "eigen"));
  assert.match(said.map(([, text]) => text).join("\n"), /^Dit is er in Dorp:[^]*Wanneer: donderdag 26 november[^]*Zit er iets bij\?$/);
  assert.ok(!said.some(([, text]) => text.includes("http")));
  await page.getByRole("button", { name: "Stop met voorlezen" }).click();
  assert.ok(await page.evaluate(() => window.cancelled) > 0);

  await page.evaluate(() => { window.mute = true; });
  await page.getByRole("button", { name: "Lees voor" }).click();
  await page.getByText("Op dit apparaat is geen Nederlandse stem gevonden.").waitFor();
  await context.close();
  await fake.close();
});
