import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const wwwroot = fileURLToPath(new URL("../../../src/HelpBot/wwwroot/", import.meta.url));
