// Other people's websites: the three example hosts, served from another origin than the service, and every attribute of the line.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { openPage, startBrowser } from "./support/browser.js";
import { chatOn } from "./support/chat.js";
import { wwwroot } from "./support/paths.js";
import { freePort, startService, until } from "./support/service.js";
import { startSite } from "./support/site.js";

let service, browser, site, strict, strange;
before(async () => {
  const ports = [await freePort(), await freePort()];
  service = await startService(Object.fromEntries(ports.map((port, i) => [`DirectLine:AllowedOrigins:${i}`, `http://127.0.0.1:${port}`])));
  const ws = service.url.replace("http", "ws");
  /** An example page as somebody else serves it: the script comes from the service. */
  const host = async name => (await readFile(`${wwwroot}hosts/${name}.html`, "utf8"))
    .replaceAll("../chat.js", service.url + "/chat.js").replaceAll("../page.css", service.url + "/page.css").replaceAll("../icon.svg", "data:,")
    .replace(/<meta http-equiv[^>]*>/, "").replace('src="inside.html"', `src="${service.url}/hosts/inside.html"`);
  const line = (attributes, more = "") => `<!doctype html><html lang="nl"><meta name="viewport" content="width=device-width"><title>Gemeente</title><main><h1>Gemeente</h1><div id="plek"></div></main><script src="${service.url}/chat.js" defer ${attributes}></script>${more}</html>`;
  const integrity = "sha384-" + createHash("sha384").update(await readFile(wwwroot + "chat.js")).digest("base64");
  site = await startSite({
    "/plain": await host("plain"), "/framed": await host("framed"), "/je": line('data-form="je" data-open data-size="largest" data-position="left"'),
    "/light": line('data-open data-colour="#ffee55"'), "/in": line('data-in="#plek" data-title="Samen"'), "/nowhere": line('data-open data-place="gemeente=Atlantis"'),
    "/whole": line(`data-open integrity="${integrity}" crossorigin="anonymous"`), "/broken": line(`data-open integrity="sha384-${"A".repeat(64)}" crossorigin="anonymous"`),
  }, { port: ports[0] });
  strict = await startSite({ "/": await host("strict") }, {
    port: ports[1], policy: `default-src 'none'; script-src ${service.url}; style-src ${service.url}; connect-src ${service.url} ${ws}; img-src data:; base-uri 'none'; form-action 'none'`,
  });
  strange = await startSite({ "/": line("data-open") });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  for (const one of [site, strict, strange]) await one?.close();
  await service?.end();
});

const open = (url, facts) => openPage(browser, url, { allow: [service.url], ...facts });
const launcher = page => page.getByRole("button", { name: "Stel uw vraag" });

test("a plain website: one line, its colour, its title, its place", async () => {
  const page = await open(site.url + "/plain"), chat = chatOn(page);
  await launcher(page).click();
  await page.getByRole("heading", { name: "Samen in Kerkrade" }).waitFor();
  await chat.bot.first().waitFor();
  const reply = await chat.say("Ik wil graag koffie drinken");

  assert.match(reply, /Kerkrade/);
  assert.ok(await chat.cards.count() > 0, reply);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("another place that is named counts more than the website's", async () => {
  const page = await open(site.url + "/plain"), chat = chatOn(page);
  await launcher(page).click();
  await chat.bot.first().waitFor();

  assert.match(await chat.say("samen eten in Schiedam"), /Schiedam/);
  await page.context().close();
});

test("a button of the website asks its question", async () => {
  const page = await open(site.url + "/plain"), chat = chatOn(page);
  await page.getByRole("button", { name: "Samen eten" }).click();
  await chat.cards.first().waitFor();

  assert.match(await chat.text(), /Ik wil graag samen eten/);
  await page.context().close();
});

test("a website with a strict policy: everything works, also print and copy, and nothing is reported", async () => {
  const page = await open(strict.url + "/", { context: { permissions: ["clipboard-read", "clipboard-write"] } }), chat = chatOn(page);
  await launcher(page).click();
  await chat.bot.first().waitFor();
  await chat.say("koffie in Kerkrade");
  await page.getByRole("button", { name: /^Kopieer/ }).first().click();
  await page.getByText(/^Gekopieerd/).waitFor();
  await page.evaluate(() => {
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow");
    Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", { get() { const inside = get.call(this); if (inside) inside.print = () => { window.printed = true; }; return inside; } });
  });
  await page.getByRole("button", { name: "Druk deze lijst af" }).click();
  await page.waitForFunction(() => window.printed);

  assert.ok(await page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("iframe[data-helpbot-sheet]").contentDocument.querySelector("dd")).fontSize)) >= 23.9, "large type");
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("in a frame: the chat is a page of its own inside another website", async () => {
  const page = await open(site.url + "/framed"), frame = page.frameLocator("iframe");
  await frame.getByRole("log").locator(".theirs").first().waitFor();
  await frame.getByRole("textbox", { name: "Uw bericht" }).fill("koffie in Kerkrade");
  await frame.getByRole("textbox", { name: "Uw bericht" }).press("Enter");
  await frame.getByRole("article").first().waitFor();

  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("a website that is not named may not use the chat, and says so politely", async () => {
  const page = await open(strange.url + "/");
  await page.getByText("Geen verbinding").waitFor();

  assert.equal(await chatOn(page).bot.count(), 0);
  await page.context().close();
});

test("je, left, largest, open: as the line says", async () => {
  const page = await open(site.url + "/je");
  await page.getByRole("textbox", { name: "Je bericht" }).waitFor();
  await page.getByText("Je praat met een computer, niet met een mens.").waitFor();
  const chat = chatOn(page);
  await chat.bot.first().waitFor();
  for (const said of ["mijn moeder in Kerkrade zit alleen", "hoe begin ik erover?", "ik wil een mens spreken"]) await chat.say(said);
  // What is quoted is said to the mother, and what stands on a card is the partner's.
  const words = (await chat.bot.locator(".balloon").allInnerTexts()).join("\n").replace(/"[^"]*"/g, "");
  assert.match(words, /\bje\b/);
  assert.doesNotMatch(words, /\b(u|uw)\b/i);
  const { left, size } = await page.evaluate(() => {
    const panel = document.querySelector("helpbot-chat").shadowRoot.querySelector(".chat");
    return { left: panel.getBoundingClientRect().left, size: parseFloat(getComputedStyle(panel).fontSize) };
  });

  assert.ok(left < 60, `${left}`);
  assert.ok(size > 26, `${size}`);
  await page.context().close();
});

test("a colour that is too light to read is made dark enough", async () => {
  const page = await open(site.url + "/light");
  await chatOn(page).bot.first().waitFor();
  const [colour] = await page.evaluate(() => [getComputedStyle(document.querySelector("helpbot-chat").shadowRoot.querySelector(".send")).backgroundColor.match(/\d+/g).map(Number)]);

  assert.ok(Math.max(...colour) < 120, `${colour}`);
  await page.context().close();
});

test("inside an element of the page it is always open; a place that does not exist is passed over", async () => {
  const page = await open(site.url + "/in");
  await page.locator("#plek").getByRole("region", { name: "Chat met Samen" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Verberg" }).count(), 0);

  const nowhere = await open(site.url + "/nowhere"), chat = chatOn(nowhere);
  await chat.bot.first().waitFor();
  assert.match(await chat.say("koffie drinken"), /waar|woon|plaats/i);
  await page.context().close();
  await nowhere.context().close();
});

test("with its hash the script is taken, with another hash it is not", async () => {
  const whole = await open(site.url + "/whole");
  await chatOn(whole).bot.first().waitFor();
  const broken = await open(site.url + "/broken");
  await until("the browser refused it", () => broken.faults.some(f => /integrity/i.test(f)));

  assert.equal(await broken.locator("helpbot-chat").count(), 0);
  await whole.context().close();
  await broken.context().close();
});
