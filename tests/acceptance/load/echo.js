// The official Node SDK's bare echo bot, as its own samples write it, without storage: what the service's full turns are measured beside.
import { createServer } from "node:http";
import botbuilder from "botbuilder";

const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = botbuilder;
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

const server = createServer((request, response) => {
  let text = "";
  request.on("data", chunk => { text += chunk; });
  request.on("end", async () => {
    request.body = JSON.parse(text);
    response.status = code => { response.statusCode = code; return response; };
    response.header = (name, value) => response.setHeader(name, value);
    response.send = body => response.end(body === undefined ? undefined : JSON.stringify(body));
    await adapter.process(request, response, context => context.sendActivity("Echo: " + context.activity.text));
  });
});
server.listen(Number(process.argv[2]), "127.0.0.1", () => console.log("ready"));
