// A Direct Line server that can be made to fail: what the real service never shows on purpose.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { WebSocketServer } from "ws";
import { wwwroot } from "../support/paths.js";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' ws:; frame-src 'self'; form-action 'none'; base-uri 'none'";

export async function startFake(answer = text => [{ text: "U zei: " + text }]) {
  const conversations = new Map(), sockets = new Set();
  const fake = { failPosts: 0, refuseSockets: false, down: false, requests: [], answer, welcome: [{ text: "Goedendag. Ik ben een computer." }] };
  let count = 0;

  const seconds = () => Math.floor(Date.now() / 1000);
  const part = value => Buffer.from(JSON.stringify(value)).toString("base64url");
  const tokenFor = id => `${part({ alg: "none" })}.${part({ conv: id, user: "dl_" + id, exp: seconds() + 1800 })}.x`;
  const conversationOf = token => { try { return JSON.parse(Buffer.from(token.split(".")[1], "base64url")).conv; } catch { return undefined; } };

  function put(id, activity) {
    const history = conversations.get(id);
    if (!history) return;
    activity = { type: "message", timestamp: new Date().toISOString(), ...activity };
    if (activity.type !== "typing") history.push({ ...activity, id: `${id}|${String(history.length).padStart(7, "0")}` });
    const frame = activity.type === "typing" ? { activities: [activity] } : { activities: [history.at(-1)], watermark: String(history.length) };
    for (const socket of sockets) if (socket.conversation === id) socket.send(JSON.stringify(frame));
  }
  const say = (id, activity) => put(id, { from: { id: "helpbot", role: "bot" }, ...activity });

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://fake"), path = url.pathname;
    const reply = (status, body) => response.writeHead(status, {
      "Content-Type": "application/json", "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "authorization,content-type",
    }).end(body === undefined ? "" : JSON.stringify(body));
    fake.requests.push(`${request.method} ${path}`);
    if (request.method === "OPTIONS") return reply(204);
    let body = "";
    for await (const chunk of request) body += chunk;

    if (path.startsWith("/chat/") || path.startsWith("/v3/directline/")) {
      if (fake.down) return request.socket.destroy();
      if (path === "/chat/token") {
        const id = "conversation" + ++count;
        return reply(200, { conversationId: id, token: tokenFor(id), expires_in: 1800 });
      }
      if (path === "/chat/begin") {
        const id = "conversation" + ++count, token = tokenFor(id);
        conversations.set(id, []);
        for (const activity of fake.welcome) say(id, activity);
        const watermark = String(fake.welcome.length);
        return reply(201, {
          conversationId: id, token, expires_in: 1800, activities: conversations.get(id), watermark,
          streamUrl: `ws://${request.headers.host}/v3/directline/conversations/${id}/stream?watermark=${watermark}&t=${token}`,
        });
      }
      const token = (request.headers.authorization || "").replace("Bearer ", ""), id = conversationOf(token);
      if (!id) return reply(403, { error: { code: "BadToken", message: "no" } });
      const streamUrl = `ws://${request.headers.host}/v3/directline/conversations/${id}/stream?watermark=${url.searchParams.get("watermark") || ""}&t=${token}`;
      const facts = { conversationId: id, token, expires_in: 1800, streamUrl };
      if (path.endsWith("/tokens/refresh")) return reply(200, facts);
      if (path.endsWith("/conversations")) {
        const isNew = !conversations.has(id);
        if (isNew) conversations.set(id, []);
        reply(isNew ? 201 : 200, facts);
        if (isNew) for (const activity of fake.welcome) say(id, activity);
        return;
      }
      const history = conversations.get(id);
      if (!history) return reply(404, { error: { code: "NotFound", message: "gone" } });
      if (!path.endsWith("/activities")) return reply(200, facts);
      if (request.method === "GET")
        return reply(200, { activities: history.slice(Number(url.searchParams.get("watermark")) || 0), watermark: String(history.length) });
      if (fake.failPosts > 0) { fake.failPosts--; return reply(500, {}); }
      const activity = JSON.parse(body);
      put(id, { ...activity, from: { id: "dl_" + id, role: "user" } });
      reply(200, { id: "x" });
      for (const answered of await fake.answer(activity.text, id)) say(id, answered);
      return;
    }

    try {
      const file = join(wwwroot, path === "/" ? "index.html" : path);
      const content = await readFile(file);
      response.writeHead(200, { "Content-Type": types[extname(file)] || "text/plain", "Content-Security-Policy": policy, "Cache-Control": "no-store" }).end(content);
    } catch { reply(404, {}); }
  });

  const upgrades = new WebSocketServer({ noServer: true });
  server.on("upgrade", (request, socket, head) => {
    const url = new URL(request.url, "http://fake"), id = conversationOf(url.searchParams.get("t") || "");
    fake.requests.push("SOCKET");
    if (fake.down || fake.refuseSockets || !conversations.has(id)) return socket.destroy();
    upgrades.handleUpgrade(request, socket, head, opened => {
      opened.conversation = id;
      sockets.add(opened);
      opened.on("close", () => sockets.delete(opened));
      const history = conversations.get(id), from = Number(url.searchParams.get("watermark")) || 0;
      if (from < history.length) opened.send(JSON.stringify({ activities: history.slice(from), watermark: String(history.length) }));
    });
  });

  await new Promise(listening => server.listen(0, "127.0.0.1", listening));
  return Object.assign(fake, {
    url: `http://127.0.0.1:${server.address().port}`,
    say, conversations, sockets,
    dropSockets() { for (const socket of sockets) socket.terminate(); },
    async close() { this.dropSockets(); server.closeAllConnections(); await new Promise(closed => server.close(closed)); },
  });
}
