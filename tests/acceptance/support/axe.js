// axe-core with every rule it has, also the experimental ones and AAA. What it leaves to a person to judge ("incomplete") is a failure too,
// unless it was judged: the list says what and why.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const judged = [
  {
    id: "color-contrast", message: /obscured by another element|overlaps other elements/, target: /^(?!helpbot-chat)/,
    why: "the chat floats over the website's own words; those are judged where it does not",
  },
  { id: "hidden-content", message: /hidden content/, why: "each hidden part is shown by another state of these tests, and judged there" },
];

/** @returns what axe finds, one line each; empty when all is well */
export async function findings(page) {
  for (const frame of page.frames()) await frame.evaluate(axe);
  const { violations, incomplete } = await page.evaluate(async () => {
    const all = Object.fromEntries(window.axe.getRules().map(rule => [rule.ruleId, { enabled: true }]));
    return window.axe.run(document, { rules: all, resultTypes: ["violations", "incomplete"] });
  });
  const line = kind => rule => rule.nodes.map(node => {
    const target = node.target.flat().join(" ");
    const why = [...node.any, ...node.all, ...node.none].map(check => check.message).join(" / ");
    const known = j => j.id === rule.id && j.message.test(why) && (!j.target || j.target.test(target));
    if (kind === "incomplete" && judged.some(known)) return "";
    return `${kind} ${rule.id}: ${target}: ${why}`;
  }).filter(Boolean);
  return [...violations.flatMap(line("violation")), ...incomplete.flatMap(line("incomplete"))];
}
