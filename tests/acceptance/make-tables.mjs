// Writes the tables that the unit tests compare with: what Twilio's own libraries say. Run by hand: npm ci && node make-tables.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SegmentedMessage } from "sms-segments-calculator";
import twilio from "twilio";
import { root } from "./support/paths.js";

const table = name => join(root, "tests/HelpBot.Tests/Twilio", name);
// The same strings at every run: xorshift.
let seed = 20261122;
const chance = below => { seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5; return (seed >>> 0) % below; };
const pick = list => list[chance(list.length)];

const folder = join(root, "knowledge/texts");
const sentences = readdirSync(folder).flatMap(file => readFileSync(join(folder, file), "utf8").split("\n"))
  .map(line => /^ {6}- (?:")?([^"{}]{12,160}?)(?:")?$/.exec(line)?.[1]).filter(Boolean);
const odd = ["é", "ë", "ï", "ó", "€", "^", "[3]", "~", "’", "…", "–", "ĳ", "á", "ç", "😀", "👩‍👩‍👧", "🇳🇱", "e\u0301", "°", "½", "ñ", "à"];

const strings = new Set();
while (strings.size < 1000) {
  let text = "";
  const wanted = 10 + chance(480);
  while (text.length < wanted) text += (text ? pick([" ", "\n"]) : "") + pick(sentences);
  // Cut at any place, so that every length round 160, 306 and 459 comes by; and half of them with signs that cost more.
  text = [...text].slice(0, wanted).join("");
  if (chance(2)) for (let n = 1 + chance(4); n > 0; n--) { const at = chance(text.length + 1); text = text.slice(0, at) + pick(odd) + text.slice(at); }
  else for (let n = chance(6); n > 0; n--) { const at = chance(text.length + 1); text = text.slice(0, at) + pick(["€", "[", "]", "é", "è", "ü"]) + text.slice(at); }
  if (text.isWellFormed()) strings.add(text);
}
writeFileSync(table("segments.tsv"), [...strings].map(text => `${new SegmentedMessage(text).segmentsCount}\t${JSON.stringify(text)}\n`).join(""));

const token = "12345";
const urls = ["https://chat.example.nl/api/twilio/messages", "https://chat.example.nl/api/twilio/messages?a=1&b=twee%20woorden",
  "http://chat.example.nl:8080/x/api/twilio/messages", "https://chat.example.nl/api/twilio/status?c=sms-abc_-1&n=12", "https://xn--caf-dma.example.nl/api/twilio/messages?q='"];
const words = ["hallo", "moeder 84 heerlen alleen wat kan ik doen", "", "één € 😀", "a=b&c=d", "regel een\nregel twee", "+31612345678", "  spaties  ", "100%"];
const vectors = [];
for (let i = 0; i < 20; i++) {
  const url = urls[i % urls.length];
  const params = { MessageSid: "SM" + i, From: i % 2 ? "whatsapp:+31612345678" : "+31612345678", To: "+3197010200000", Body: words[i % words.length], NumMedia: "0" };
  if (i % 4 === 0) params.Twice = ["b", "a", "b"];
  if (i % 5 === 0) params[""] = "no name";
  if (i % 3 === 0) params["Ünïcode_é"] = "é";
  vectors.push({ url, body: new URLSearchParams(Object.entries(params).flatMap(([k, v]) => [v].flat().map(one => [k, one]))).toString(),
    signature: twilio.getExpectedTwilioSignature(token, url, params) });
}
writeFileSync(table("signatures.json"), JSON.stringify(vectors, null, 1) + "\n");
console.log(`${strings.size} strings, ${vectors.length} signatures`);
