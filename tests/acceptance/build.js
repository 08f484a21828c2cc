// Builds what is judged, as it is deployed: a Debug build would be slower, and an old one would be judged without anybody noticing.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./support/paths.js";

if (!process.env.HELPBOT) {
  const build = spawnSync("dotnet", ["build", "-c", "Release", "--nologo", "-v", "q", "-clp:NoSummary", join(root, "src/HelpBot")], { stdio: "inherit" });
  process.exitCode = build.status ?? 1;
}
