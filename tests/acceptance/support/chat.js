// The chat as a person uses it: by what is seen, not by how it is built.
export function chatOn(page) {
  const log = page.getByRole("log");
  const box = page.getByRole("textbox", { name: /^(Uw|Je) bericht/ });
  return {
    log, box,
    bot: log.locator(".theirs"),
    cards: log.getByRole("article"),
    choices: page.locator(".choices").getByRole("button"),
    /** Sends a message and waits until the reply to it is complete: choices or an end to the typing. */
    async say(text) {
      const before = await log.locator(".theirs").count();
      await box.fill(text);
      await box.press("Enter");
      await answered(page, before);
      return (await log.locator(".theirs").allInnerTexts()).slice(before).join("\n");
    },
    /** Presses a choice and waits as for a message. */
    async choose(text) {
      const before = await log.locator(".theirs").count();
      await page.locator(".choices").getByRole("button").filter({ hasText: text }).click();
      await answered(page, before);
    },
    text: () => log.innerText(),
    settled: () => settled(page),
  };
}

/** Until there is more of the other side than before, and nothing more comes. */
async function answered(page, before) {
  await page.waitForFunction(n => document.querySelector("helpbot-chat").shadowRoot.querySelectorAll(".theirs").length > n, before);
  await page.waitForFunction(() => {
    const root = document.querySelector("helpbot-chat").shadowRoot;
    return !root.querySelector(".pending") && root.querySelector(".log").lastElementChild.className !== "mine";
  });
  await settled(page);
}

/** Until nothing was added for a moment: a reply is several balloons. */
async function settled(page) {
  await page.waitForFunction(() => {
    const log = document.querySelector("helpbot-chat").shadowRoot.querySelector(".log");
    const now = performance.now(), count = log.childElementCount;
    if (window.__count !== count) { window.__count = count; window.__since = now; }
    return now - window.__since > 400;
  }, null, { polling: 100 });
}
