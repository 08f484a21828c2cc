// Every state of the widget and of the pages around it, judged by all of axe-core's rules; what a screen reader is told, in order; and
// everything done from the keyboard alone.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startFake } from "./fake/directline.js";
import { cardsAnswer } from "./support/answers.js";
import { findings } from "./support/axe.js";
import { openPage, startBrowser } from "./support/browser.js";
import { chatOn } from "./support/chat.js";
import { until } from "./support/service.js";

let browser, fake;
before(async () => { [browser, fake] = [await startBrowser(), await startFake(cardsAnswer)]; });
after(async () => {
  await browser?.close();
  await fake?.close();
});

const launcher = page => page.getByRole("button", { name: /^Stel (uw|je) vraag$/ });
const talk = async page => {
  const chat = chatOn(page);
  if (await launcher(page).isVisible()) await launcher(page).click();
  await chat.bot.first().waitFor();
  await chat.say("koffie");
  return chat;
};

const states = {
  "the page, welcome": async page => chatOn(page).bot.first().waitFor(),
  "the page, cards and choices": talk,
  "the question whether to wipe": async page => { await talk(page); await page.getByRole("button", { name: "Wis gesprek" }).click(); },
  "a message that was not sent": async page => {
    const chat = await talk(page);
    fake.failPosts = 1;
    await chat.box.fill("hoort u mij?");
    await chat.box.press("Enter");
    await page.getByText("Niet verstuurd.").waitFor();
  },
  "no connection": async page => {
    await talk(page);
    await page.evaluate(() => dispatchEvent(new Event("offline")));
    await page.getByText("Geen verbinding").waitFor();
  },
  "a conversation that is gone": async page => {
    await talk(page);
    fake.conversations.clear();
    fake.dropSockets();
    await page.getByRole("button", { name: "Opnieuw beginnen" }).waitFor({ timeout: 20000 });
  },
  "an answer on its way": async page => {
    await talk(page);
    for (const id of fake.conversations.keys()) fake.say(id, { type: "typing" });
    await page.getByText("schrijft…").waitFor();
  },
  "somebody may be watching": async page => {
    const chat = await talk(page);
    await chat.say("pijn");
    await page.getByText("Kijkt er iemand mee?").waitFor();
  },
};

const views = {
  "a desk": {}, "a phone": { width: 390, height: 844 }, "320 pixels": { width: 320, height: 640 }, "400 % zoom": { width: 320, height: 256 },
  "4K": { width: 3840, height: 2160 }, dark: { context: { colorScheme: "dark" } }, "forced colours": { width: 390, height: 844, context: { forcedColors: "active" } },
};

for (const [view, facts] of Object.entries(views)) {
  describe(view, () => {
    for (const [state, reach] of Object.entries(states)) {
      // Every state where it may differ; in the views that only differ in size, the two fullest.
      if (!["a desk", "320 pixels", "dark"].includes(view) && !/cards|watching/.test(state)) continue;
      test(`${state}: axe finds nothing, and nothing is cut off`, async () => {
        const page = await openPage(browser, fake.url + "/", facts);
        try {
          await reach(page);
          assert.deepEqual(await findings(page), []);
          assert.deepEqual(await cutOff(page), []);
        } finally {
          await page.context().close();
        }
      });
    }
  });
}

for (const [path, what] of [["/hosts/plain.html", "own colour"], ["/hosts/strict.html", "strict and large"], ["/hosts/framed.html", "in a frame"], ["/embed.html", "the explanation"]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`${what}, ${colorScheme}: closed, open and with cards axe finds nothing`, async () => {
      const page = await openPage(browser, fake.url + path, { width: 390, height: 844, context: { colorScheme } });
      try {
        await page.locator("helpbot-chat, iframe").first().waitFor({ state: "attached" });
        await page.waitForTimeout(300);
        assert.deepEqual(await findings(page), [], "closed");
        if (!path.includes("framed")) await talk(page);
        assert.deepEqual(await findings(page), [], "cards");
      } finally {
        await page.context().close();
      }
    });
  }
}

test("with the spacing that a reader may set for text nothing is cut off (WCAG 1.4.12)", async () => {
  const page = await openPage(browser, fake.url + "/", { width: 320, height: 640 });
  await talk(page);
  await page.evaluate(() => {
    const spaced = new CSSStyleSheet();
    spaced.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
    const { shadowRoot } = document.querySelector("helpbot-chat");
    shadowRoot.adoptedStyleSheets = document.adoptedStyleSheets = [spaced];
  });

  assert.deepEqual(await cutOff(page), []);
  await page.context().close();
});

test("what a screen reader is told, in order: the page with a list", async () => {
  const page = await openPage(browser, fake.url + "/hosts/plain.html");
  await talk(page);
  const told = await page.locator("helpbot-chat").ariaSnapshot();

  const order = [
    'dialog "Chat met Samen in Kerkrade"', 'heading "Samen in Kerkrade" [level=2]', 'button "Sluit snel"', 'button "Verberg"', "U praat met een computer, niet met een mens.",
    'button "Wis gesprek"', 'log "Gesprek"', "Samen in Kerkrade:", "Ik ben een computer", "U:", "koffie", "Dit is er in Dorp:", "article:",
    'heading "Koffie in het dorpshuis" [level=3]', "Wanneer", "donderdag 26 november, 10.00 uur", 'link "Bel 010-000 00 01 voor Koffie in het dorpshuis"',
    'link "Naar de website van Koffie in het dorpshuis (nieuw venster)"', 'button "Kopieer Koffie in het dorpshuis"', "Gecheckt op 22 november 2026",
    'heading "Open eettafel De Brug"', 'heading "Wandelen met de buurt"', "Zit er iets bij?", 'group "Kies een antwoord"', 'button "Meer laten zien"',
    'button "Liever met een mens praten"', 'button "Druk deze lijst af"', 'textbox "Uw bericht"', 'button "Verstuur"',
  ];
  let at = -1;
  for (const part of order) {
    const next = told.indexOf(part, at + 1);
    assert.ok(next > at, `"${part}" is not told after what came before:\n${told}`);
    at = next;
  }
  await page.context().close();
});

test("what comes is told politely, what was there is not told again, and the focus stays in the box", async () => {
  const page = await openPage(browser, fake.url + "/");
  const chat = await talk(page);
  assert.equal(await chat.log.getAttribute("aria-live"), "polite");
  assert.equal(await focused(page), "message");
  await page.reload();
  await chat.bot.first().waitFor();
  assert.equal(await chat.log.getAttribute("aria-live"), "off");
  await until("polite again", async () => await chat.log.getAttribute("aria-live") === "polite");
  await page.context().close();
});

test("every flow is done with the keyboard alone", async () => {
  const page = await openPage(browser, fake.url + "/hosts/plain.html", { context: { permissions: ["clipboard-read", "clipboard-write"] } });
  const chat = chatOn(page), key = name => page.keyboard.press(name);
  const tabTo = async (name, back = false) => {
    for (let i = 0; i < 40; i++) {
      if ((await focusedName(page)).startsWith(name)) return;
      await key(back ? "Shift+Tab" : "Tab");
    }
    assert.fail(`no way to "${name}"`);
  };
  await page.locator("helpbot-chat").waitFor({ state: "attached" });
  await tabTo("Stel uw vraag");
  await key("Enter");
  await chat.bot.first().waitFor();
  await until("the box has the focus", async () => await focused(page) === "message");
  await page.keyboard.type("koffie");
  await key("Enter");
  await page.getByText("Zit er iets bij?").waitFor();

  await tabTo("Meer laten zien", true);
  await key("Enter");
  await until("the choice was sent", async () => await chat.log.locator(".mine").count() === 2);
  await chat.settled();
  await tabTo("Kopieer", true);
  await key("Space");
  await page.getByText(/^Gekopieerd: /).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^Wandelen met de buurt\n[^]*Wanneer: donderdag 26 november, 10.00 uur[^]*010-000 00 03/);
  await tabTo("Wis gesprek", true);
  await key("Enter");
  assert.equal(await focusedName(page), "Ja, wissen");
  await key("Escape");
  assert.equal(await focused(page), "message");
  await tabTo("Wis gesprek", true);
  await key("Enter");
  await key("Enter");
  await page.getByText("Uw gesprek is gewist.").waitFor();
  assert.equal(await focused(page), "message");
  await key("Escape");
  await until("closed, with the focus on the button", async () => await focusedName(page) === "Stel uw vraag");
  await page.context().close();
});

const focused = page => page.evaluate(() => document.querySelector("helpbot-chat").shadowRoot.activeElement?.id);
const focusedName = page => page.evaluate(() => (document.querySelector("helpbot-chat").shadowRoot.activeElement ?? document.activeElement).textContent.trim());

/** Sideways scrolling, clipped text, and targets under 44 pixels. */
const cutOff = page => page.evaluate(() => {
  const found = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page scrolls sideways"] : [];
  const { shadowRoot } = document.querySelector("helpbot-chat");
  for (const e of shadowRoot.querySelectorAll("button, .links a"))
    if (e.checkVisibility() && e.getBoundingClientRect().height < 43.5) found.push("small: " + e.textContent);
  for (const e of shadowRoot.querySelectorAll(".card, .balloon, button, .head, .honest, .tools, .status"))
    if (e.checkVisibility() && e.scrollWidth > e.clientWidth + 1) found.push("clipped: " + e.textContent.slice(0, 40));
  return found;
});
