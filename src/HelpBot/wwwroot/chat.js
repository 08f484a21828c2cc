/*
 * HelpBot on any website, with one line:  <script src="https://HOST/chat.js" defer></script>
 * Attributes of that line, all optional:
 *   data-title="Hulplijn"      the name above the chat ("HelpBot")
 *   data-colour="#7a1f5c"      the main colour; made darker or lighter until text on it can be read
 *   data-place="gemeente=Kerkrade"  where its visitors live, until they say otherwise
 *   data-open                  starts open; otherwise a button in the corner
 *   data-position="left"       the corner: left or right (right)
 *   data-size="large"          larger text: large or largest
 *   data-form="je"             "je" instead of "u", in the widget and in what it is answered
 *   data-in="#chat"            stands inside that element of the page, always open
 *   data-exit="https://…"      where "Sluit snel" goes (a search for the weather)
 * A click on an element of the page with data-helpbot-say="…" sends that sentence.
 */
(() => {
  "use strict";
  const script = document.currentScript || document.querySelector('script[src*="chat.js"]');
  if (document.querySelector("helpbot-chat")) return;
  const base = new URL(".", script.src).href, option = script.dataset;
  const title = option.title || "HelpBot", exit = option.exit || "https://www.google.nl/search?q=weer";
  const wipe = "wis gesprek", place = (option.place || "").replace(/^\s*\w+\s*=/, "").trim();
  /* Of chat.css: whoever checks this script has its style checked too. */
  const look = "sha384-lopWGzj0xLVhQSU29G5nrShxCP64td+pzhY+tFf1jFL+oIes2AGF6zz7QN3RrRVf";
  const words = (u, je) => option.form === "je" ? je : u;

  /* What survives a reload, in this tab only. */
  const memory = {
    key: "helpbot:" + base,
    read() { try { return JSON.parse(sessionStorage.getItem(this.key)) || {}; } catch { return {}; } },
    write(kept) { try { sessionStorage.setItem(this.key, JSON.stringify(kept)); } catch { /* the page forbids storage */ } },
    clear() { try { sessionStorage.removeItem(this.key); } catch { /* the page forbids storage */ } },
  };

  async function ask(path, request) {
    const stop = new AbortController(), limit = setTimeout(() => stop.abort(), 20000);
    try {
      const answer = await fetch(base + path, { credentials: "omit", signal: stop.signal, ...request });
      if (!answer.ok) throw Object.assign(new Error(answer.status), { status: answer.status });
      return await answer.json();
    } finally { clearTimeout(limit); }
  }

  /* One conversation over Direct Line 3.0: a socket, or polling while there is none; found again by its watermark. */
  class Line {
    constructor(kept, show, tell) {
      Object.assign(this, { kept, show, tell, seen: new Set(), replay: !!kept.started, sending: Promise.resolve(), wake() {} });
      this.ready = new Promise(resolve => { this.isReady = resolve; });
      if (this.replay) kept.watermark = "";
      this.run();
    }

    get user() {
      try { return JSON.parse(atob(this.kept.token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/"))).user; } catch { return "user"; }
    }

    keep(facts) {
      for (const name of ["conversationId", "token", "expires_in", "watermark", "started"])
        if (facts[name] != null) this.kept[name] = facts[name];
      if (facts.token) this.kept.since = Date.now();
      if (!this.closed) memory.write(this.kept);
    }

    async call(method, path, body, more) {
      const headers = { Authorization: "Bearer " + this.kept.token, ...(body && { "Content-Type": "application/json" }) };
      try {
        return await ask("v3/directline/" + path, { method, headers, body: body && JSON.stringify(body), ...more });
      } catch (error) {
        error.gone = [401, 403, 404].includes(error.status);
        throw error;
      }
    }

    at(rest) { return "conversations/" + encodeURIComponent(this.kept.conversationId) + rest; }
    from() { return "?watermark=" + encodeURIComponent(this.kept.watermark || ""); }

    async run() {
      for (let failures = 0; !this.closed;) {
        try {
          const stream = await this.connect(), since = Date.now();
          this.tell("on");
          if (!await this.listen(stream))
            for (let i = 0; i < 15 && !this.closed; i++, failures = 0) {
              await this.poll();
              await this.pause(document.hidden ? 10000 : 1500);
            }
          else if (Date.now() - since > 5000) failures = 0;
          else await this.pause(this.backOff(failures++));
        } catch (error) {
          if (this.closed) return;
          if (error.gone) return this.end();
          this.tell("off");
          await this.pause(this.backOff(failures++));
        }
      }
    }

    backOff(failures) { return Math.min(30000, 500 * 2 ** failures) * (.75 + Math.random() / 2); }
    pause(ms) {
      return new Promise(resolve => {
        const timer = setTimeout(resolve, ms);
        this.wake = () => { clearTimeout(timer); resolve(); };
      });
    }

    async connect() {
      let found;
      if (this.kept.started) {
        await this.refresh();
        if (this.replay) await this.poll(true);
        this.replay = false;
        found = await this.call("GET", this.at(this.from()));
      } else found = await ask("chat/begin?" + new URLSearchParams({ place, form: option.form || "" }), { method: "POST" });
      this.keep({ ...found, started: true });
      this.isReady();
      if (found.activities && !this.closed) this.take(found);
      return found.streamUrl;
    }

    /* Resolves when the socket is over: true when it had been open. */
    listen(url) {
      return new Promise(resolve => {
        let opened = false, heard = Date.now(), socket;
        try { socket = new WebSocket(url); } catch { return resolve(false); }
        const over = () => { clearInterval(beat); clearTimeout(limit); socket.onmessage = socket.onclose = null; socket.close(); resolve(opened); };
        const limit = setTimeout(() => opened || over(), 10000);
        const beat = setInterval(() => {
          if (this.closed || Date.now() - heard > 65000) return over();
          socket.send("");
          this.refresh().catch(error => error.gone && this.end());
        }, 20000);
        this.hangUp = (quiet = 0) => { if (Date.now() - heard >= quiet) over(); };
        socket.onopen = () => { opened = true; };
        socket.onclose = over;
        socket.onmessage = event => {
          heard = Date.now();
          if (event.data && !this.closed) this.take(JSON.parse(event.data));
        };
      });
    }

    async poll(old) {
      await this.refresh();
      const found = await this.call("GET", this.at("/activities" + this.from()));
      if (!this.closed) this.take(found, old);
    }

    async refresh() {
      const age = Date.now() - (this.kept.since || 0), half = (this.kept.expires_in || 1800) * 500;
      if (age > Math.min(900000, half)) this.keep(await this.call("POST", "tokens/refresh"));
    }

    take({ activities, watermark }, old) {
      for (const activity of activities || []) {
        if (activity.id && this.seen.has(activity.id)) continue;
        this.seen.add(activity.id);
        this.show(activity, old);
      }
      this.keep({ watermark });
    }

    /* One after the other, so that the order stays; the caller sees each one's own success or failure. */
    send(text, id) {
      const sent = this.sending.then(async () => {
        await Promise.race([this.ready, new Promise((_, fail) => setTimeout(fail, 20000, new Error("not ready")))]);
        await this.post(text, id);
        this.wake();
      });
      this.sending = sent.catch(error => { if (error.gone) this.end(); });
      return sent;
    }

    post(text, id, more) {
      const message = { type: "message", text, locale: "nl-NL", from: { id: this.user }, channelData: { clientActivityID: id } };
      return this.call("POST", this.at("/activities"), message, more);
    }

    end() { if (!this.closed) { this.close(); this.tell("gone"); } }
    close() { this.closed = true; this.wake(); if (this.hangUp) this.hangUp(); }
    nudge(quiet = 45000) { this.wake(); if (this.hangUp) this.hangUp(quiet); }
  }

  function make(tag, facts, ...inside) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(facts || {}))
      if (name in element) element[name] = value; else element.setAttribute(name, value);
    element.append(...inside);
    return element;
  }
  const button = (text, onclick, className = "", ...more) => make("button", { type: "button", onclick, className }, text, ...more);
  const sheetOf = () => make("link", { rel: "stylesheet", href: base + "chat.css", integrity: look, crossOrigin: "anonymous" });
  const hidden = text => make("span", { className: "unseen" }, text);
  const dial = (number, ...inside) => make("a", { href: "tel:" + number.replace(/[^\d+]/g, "") }, ...inside);
  const visit = (url, ...inside) => make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...inside, hidden(" (nieuw venster)"));

  /* Plain text, with its web addresses and phone numbers made to work. */
  function rich(text) {
    const found = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])|\b0[89]00[ -]?\d{4}(?:[ -]?\d{3})?\b|(?:\+31[ -]?|\b0)[1-9](?:[ -]?\d){7,8}\b|\b(11[23])\b/g;
    const parts = [];
    let done = 0;
    for (const match of text.matchAll(found)) {
      if (match[2] && !/(bel|nu|direct|meteen|naar|nummer)\W*$/i.test(text.slice(0, match.index))) continue;
      parts.push(text.slice(done, match.index), match[1] ? visit(match[0], match[0]) : dial(match[0], match[0]));
      done = match.index + match[0].length;
    }
    return [...parts, text.slice(done)];
  }

  const shownLines = ({ lines, url, phone }) => (lines || []).filter(({ value }) => value !== url && value !== phone);
  const isWeb = url => /^https?:\/\//i.test(url);

  function factsOf(one, write = rich) {
    const facts = make("dl");
    for (const { key, value } of shownLines(one)) facts.append(make("div", null, make("dt", null, key), make("dd", null, ...write(String(value)))));
    return facts;
  }

  function card(one) {
    const { title: name, summary, url, phone, freshness } = one, links = make("p", { className: "links" });
    if (phone) links.append(dial(phone, "Bel " + phone, hidden(" voor " + name)));
    if (isWeb(url)) links.append(visit(url, "Naar de website", hidden(" van " + name)));
    links.append(button("Kopieer", () => copy(one), "small", hidden(" " + name)));
    const shown = make("article", { className: "card" }, make("h3", null, name));
    if (summary) shown.append(make("p", null, summary));
    shown.append(factsOf(one), links);
    if (freshness) shown.append(make("p", { className: "fresh" }, freshness));
    return shown;
  }

  /* A card in plain words: to copy, and to read aloud. */
  const inWords = ({ title: name, summary, lines, url, phone, freshness }) =>
    [name, summary, ...(lines || []).map(({ key, value }) => key + ": " + value), ...[phone, url].filter(more => more && !(lines || []).some(({ value }) => value === more)), freshness]
      .filter(Boolean).join("\n");

  async function copy(one) {
    const text = inWords(one);
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = "Gekopieerd: " + one.title + ".";
    } catch {
      // Without TLS, or forbidden: the old way, inside the widget.
      const had = host.shadowRoot.activeElement, box = make("textarea", { value: text, className: "unseen" });
      root.append(box);
      box.select();
      status.textContent = document.execCommand("copy") ? "Gekopieerd: " + one.title + "." : "Kopiëren lukt niet in deze browser.";
      box.remove();
      if (had) had.focus();
    }
  }

  /* The last list alone, in large type, on paper: in a frame, so that nothing of the page around comes along. */
  function print() {
    const old = document.querySelector("iframe[data-helpbot-sheet]");
    if (old) old.remove();
    const frame = make("iframe", { title: "Lijst om af te drukken" });
    frame.dataset.helpbotSheet = "";
    Object.assign(frame.style, { position: "fixed", width: "1px", height: "1px", bottom: "0", right: "0", border: "0", opacity: "0", pointerEvents: "none" });
    frame.ariaHidden = "true";
    frame.tabIndex = -1;
    document.body.append(frame);
    const paper = frame.contentDocument, style = sheetOf();
    const today = new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
    paper.documentElement.lang = "nl";
    paper.title = title + ": " + today;
    const sheet = make("main", { className: "sheet" }, make("h1", null, "Voor " + words("u", "jou") + " gevonden"));
    for (const { text, card: one } of list) {
      if (!one) { sheet.append(make("p", null, text)); continue; }
      const shown = make("article", null, make("h2", null, one.title));
      if (one.summary) shown.append(make("p", null, one.summary));
      shown.append(factsOf(one, text => [text]));
      if (one.phone) shown.append(make("p", { className: "phone" }, "Bellen: " + one.phone));
      if (isWeb(one.url)) shown.append(make("p", null, one.url));
      if (one.freshness) shown.append(make("p", { className: "fresh" }, one.freshness));
      sheet.append(shown);
    }
    sheet.append(make("p", { className: "fresh" }, title + " is een computer. Gevonden op " + today + ". Bel eerst, als " + words("u", "je") + " zeker wilt weten dat het doorgaat."));
    const go = () => { frame.contentWindow.focus(); frame.contentWindow.print(); };
    style.onload = style.onerror = go;
    frame.contentWindow.onafterprint = () => { frame.remove(); input.focus({ preventScroll: true }); };
    paper.head.append(style);
    paper.body.append(sheet);
  }

  /* Only with a voice that lives on this device: others send what they read to somebody else. */
  const voices = window.speechSynthesis;
  function readAloud() {
    if (reading) { voices.cancel(); return reads(false); }
    const voice = voices.getVoices().filter(v => v.localService && /^nl/i.test(v.lang)).sort((a, b) => (b.lang === "nl-NL") - (a.lang === "nl-NL"))[0];
    if (!voice) { status.textContent = "Op dit apparaat is geen Nederlandse stem gevonden."; return; }
    voices.cancel();
    const parts = reply.map(({ text, card: one }) => one ? inWords(one) : text);
    parts.forEach((text, i) => {
      const spoken = Object.assign(new SpeechSynthesisUtterance(text.replace(/https?:\/\/\S+/g, "")), { voice, lang: voice.lang, rate: .9 });
      if (i === parts.length - 1) spoken.onend = () => reads(false);
      spoken.onerror = () => reads(false);
      voices.speak(spoken);
    });
    reads(true);
  }
  function reads(on) {
    reading = on;
    reader.textContent = on ? "Stop met voorlezen" : "Lees voor";
  }

  /* The website's own colour, as far as it can be read: at least 7 to 1 on the paper it stands on. */
  function paint() {
    const numbers = /^#?([\da-f]{6})$/i.exec((option.colour || option.color || "").trim());
    if (!numbers) return;
    const dark = matchMedia("(prefers-color-scheme: dark)").matches, paper = dark ? [27, 37, 36] : [246, 241, 232];
    let colour = [0, 2, 4].map(i => parseInt(numbers[1].slice(i, i + 2), 16));
    for (let i = 0; i < 40 && contrast(colour, paper) < 7.2; i++) colour = colour.map(c => dark ? c + (255 - c) * .1 : c * .9);
    root.style.setProperty("--main", `rgb(${colour.map(Math.round)})`);
    root.style.setProperty("--main-ink", dark ? "#000" : "#fff");
  }
  function contrast(a, b) {
    const [low, high] = [a, b].map(c => c.map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4))
      .map(([r, g, blue]) => .2126 * r + .7152 * g + .0722 * blue).sort((x, y) => x - y);
    return (high + .05) / (low + .05);
  }

  /* ---- what is seen ---- */
  let line, kept = memory.read(), latest, offline, reading = false, reply = [], list = [], mineLast = true, slow;
  const pending = new Map(), lost = new Map();
  const cut = "Geen verbinding. Wij proberen het steeds opnieuw.", wait = "Een ogenblik…";
  const inside = option.in && document.querySelector(option.in);
  const touch = matchMedia("(pointer: coarse)").matches;

  const log = make("div", { className: "log", role: "log", tabIndex: 0, "aria-label": "Gesprek", "aria-live": "polite" });
  const typing = make("p", { className: "typing", hidden: true }, title + " schrijft…");
  const status = make("p", { className: "status", role: "status" });
  const input = make("textarea", { id: "message", rows: 1, maxLength: 2000, placeholder: words("Typ uw bericht", "Typ je bericht"), enterKeyHint: "send", autocomplete: "off" });
  const form = make("form", null, make("label", { htmlFor: "message", className: "unseen" }, words("Uw bericht", "Je bericht")), input, make("button", { className: "send" }, "Verstuur"));
  const again = make("p", { className: "gone", hidden: true }, "Dit gesprek is afgelopen. ", button("Opnieuw beginnen", restart, "send"));
  const watched = make("p", { className: "watched", hidden: true }, "Kijkt er iemand mee? ", button("Sluit snel", leave, "exit"));
  const wiper = button("Wis gesprek", () => sure(true), "quiet");
  const question = make("p", { className: "sure", hidden: true }, words("Wilt u", "Wil je") + " dit gesprek wissen? ", button("Ja, wissen", forget, "send"), button("Nee", () => sure(false), "quiet"));
  const reader = button("Lees voor", readAloud, "quiet"), printer = button("Druk deze lijst af", print, "quiet");
  const tools = make("p", { className: "tools", hidden: true }, ...(voices ? [reader] : []), printer);
  const head = make("div", { className: "head" }, make("h2", null, title), button("Sluit snel", leave, "exit"));
  const panel = make("section", { className: "chat", "aria-label": "Chat met " + title, role: inside ? "region" : "dialog" },
    head, make("p", { className: "honest" }, make("span", null, words("U praat", "Je praat") + " met een computer, niet met een mens."), wiper), question, log, typing, status, watched, again, tools, form);
  const launcher = button(words("Stel uw vraag", "Stel je vraag"), () => open(true), "launcher");
  const root = make("div", { className: "helpbot " + (inside ? "inline" : "corner " + (option.position === "left" ? "left" : "right")) + (/^larg/.test(option.size) ? " " + option.size : ""), lang: "nl" }, panel);
  const host = make("helpbot-chat", { hidden: true });
  const style = sheetOf();
  style.onload = style.onerror = () => { host.hidden = false; settle(); };
  host.attachShadow({ mode: "open" }).append(style, root);

  function settle() {
    const mine = log.querySelectorAll(".mine"), last = mine[mine.length - 1];
    const bottom = log.scrollHeight - log.clientHeight;
    // What was asked stays in sight and its answer begins below it; the welcome begins at its first word.
    if (bottom > 1) log.scrollTop = last ? Math.min(bottom, last.offsetTop - 12) : 0;
    else if (last && root.contains(host.shadowRoot.activeElement)) {
      const long = log.clientHeight > innerHeight;
      (long ? last : log.lastElementChild).scrollIntoView({ block: long ? "start" : "nearest" });
    }
  }

  function add(element) {
    if (element !== log.lastElementChild) log.append(element);
    settle();
  }

  function choices(actions) {
    const old = log.querySelector(".choices");
    if (old) { if (old.contains(host.shadowRoot.activeElement)) settleFocus(); old.remove(); }
    if (!actions || !actions.length) return;
    add(make("div", { className: "choices", role: "group", "aria-label": "Kies een antwoord" },
      ...actions.map(({ title: label, value }) => button(label, () => say(String(value ?? label))))));
  }

  function settleFocus() { (touch ? log : input).focus({ preventScroll: true }); }

  function mine(text) {
    return make("div", { className: "mine pending" }, hidden(words("U: ", "Jij: ")), make("p", { className: "balloon" }, text));
  }

  function busy(on) {
    clearTimeout(busy.timer);
    typing.hidden = !on;
    if (on) busy.timer = setTimeout(busy, 15000, false);
  }

  function show(activity, old) {
    const data = activity.channelData || {}, from = activity.from || {};
    const own = from.role ? from.role === "user" : from.id === line.user;
    if (activity.type === "typing") { if (!own) busy(true); return; }
    if (activity.type !== "message") return;
    if (old) log.setAttribute("aria-live", "off");
    if (own) {
      const known = pending.get(data.clientActivityID), element = known || mine(activity.text || "");
      pending.delete(data.clientActivityID);
      element.className = "mine";
      if (known) for (const failure of element.querySelectorAll(".failed")) failure.remove();
      choices();
      add(element);
      mineLast = true;
    } else {
      busy(false);
      choices();
      if (mineLast) { reply = []; if (reading) readAloud(); }
      mineLast = false;
      reply.push({ text: data.card ? "" : activity.text || "", card: data.card });
      if (data.card) list = reply;
      tools.hidden = !list.length && !voices;
      printer.hidden = !list.length;
      const said = make("div", { className: "theirs" }, hidden(title + ": "));
      if (data.card) said.append(card(data.card));
      else said.append(make("p", { className: "balloon" }, ...rich(activity.text || "")));
      add(said);
      choices(activity.suggestedActions && activity.suggestedActions.actions);
      if (data.quickExit) watched.hidden = false;
    }
    if (old) { clearTimeout(latest); latest = setTimeout(() => log.setAttribute("aria-live", "polite"), 500); }
  }

  function say(text) {
    text = text.trim();
    if (!text || !again.hidden) return;
    open();
    choices();
    if (status.textContent !== cut) status.textContent = "";
    const id = Date.now().toString(36) + Math.random().toString(36).slice(2), element = mine(text);
    pending.set(id, element);
    add(element);
    if (inside && panel.offsetHeight <= innerHeight) host.scrollIntoView({ block: "nearest" });
    deliver();

    function deliver() {
      element.className = "mine pending";
      lost.delete(id);
      for (const failure of element.querySelectorAll(".failed")) failure.remove();
      line.send(text, id).catch(() => {
        if (!pending.has(id)) return;
        element.className = "mine lost";
        element.append(make("p", { className: "failed" }, "Niet verstuurd. ", button("Opnieuw proberen", () => { settleFocus(); deliver(); }, "quiet")));
        lost.set(id, deliver);
        settle();
      });
    }
  }

  function tell(state) {
    clearTimeout(slow);
    if (state === "on") offline = false;
    if (state === "off" || offline) status.textContent = cut;
    else if ([cut, wait].includes(status.textContent)) status.textContent = "";
    // What was written without a connection goes now; the service knows it by its id and takes nothing twice.
    if (state === "on") for (const deliver of [...lost.values()]) deliver();
    if (state !== "gone") return;
    busy(false);
    const had = form.contains(host.shadowRoot.activeElement);
    form.hidden = !(again.hidden = false);
    if (had) again.querySelector("button").focus();
  }

  function begin() {
    if (line) return;
    slow = setTimeout(() => { if (!log.childElementCount) status.textContent = wait; }, 1500);
    line = new Line(kept, show, tell);
  }

  function restart() {
    if (line) line.close();
    memory.clear();
    pending.clear();
    lost.clear();
    reply = list = [];
    tools.hidden = mineLast = true;
    if (reading) readAloud();
    log.replaceChildren();
    busy(false);
    status.textContent = "";
    watched.hidden = again.hidden = !(form.hidden = false);
    kept = { open: kept.open };
    line = null;
    begin();
    input.focus();
  }

  function sure(on) {
    question.hidden = !on;
    wiper.hidden = on;
    if (on) question.querySelector("button").focus(); else input.focus();
  }

  async function forget() {
    question.hidden = !(wiper.hidden = false);
    try {
      if (again.hidden) await line.send(wipe, "wipe-" + Date.now());
    } catch (error) {
      if (!error.gone) { status.textContent = "Het wissen is niet gelukt. Probeer het nog eens."; return input.focus(); }
    }
    restart();
    status.textContent = words("Uw", "Je") + " gesprek is gewist.";
  }

  /* Away at once; what can still be wiped is wiped behind the person's back. */
  function leave() {
    memory.clear();
    if (line && kept.started) line.post(wipe, "wipe-" + Date.now(), { keepalive: true }).catch(() => {});
    if (line) line.close();
    if (voices) voices.cancel();
    const sheet = document.querySelector("iframe[data-helpbot-sheet]");
    if (sheet) sheet.remove();
    host.remove();
    document.body.hidden = true;
    try { window.top.location.replace(exit); } catch { location.replace(exit); }
  }

  function open(focus) {
    if (!inside && panel.hidden) {
      panel.hidden = !(launcher.hidden = true);
      kept.open = true;
      memory.write(kept);
    }
    begin();
    settle();
    if (focus) settleFocus();
  }

  function shut() {
    panel.hidden = !(launcher.hidden = false);
    kept.open = false;
    memory.write(kept);
    launcher.focus();
  }

  input.addEventListener("input", () => {
    input.style.height = "auto";
    input.style.height = input.scrollHeight + 2 + "px";
  });
  input.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    say(input.value);
    input.value = "";
    input.style.height = "auto";
    input.focus({ preventScroll: true });
  });
  root.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    if (!question.hidden) sure(false); else if (!inside) shut();
  });
  document.addEventListener("click", event => {
    const asked = event.target.closest && event.target.closest("[data-helpbot-say]");
    if (!asked) return;
    event.preventDefault();
    say(asked.dataset.helpbotSay);
    host.scrollIntoView({ block: "nearest" });
    settleFocus();
  });
  addEventListener("online", () => { offline = false; if (line) line.nudge(0); });
  addEventListener("offline", () => { offline = true; if (line) { tell("off"); line.nudge(0); } });
  addEventListener("pagehide", () => voices && voices.cancel());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  document.addEventListener("visibilitychange", () => document.hidden || line && line.nudge());

  paint();
  if (voices) voices.getVoices();
  if (!inside) {
    head.append(button("Verberg", shut, "quiet"));
    root.append(launcher);
    panel.hidden = true;
    // The on-screen keyboard covers a fixed panel; the visual viewport tells what is left.
    const view = window.visualViewport;
    if (view) view.addEventListener("resize", () => root.style.setProperty("--room", view.height + "px"));
  }
  (inside || document.body).append(host);
  if (inside || ("open" in kept ? kept.open : "open" in option)) open();
})();
