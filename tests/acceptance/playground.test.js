// Microsoft 365 Agents Playground, unmodified, against /api/messages: its server calls the service and is answered by its connector.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, describe, test } from "node:test";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { startBrowser } from "./support/browser.js";
import { freePort, startService, until } from "./support/service.js";

const cli = fileURLToPath(new URL("node_modules/@microsoft/m365agentsplayground/cli.js", import.meta.url));
let service, browser;
before(async () => {
  service = await startService({}, { DOTNET_ENVIRONMENT: "Development" });
  browser = await startBrowser();
});
after(async () => {
  await browser?.close();
  await service?.end();
});

async function startPlayground(...more) {
  const port = await freePort();
  const child = spawn("node", [cli, "-e", service.url + "/api/messages", "-p", String(port), "--disable-telemetry", ...more], { cwd: tmpdir(), stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", chunk => { output += chunk; });
  await until("the playground listens", () => output.includes("Listening"), 30000);
  return { url: `http://127.0.0.1:${port}/`, end: () => new Promise(resolve => { child.once("exit", resolve); child.kill("SIGKILL"); }) };
}

for (const [channel, mode] of [["emulator", "default"], ["msteams", "default"], ["webchat", "expectReplies"]]) {
  describe(`as ${channel}, delivery ${mode}`, () => {
    let playground, page;
    before(async () => {
      playground = await startPlayground("-c", channel, "--delivery-mode", mode);
      page = await (await browser.newContext({ viewport: { width: 1400, height: 1000 } })).newPage();
      // The page wants fonts from a content network that is not there; it must not wait for them.
      await page.route(url => url.hostname !== "127.0.0.1", route => route.abort());
      await page.goto(playground.url);
    });
    after(async () => {
      await page?.context().close();
      await playground?.end();
    });

    // Without the panel that logs the wire.
    const said = async () => (await page.locator("body").innerText()).split("Log Panel")[0];
    const say = async (text, expected) => {
      const box = page.getByRole("textbox").last();
      await box.click();
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      await until(`an answer to "${text}"`, async () => expected.test((await said()).split(text).pop()), 20000);
    };

    test("the welcome comes when the bot is added, or with the first message", async () => {
      if (mode === "default") await until("a welcome", async () => /Ik ben een computer|een computer/.test(await said()), 30000);
      else await say("goedendag", /computer|Goedendag|Dag|Hallo/i);
    });

    test("coffee in Kerkrade gives cards with their buttons", async () => {
      await say("koffie drinken in Kerkrade", /Patronaatstraat|rtvparkstad|Kerkrade/);
      await until("buttons of a card", async () => await page.getByText("Wanneer:").count() > 0 || /Wanneer/.test(await said()));
    });

    test("a day narrows, a person is a number, danger is 113", async () => {
      await say("en op donderdag?", /donderdag/);
      await say("liever met een mens praten", /14 045|088 0767 000|045/);
      await say("ik wil dood", /113/);
    });
  });
}

test("a suggested action is pressed and answered", async () => {
  const playground = await startPlayground("-c", "emulator");
  try {
    const page = await (await browser.newContext()).newPage();
    await page.route(url => url.hostname !== "127.0.0.1", route => route.abort());
    await page.goto(playground.url);
    await page.getByRole("button", { name: "Samen eten" }).click({ timeout: 30000 });
    await until("the question for the place", async () => /waar|woon|plaats/i.test((await page.locator("body").innerText()).split("Samen eten").pop()));
    assert.equal(await page.getByText("500").count(), 0);
  } finally {
    await playground.end();
  }
});
