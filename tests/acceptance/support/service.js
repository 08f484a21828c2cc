// The built service as a process of its own, on a free port, with its database in a folder of its own.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./paths.js";

export const program = process.env.HELPBOT || join(root, "src/HelpBot/bin/Release/net10.0/HelpBot.dll");

export const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().once("error", reject).listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/**
 * @param settings extra settings, as { "DirectLine:Secret": "…" }
 * @param environment more of the environment, as { DOTNET_ENVIRONMENT: "Development" }
 */
export async function startService(settings = {}, environment = {}) {
  const folder = await mkdtemp(join(tmpdir(), "helpbot-acceptance-"));
  const port = await freePort();
  const service = { port, url: `http://127.0.0.1:${port}`, output: "" };
  const args = [program, "--urls", service.url, `--Storage:Path=${join(folder, "helpbot.db")}`];
  // Through the environment, where secrets belong.
  const env = { ...process.env, ...environment };
  for (const [key, value] of Object.entries(settings)) env[key.replaceAll(":", "__")] = String(value);

  service.start = () => new Promise((resolve, reject) => {
    const child = spawn("dotnet", args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    service.child = child;
    const late = setTimeout(() => { child.kill("SIGKILL"); reject(new Error("the service did not start:\n" + service.output)); }, 60000);
    const hear = chunk => {
      service.output += chunk;
      if (service.output.includes("HelpBot is ready")) { clearTimeout(late); resolve(service); }
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", code => { clearTimeout(late); reject(new Error(`the service stopped with ${code}:\n${service.output}`)); });
  });

  service.stop = (signal = "SIGTERM") => new Promise(resolve => {
    const child = service.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
    const hard = setTimeout(() => child.kill("SIGKILL"), 15000);
    child.once("exit", () => { clearTimeout(hard); resolve(); });
    child.kill(signal);
  });

  /** As a power cut: no goodbye; then again on the same database and port. */
  service.crashAndRestart = async () => {
    await service.stop("SIGKILL");
    service.output = "";
    await service.start();
  };

  service.end = async () => {
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  };

  await service.start();
  return service;
}

/** Waits for a condition instead of for a time. */
export async function until(what, condition, milliseconds = 30000) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > end) throw new Error("waited too long until " + what);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
