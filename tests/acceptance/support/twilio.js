// A stand-in of Twilio: its REST API on loopback, which can misbehave, and webhooks signed by the official library.
import { createServer } from "node:http";
import twilio from "twilio";
import { startService } from "./service.js";

export const account = { sid: "AC" + "1".repeat(32), token: "acceptance-token-0123456789", other: "the-token-of-tomorrow" };
export const numbers = { sms: "+3197010200001", whatsapp: "whatsapp:+3197010200001" };

const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const readBody = async request => { let body = ""; for await (const chunk of request) body += chunk; return body; };
let count = 0;
export const newSid = () => "SM" + String(++count).padStart(32, "0");

export async function startStandIn() {
  const standIn = { messages: [], contents: new Map(), contentPosts: 0, posts: 0, behave: async () => ({}) };
  const server = createServer(async (request, response) => {
    try {
      const url = new URL(request.url, "http://x");
      const json = (status, body, headers = {}) => response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
      if (url.pathname === "/v1/Content") {
        if (request.method === "GET") return json(200, { contents: [...standIn.contents.values()], meta: { next_page_url: null } });
        const content = { ...JSON.parse(await readBody(request)), sid: "HX" + String(standIn.contents.size + 1).padStart(32, "0") };
        standIn.contentPosts++;
        standIn.contents.set(content.sid, content);
        return json(201, content);
      }
      if (request.headers.authorization !== "Basic " + Buffer.from("SK1:secret").toString("base64")) return json(401, { code: 20003 });
      if (request.method === "GET") {
        const to = url.searchParams.get("To");
        return json(200, { messages: standIn.messages.filter(m => m.to === to).reverse().slice(0, 50), next_page_uri: null });
      }
      const form = Object.fromEntries(new URLSearchParams(await readBody(request)));
      standIn.posts++;
      // What goes wrong: { before: answer instead of taking it; after: answer otherwise than taking it; slow: ms; late: ms before it is taken }
      const mood = await standIn.behave(form);
      if (mood.before) return json(mood.before, mood.body ?? {}, mood.headers);
      if (mood.late) await wait(mood.late);
      const content = form.ContentSid && standIn.contents.get(form.ContentSid);
      if (form.ContentSid && !content) return json(400, { code: 21655 });
      const buttons = content ? content.types["twilio/quick-reply"]?.actions ?? content.types["twilio/list-picker"].items.map(i => ({ title: i.item, id: i.id })) : [];
      const message = { sid: newSid(), to: form.To, from: form.From, body: content ? JSON.parse(form.ContentVariables)["1"] : form.Body, direction: "outbound-api",
        status: "queued", date_created: new Date().toUTCString().replace("GMT", "+0000") };
      Object.defineProperties(message, { callback: { value: form.StatusCallback }, buttons: { value: buttons }, at: { value: performance.now() } });
      standIn.messages.push(message);
      standIn.heard?.(message);
      if (mood.slow) await wait(mood.slow);
      if (mood.after === "hang up") return request.socket.destroy();
      json(mood.after ?? 201, mood.after ? {} : message);
    } catch { response.destroy(); }
  });
  await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));
  standIn.url = `http://127.0.0.1:${server.address().port}`;
  standIn.to = address => standIn.messages.filter(m => m.to === address);
  standIn.end = () => { server.closeAllConnections(); return new Promise(resolve => server.close(resolve)); };
  return standIn;
}

/** The service, told that the stand-in is Twilio. */
export async function startTwilioService(standIn, settings = {}) {
  const publicUrl = "https://chat.example.nl/helpbot";
  const service = await startService({
    "Service:PublicUrl": publicUrl, "Twilio:AccountSid": account.sid, "Twilio:AuthToken": account.token, "Twilio:OtherAuthToken": account.other,
    "Twilio:ApiKey": "SK1", "Twilio:ApiSecret": "secret", "Twilio:BaseUrl": standIn.url, "Twilio:ContentUrl": standIn.url, ...settings,
  });
  // As Twilio does: the address that was configured is signed, and a proxy takes its own part of the path off.
  service.post = async (path, params, { token = account.token, signature, body } = {}) => fetch(service.url + path, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": signature ?? twilio.getExpectedTwilioSignature(token, publicUrl + path, params) },
    body: body ?? new URLSearchParams(params).toString(),
  });
  service.write = (from, text, more = {}) => service.post("/api/twilio/messages", {
    MessageSid: newSid(), AccountSid: account.sid, From: from, To: from.startsWith("whatsapp:") ? numbers.whatsapp : numbers.sms, Body: text, NumMedia: "0",
    ...(from.startsWith("whatsapp:") ? { WaId: "31600000000", ProfileName: "Proef" } : { FromCountry: "NL" }), ...more,
  });
  service.tell = (message, status, error) => {
    const path = message.callback.slice(publicUrl.length);
    return service.post(path, { MessageSid: message.sid, MessageStatus: status, SmsStatus: status, AccountSid: account.sid, To: message.to, From: message.from, ...(error ? { ErrorCode: error } : {}) });
  };
  return service;
}

/** Somebody with a phone: says something and reads what comes, until nothing comes for a moment. */
export function phone(service, standIn, from) {
  return {
    async say(text, more) {
      const before = standIn.to(from).length;
      const answer = await service.write(from, text, more);
      if (answer.status !== 200 || await answer.text() !== "<Response/>") throw new Error("the webhook said " + answer.status);
      return this.read(before);
    },
    async press(label) {
      const { buttons } = standIn.to(from).at(-1);
      const button = buttons.find(b => b.title === label);
      if (!button) throw new Error(`no button '${label}' among ${buttons.map(b => b.title)}`);
      return this.say(label, { ButtonText: label, ButtonPayload: button.id });
    },
    async read(before) {
      const end = Date.now() + 15000;
      let seen = before;
      for (let quiet = 0; quiet < 6 || (seen === before && Date.now() < end); quiet++) {
        await wait(50);
        const now = standIn.to(from).length;
        if (now !== seen) [seen, quiet] = [now, 0];
      }
      return standIn.to(from).slice(before).map(m => m.body).join("\n\n");
    },
    last: () => standIn.to(from).at(-1),
  };
}

export const percentile = (values, p) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * p))];
export { wait };
