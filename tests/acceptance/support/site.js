// Somebody else's website on this machine: pages by path, with the policy it likes.
import { createServer } from "node:http";

const types = { js: "text/javascript", html: "text/html; charset=utf-8", css: "text/css", svg: "image/svg+xml" };

/** @param pages { "/": "<!doctype html>…" }; a buffer that is compressed says so by its property "zipped" */
export async function startSite(pages, { policy, port = 0 } = {}) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://site").pathname, page = pages[path];
    if (page === undefined) return response.writeHead(404).end();
    const type = types[path.split(".").pop()] ?? types.html;
    response.writeHead(200, { "Content-Type": type, ...(page.zipped && { "Content-Encoding": "gzip" }), ...(policy && { "Content-Security-Policy": policy }) }).end(page);
  });
  await new Promise(listening => server.listen(port, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    async close() { server.closeAllConnections(); await new Promise(closed => server.close(closed)); },
  };
}
