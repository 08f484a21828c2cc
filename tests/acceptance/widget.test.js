// The widget where the real service cannot show it: failures, other people's pages, small screens, no mouse, no eyes.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { createRequire } from "node:module";
import { startFake } from "./fake/directline.js";
import { openPage, startBrowser } from "./support/browser.js";
import { chatOn } from "./support/chat.js";
import { join } from "node:path";
import { wwwroot } from "./support/paths.js";
import { freePort, startService, until } from "./support/service.js";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser, fake;
before(async () => { browser = await startBrowser(); });
after(async () => { await browser?.close(); });

async function onFake(path = "/", facts = {}) {
  fake = await startFake(facts.answer);
  const page = await openPage(browser, fake.url + path, facts);
  return { page, chat: chatOn(page), async end() { await page.context().close(); await fake.close(); } };
}

async function violations(page) {
  await page.addScriptTag({ content: axe }).catch(() => page.evaluate(axe));
  const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(" ")).join("; ")}`);
}

const cardAnswer = () => [
  { text: "Dit is er in Dorp:" },
  {
    text: "", channelData: {
      card: {
        id: "x", title: "Koffie in het dorpshuis", summary: "Koffie met buren.", url: "https://example.org/koffie", phone: "010-000 00 00", freshness: "Gecheckt op 22 november 2026.",
        lines: [{ key: "Wanneer", value: "donderdag 26 november, 10.00 uur" }, { key: "Waar", value: "Dorpshuis, een heel lange naam met een adres, Dorpsstraat 123" }, { key: "Bellen", value: "010-000 00 00" }],
      },
    },
  },
  { text: "Zit er iets bij?", suggestedActions: { actions: [{ type: "imBack", title: "Meer laten zien", value: "Meer laten zien" }, { type: "imBack", title: "Liever met een mens praten", value: "mens" }] } },
];

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
  assert.deepEqual(await violations(page), []);
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

for (const [width, height, facts, name] of [
  [1280, 900, {}, "a desk"], [390, 844, {}, "a phone"], [320, 640, {}, "320 pixels"], [320, 256, {}, "400 % zoom"],
  [390, 844, { colorScheme: "dark" }, "dark"], [390, 844, { forcedColors: "active" }, "forced colours"], [390, 844, { reducedMotion: "reduce" }, "reduced motion"],
]) {
  test(`on ${name} nothing is cut off and axe finds nothing`, async () => {
    const { chat, page, end } = await onFake("/", { width, height, context: facts, answer: cardAnswer });
    await chat.bot.first().waitFor();
    assert.deepEqual(await violations(page), [], "open");
    await chat.say("koffie");

    assert.deepEqual(await violations(page), [], "cards and choices");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), "the page scrolls sideways");
    const narrow = await page.evaluate(() => {
      const root = document.querySelector("helpbot-chat").shadowRoot;
      return [...root.querySelectorAll("button, .links a")].filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.textContent);
    });
    assert.deepEqual(narrow, [], "targets under 44 pixels");
    const clipped = await page.evaluate(() => {
      const root = document.querySelector("helpbot-chat").shadowRoot;
      return [...root.querySelectorAll(".card, .balloon, .choices button")].filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.textContent.slice(0, 40));
    });
    assert.deepEqual(clipped, [], "clipped text");
    await end();
  });
}

test("everything can be done from the keyboard", async () => {
  const { chat, page, end } = await onFake("/embed.html", { answer: cardAnswer });
  await page.getByRole("button", { name: "Stel uw vraag" }).focus();
  await page.keyboard.press("Enter");
  await chat.bot.first().waitFor();
  await page.waitForFunction(() => document.querySelector("helpbot-chat").shadowRoot.activeElement?.id === "message");
  assert.deepEqual(await violations(page), [], "open in the corner");
  await page.keyboard.type("koffie");
  await page.keyboard.press("Enter");
  await page.getByText("Zit er iets bij?").waitFor();
  assert.equal(await page.evaluate(() => document.querySelector("helpbot-chat").shadowRoot.activeElement.id), "message");
  for (let i = 0; i < 20 && !(await page.evaluate(() => document.querySelector("helpbot-chat").shadowRoot.activeElement?.textContent === "Liever met een mens praten")); i++) await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await until("the choice was sent", async () => (await chat.text()).includes("mens"));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Stel uw vraag" }).waitFor();

  assert.equal(await page.evaluate(() => document.querySelector("helpbot-chat").shadowRoot.activeElement.textContent), "Stel uw vraag");
  assert.deepEqual(await violations(page), [], "closed");
  await end();
});

test("a screen reader hears a polite log that is not read again after a reload", async () => {
  const { chat, page, end } = await onFake();
  await chat.bot.first().waitFor();
  await chat.say("hallo");
  assert.equal(await chat.log.getAttribute("aria-live"), "polite");
  await page.reload();
  await chat.bot.first().waitFor();

  assert.equal(await chat.log.getAttribute("aria-live"), "off");
  await until("polite again", async () => await chat.log.getAttribute("aria-live") === "polite");
  await end();
});

test("on another website, with a strict policy, one line is enough; on a strange one it is refused", async () => {
  const hosts = await Promise.all(["good", "strange"].map(async () => freePort()));
  const service = await startService({ "DirectLine:AllowedOrigins:0": `http://127.0.0.1:${hosts[0]}` });
  const policy = `default-src 'self'; script-src ${service.url}; style-src ${service.url}; connect-src ${service.url} ${service.url.replace("http", "ws")}`;
  const sites = await Promise.all(hosts.map(port => new Promise(resolve => {
    const site = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html", "Content-Security-Policy": policy })
      .end(`<!doctype html><html lang="nl"><title>Gemeente</title><main><h1>Gemeente</h1></main><script src="${service.url}/chat.js" data-open defer></script></html>`));
    site.listen(port, "127.0.0.1", () => resolve(site));
  })));
  try {
    const page = await openPage(browser, `http://127.0.0.1:${hosts[0]}/`, { allow: [service.url] });
    const chat = chatOn(page);
    await chat.bot.first().waitFor();
    assert.match(await chat.say("koffie in Kerkrade"), /Kerkrade/);
    assert.deepEqual(page.faults, []);

    const strange = await openPage(browser, `http://127.0.0.1:${hosts[1]}/`, { allow: [service.url] });
    await strange.getByText("Geen verbinding").waitFor();
    assert.equal(await chatOn(strange).bot.count(), 0);
  } finally {
    for (const site of sites) { site.closeAllConnections(); site.close(); }
    await service.end();
  }
});
