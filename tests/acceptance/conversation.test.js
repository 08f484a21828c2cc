// A whole conversation on the page, in a real browser, on the real knowledge.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage, startBrowser } from "./support/browser.js";
import { chatOn } from "./support/chat.js";
import { startService } from "./support/service.js";

let service, browser, page, chat;
before(async () => {
  service = await startService();
  browser = await startBrowser();
  page = await openPage(browser, service.url + "/");
  chat = chatOn(page);
});
after(async () => {
  await browser?.close();
  await service?.end();
});

test("the chat is open and says first that it is a computer", async () => {
  await chat.bot.first().waitFor();
  assert.match(await chat.bot.first().innerText(), /computer/);
});

test("coffee in Kerkrade gives a warm sentence and cards that exist", async () => {
  const reply = await chat.say("Ik woon in Kerkrade en wil graag koffie drinken met andere mensen");

  assert.match(reply, /Kerkrade/);
  const card = chat.cards.filter({ hasText: "Patronaatstraat" });
  assert.match(await card.innerText(), /Ontmoetingsbus/);
  assert.match(await card.innerText(), /donderdag \d+ \w+/);
  assert.match(await card.innerText(), /rtvparkstad\.nl, 25 september 2025/);
  assert.match(reply, /buurtkamer/i);
});

test("a day narrows", async () => {
  const reply = await chat.say("en op donderdag?");

  assert.match(reply, /Patronaatstraat/);
  assert.doesNotMatch(reply, /woensdag/);
});

test("a person to talk to is a door in Kerkrade and the line that listens", async () => {
  const reply = await chat.say("ik wil liever met een mens praten");

  assert.match(reply, /14 045|045 545 63 51/);
  assert.match(reply, /088 0767 000/);
  assert.equal(await chat.log.locator('a[href="tel:0880767000"]').first().isVisible(), true);
});

test("a reload keeps the conversation", async () => {
  await page.reload();
  await chat.cards.filter({ hasText: "Patronaatstraat" }).first().waitFor();

  assert.match(await chat.text(), /088 0767 000/);
  assert.equal((await chat.text()).split("en op donderdag?").length, 2);
});

test("the service may crash and restart under an open page", async () => {
  await service.crashAndRestart();
  const reply = await chat.say("meer");

  assert.ok(reply.length > 20, reply);
});

test("a button is an answer", async () => {
  await chat.say("Ik woon in Schiedam en wil samen eten");
  await chat.choose("Met een mens praten");

  assert.match(await chat.text(), /14 010/);
});

test("danger is answered with 113 before anything else", async () => {
  const reply = await chat.say("ik wil dood");

  assert.match(reply.split("\n").find(line => /\d/.test(line)), /113/);
});

test("wis gesprek forgets, here and on the server", async () => {
  await page.getByRole("button", { name: "Wis gesprek" }).click();
  await page.getByRole("button", { name: "Ja, wissen" }).click();
  await page.getByText("Uw gesprek is gewist.").waitFor();
  await chat.settled();

  assert.doesNotMatch(await chat.text(), /Kerkrade|113/);
});

test("the mother's place counts", async () => {
  const reply = await chat.say("mijn moeder in Schiedam eet altijd alleen");

  assert.match(reply, /Schiedam/);
  assert.ok(await chat.cards.count() >= 1);
});

test("violence offers the quick exit, and it leaves nothing behind", async () => {
  await page.route("**/weg", route => route.fulfill({ body: "weer" }));
  await page.goto(service.url + "/embed.html");
  await page.evaluate(exit => { document.querySelector("script[src*='chat.js']").dataset.exit = exit; }, service.url + "/weg");
  await page.getByRole("button", { name: "Stel uw vraag" }).click();
  await chat.bot.first().waitFor();
  await chat.say("mijn man slaat me");
  await page.getByRole("button", { name: "Sluit snel" }).first().click();
  await page.waitForFunction(() => !document.querySelector("helpbot-chat"));

  assert.equal(await page.evaluate(() => Object.keys(sessionStorage).length).catch(() => 0), 0);
});

test("nothing on the page failed and nobody else was asked for anything", () => {
  assert.deepEqual(page.faults.filter(f => !f.includes("google") && !f.includes("ERR_CONNECTION_REFUSED")), []);
});
