// Debian's Chromium with a fresh profile; nothing is downloaded.
import { chromium } from "playwright-core";

export const startBrowser = () => chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  headless: true,
  args: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
  ],
});

/** A page that fails the test on an error in it or on a request to anywhere but the allowed origins. */
export async function openPage(browser, url, { width = 1280, height = 900, allow = [], context: facts = {} } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: "nl-NL", ...facts });
  context.setDefaultTimeout(30000);
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", error => page.faults.push(String(error)));
  page.on("console", message => message.type() === "error" && !/Failed to load resource|WebSocket/.test(message.text()) && page.faults.push(message.text()));
  const allowed = [new URL(url).origin, ...allow];
  page.on("request", request => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && !allowed.includes(origin)) page.faults.push("third party: " + request.url());
  });
  await page.goto(url);
  return page;
}
