// The short form of load/run.js: that many at once are all answered, and nothing is kept that should go. Figures are printed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { busySockets, idleSockets, startLoaded, told, turns } from "./load/run.js";

let service;
before(async () => { service = await startLoaded(); });
after(async () => { await service?.end(); });

test("full turns by Direct Line and by /api/messages beside the official SDK's bare echo", async () => {
  const figures = await turns(service, 9);
  for (const [name, figure] of Object.entries(figures)) console.log(`${name}: ${told(figure)}`);
  assert.ok(Object.values(figures).every(figure => figure.count > 0));
});

test("2,000 sockets with turns running: all answered, none closed", async () => {
  const busy = await busySockets(service, 2000, 15);
  console.log(`2,000 sockets: ${told(busy)}, memory ${busy.memory.map(m => m.toFixed(0)).join(" -> ")} MB`);
  assert.equal(busy.closed, 0);
  assert.ok(busy.count >= 550, `${busy.count} turns`);
});

test("5,000 open sockets fit, and one of them is answered at once", async () => {
  const idle = await idleSockets(service, 5000);
  console.log(`5,000 idle sockets: ${idle.before.toFixed(0)} -> ${idle.after.toFixed(0)} MB, a turn among them ${idle.answered.toFixed(0)} ms`);
  assert.equal(idle.open, 5000);
  assert.ok(idle.after < 800, `${idle.after} MB`);
});
