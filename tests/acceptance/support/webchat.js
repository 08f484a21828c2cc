// The official Web Chat as published: one bundle out of its package, not its 480 MB of sources. `npm pack` asks the registry as npm does,
// and what it brings is compared with the hash the registry gave when this was written.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const version = "4.18.1";
const hash = "7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==";
const folder = fileURLToPath(new URL(`../node_modules/.webchat-${version}`, import.meta.url));

/** @param name webchat.js or webchat-minimal.js */
export async function webChat(name = "webchat.js") {
  const script = join(folder, "package/dist", name);
  const there = await readFile(script).catch(() => undefined);
  if (there) return there;
  await mkdir(folder, { recursive: true });
  await run("npm", ["pack", `botframework-webchat@${version}`, "--pack-destination", folder], { cwd: folder });
  const archive = join(folder, `botframework-webchat-${version}.tgz`);
  const got = createHash("sha512").update(await readFile(archive)).digest("base64");
  if (got !== hash) throw new Error(`botframework-webchat ${version} is not what it was: ${got}`);
  await run("tar", ["-xzf", archive, "package/dist/webchat.js", "package/dist/webchat-minimal.js"], { cwd: folder });
  return readFile(script);
}
