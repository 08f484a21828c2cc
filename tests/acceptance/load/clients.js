// Many people at once, as cheap as can be: the load must not be what is measured.
import { Agent, request } from "node:http";
import { WebSocket } from "ws";

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export const post = (url, body, token) => new Promise((resolve, reject) => {
  const text = body === undefined ? "" : JSON.stringify(body);
  const call = request(url, {
    method: "POST", agent,
    headers: { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text), ...(token && { Authorization: "Bearer " + token }) },
  }, answer => {
    let got = "";
    answer.setEncoding("utf8").on("data", chunk => { got += chunk; }).on("end", () => resolve({ status: answer.statusCode, body: got.startsWith("{") ? JSON.parse(got) : got }));
  });
  call.once("error", reject).end(text);
});

/** One conversation of Direct Line with an open socket; ask() resolves with the answer's milliseconds. */
export async function openLine(url) {
  const { body: { token } } = await post(url + "/chat/token");
  const { body: begun } = await post(url + "/v3/directline/conversations", {}, token);
  const socket = new WebSocket(begun.streamUrl), waiting = new Map(), early = new Set();
  const line = { closed: 0, socket };
  socket.on("message", data => {
    if (data.length === 0) return;
    for (const activity of JSON.parse(data).activities) {
      if (activity.inputHint !== "expectingInput" || !activity.replyToId) continue;
      if (waiting.has(activity.replyToId)) { waiting.get(activity.replyToId)(); waiting.delete(activity.replyToId); } else early.add(activity.replyToId);
    }
  });
  socket.on("close", () => { line.closed++; });
  await new Promise((opened, failed) => socket.once("open", opened).once("error", failed));
  line.ask = async text => {
    const began = performance.now();
    const { status, body } = await post(`${url}/v3/directline/conversations/${begun.conversationId}/activities`, { type: "message", text, from: { id: "x" } }, token);
    if (status !== 200) throw new Error("Direct Line answered " + status);
    if (!early.delete(body.id)) await new Promise((answered, late) => {
      const timer = setTimeout(() => late(new Error("no answer within 20 s")), 20000);
      waiting.set(body.id, () => { clearTimeout(timer); answered(); });
    });
    return performance.now() - began;
  };
  return line;
}

let count = 0;
/** A conversation of /api/messages that is answered in the request. */
export function openMessages(url) {
  const id = "load-" + ++count + "-" + process.pid;
  return {
    async ask(text) {
      const began = performance.now();
      const { status, body } = await post(url + "/api/messages", {
        type: "message", id: "m" + ++count, text, channelId: "emulator", serviceUrl: "http://127.0.0.1:9/", deliveryMode: "expectReplies",
        conversation: { id }, from: { id: "user" }, recipient: { id: "bot" }, locale: "nl-NL", timestamp: new Date().toISOString(),
      });
      if (status !== 200 || !body.activities?.length) throw new Error("/api/messages answered " + status);
      return performance.now() - began;
    },
  };
}

export const sayings = ["koffie drinken in Kerkrade", "en op donderdag?", "samen eten in Schiedam", "meer", "wat kost dat", "liever met een mens praten", "wandelen in Maastricht", "bedankt"];

/** Each of so many at a time asks on and on. @returns turns a second and their times */
export async function run(lines, seconds, atOnce) {
  const times = [], end = performance.now() + seconds * 1000, free = [...lines];
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, async (_, i) => {
    for (let n = i; performance.now() < end; n++) {
      const line = free.shift();
      times.push(await line.ask(sayings[n % sayings.length]));
      free.push(line);
    }
  }));
  return { ...sum(times), perSecond: times.length / (performance.now() - began) * 1000 };
}

export function sum(times) {
  const sorted = times.toSorted((a, b) => a - b), at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: times.length, p50: at(.5), p99: at(.99), most: at(1) };
}
