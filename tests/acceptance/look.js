// node look.js: writes the hash of chat.css into chat.js, so that who checks the script has its style checked too. After each change of chat.css.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { wwwroot } from "./support/paths.js";

export const lookOf = css => "sha384-" + createHash("sha384").update(css).digest("base64");

if (process.argv[1]?.endsWith("look.js")) {
  const script = join(wwwroot, "chat.js"), look = lookOf(await readFile(join(wwwroot, "chat.css")));
  await writeFile(script, (await readFile(script, "utf8")).replace(/"sha384-[^"]*"/, `"${look}"`));
  console.log(look);
}
