// Load, on purpose:  node load/run.js [--minutes 10] [--sockets 2000] [--idle 5000]
// Full turns a second beside the official SDK's bare echo, then many sockets with turns running, then many that only listen.
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { freePort, startService } from "../support/service.js";
import { openLine, openMessages, run, sayings, sum } from "./clients.js";

const free = { "Turns:PerMinute": 1000, "DirectLine:TokensPerMinute": 10000 };
export const startLoaded = () => startService({ ...free, "Service:RequestsPerMinute": 1000000, "Logging:LogLevel:Default": "Warning" }, {
  // /api/messages without an app id; and the code compiled as image and unit in deploy/ have it.
  DOTNET_ENVIRONMENT: "Development", DOTNET_TieredPGO: "1",
});
export const megabytes = async service => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${service.child.pid}/status`, "utf8"))[1]) / 1024;
/** Milliseconds of processor time so far: on a shared machine they say more than the clock. */
const worked = async pid => { const of = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ")[1].split(" "); return (Number(of[11]) + Number(of[12])) * 10; };
const openMany = async (count, make) => {
  const lines = [];
  for (let i = 0; i < count; i += 50) lines.push(...await Promise.all(Array.from({ length: Math.min(50, count - i) }, make)));
  return lines;
};

export async function turns(service, seconds, warm = 3, atOnce = 32) {
  const port = await freePort();
  const echo = spawn("node", [fileURLToPath(new URL("echo.js", import.meta.url)), String(port)], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    await new Promise(ready => echo.stdout.once("data", ready));
    const lines = await openMany(200, () => openLine(service.url)), messages = await openMany(200, () => openMessages(service.url));
    const bare = await openMany(200, () => openMessages(`http://127.0.0.1:${port}`));
    // Warm: both compile what is used most while it runs.
    for (const all of [lines, messages, bare, lines, messages]) await run(all, warm, atOnce);
    // In turns, so that whatever else the machine does falls on all alike.
    const figures = { "Direct Line": [], "/api/messages": [], "botbuilder echo": [] };
    const measured = async (all, pid) => { const before = await worked(pid), figure = await run(all, seconds / 3, atOnce); return { ...figure, work: (await worked(pid) - before) / figure.count }; };
    for (let i = 0; i < 3; i++) {
      figures["Direct Line"].push(await measured(lines, service.child.pid));
      figures["/api/messages"].push(await measured(messages, service.child.pid));
      figures["botbuilder echo"].push(await measured(bare, echo.pid));
    }
    for (const line of lines) line.socket.terminate();
    return Object.fromEntries(Object.entries(figures).map(([name, all]) => [name, all.toSorted((a, b) => a.perSecond - b.perSecond)[1]]));
  } finally {
    echo.kill("SIGKILL");
  }
}

/** So many sockets, and turns spread over them at a steady pace. */
export async function busySockets(service, sockets, seconds, perSecond = 40, tell = () => {}) {
  const lines = await openMany(sockets, () => openLine(service.url)), times = [], under = new Set(), memory = [];
  const began = performance.now();
  for (let n = 0; performance.now() - began < seconds * 1000; n++) {
    const asked = lines[(n * 7919) % lines.length].ask(sayings[n % sayings.length]).then(ms => { times.push(ms); under.delete(asked); });
    under.add(asked);
    if (n % (perSecond * 10) === 0) { memory.push(await megabytes(service)); tell(n, memory.at(-1), sum(times)); }
    const wait = began + (n + 1) * 1000 / perSecond - performance.now();
    if (wait > 0) await new Promise(r => setTimeout(r, wait));
  }
  await Promise.all(under);
  memory.push(await megabytes(service));
  const closed = lines.filter(line => line.closed > 0).length;
  for (const line of lines) line.socket.terminate();
  return { ...sum(times), closed, memory };
}

/** So many that only listen; then one more speaks. */
export async function idleSockets(service, sockets) {
  const before = await megabytes(service), lines = await openMany(sockets, () => openLine(service.url));
  const after = await megabytes(service), answered = await lines[0].ask("koffie drinken in Kerkrade"), closed = lines.filter(line => line.closed > 0).length;
  for (const line of lines) line.socket.terminate();
  return { open: lines.length - closed, before, after, answered };
}

export const told = ({ perSecond, work, count, p50, p99, most }) =>
  `${perSecond ? `${perSecond.toFixed(0)} turns/s, ${work.toFixed(2)} ms of processor time a turn, ` : ""}${count} turns, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, most ${most.toFixed(0)} ms`;

if (process.argv[1]?.endsWith("run.js")) {
  const option = (name, or) => { const at = process.argv.indexOf("--" + name); return at < 0 ? or : Number(process.argv[at + 1]); };
  const service = await startLoaded();
  try {
    for (const [name, figure] of Object.entries(await turns(service, 30, 10))) console.log(`${name}: ${told(figure)}`);
    const busy = await busySockets(service, option("sockets", 2000), option("minutes", 10) * 60, 40, (n, mb, so) => n && console.log(`  ${n} turns, ${mb.toFixed(0)} MB, p99 ${so.p99.toFixed(0)} ms`));
    console.log(`${option("sockets", 2000)} sockets: ${told(busy)}, ${busy.closed} closed; memory ${busy.memory.map(m => m.toFixed(0)).join(" ")} MB`);
    const idle = await idleSockets(service, option("idle", 5000));
    console.log(`${idle.open} idle sockets: ${idle.before.toFixed(0)} -> ${idle.after.toFixed(0)} MB, a turn among them ${idle.answered.toFixed(0)} ms`);
  } finally {
    await service.end();
  }
}
