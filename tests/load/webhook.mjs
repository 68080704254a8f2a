// Posts updates to the bot's webhook at a steady rate, as Telegram does, and plays the Bot API that it answers to.
// node tests/load/webhook.mjs [--rate 500] [--seconds 60] [--api-port 8099] [--hook http://127.0.0.1:8081/telegram] [--secret S] [--text مرحبا]
// Start it first, then the bot: Telegram__Token=42:load Telegram__ApiBaseUrl=http://127.0.0.1:8099 Webhook__Url=https://x.example/telegram
// Webhook__Secret=S Telegram__MessagesPerSecondPerChat=0. It reports lost updates and the time to the 200, and exits with 1 beyond 0 lost or 50 ms.
import http from 'node:http';

const option = (name, other) => { const at = process.argv.indexOf('--' + name); return at < 0 ? other : process.argv[at + 1]; };
const rate = +option('rate', 500), seconds = +option('seconds', 60), text = option('text', 'مرحبا');
const hook = new URL(option('hook', 'http://127.0.0.1:8081/telegram')), secret = option('secret', 'S');
const total = rate * seconds, chats = 5000;
const agent = new http.Agent({ keepAlive: true, maxSockets: 40 });
const taken = [], answered = new Set(), statuses = {};
let sends = 0, doubled = 0, started = false;

const api = http.createServer((request, response) => {
  let body = '';
  request.on('data', part => body += part).on('end', () => {
    const method = request.url.split('/').pop(), call = body ? JSON.parse(body) : {};
    let result = true;
    if (method === 'getMe') result = { id: 42, is_bot: true, first_name: 'B', username: 'load_bot' };
    if (method === 'getMyCommands') result = [];
    if (method.startsWith('getMyD') || method.startsWith('getMyS')) result = { description: '', short_description: '' };
    if (method === 'sendMessage') {
      sends++;
      const id = call.reply_parameters?.message_id;
      if (answered.has(id)) doubled++;
      answered.add(id);
      result = { message_id: 1e6 + sends, date: 1, chat: { id: call.chat_id, type: 'private' } };
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, result }));
    if (method === 'setWebhook' && !started) { started = true; setTimeout(run, 500); }
  });
}).listen(+option('api-port', 8099), '127.0.0.1');

function post(id) {
  const body = JSON.stringify({ update_id: id, message: { message_id: id, date: Math.floor(Date.now() / 1000), text,
    from: { id: 1 + id % chats, is_bot: false, first_name: 'U' }, chat: { id: 1 + id % chats, type: 'private' } } });
  const begun = performance.now();
  const request = http.request(hook, { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'x-telegram-bot-api-secret-token': secret } }, response => {
    response.resume().on('end', () => {
      statuses[response.statusCode] = (statuses[response.statusCode] ?? 0) + 1;
      if (response.statusCode === 200) taken.push(performance.now() - begun); else setTimeout(post, 100, id);
    });
  });
  request.on('error', () => { statuses.error = (statuses.error ?? 0) + 1; setTimeout(post, 100, id); });
  request.end(body);
}

function run() {
  const begun = performance.now();
  let next = 1;
  const timer = setInterval(() => {
    const due = Math.min(total, Math.floor((performance.now() - begun) * rate / 1000));
    while (next <= due) post(next++);
    if (next > total) { clearInterval(timer); setTimeout(report, 5000); }
  }, 2);
}

function report() {
  taken.sort((a, b) => a - b);
  const at = share => +taken[Math.min(taken.length - 1, Math.floor(taken.length * share))].toFixed(1);
  const result = { rate, seconds, total, taken: taken.length, answered: answered.size, lost: total - answered.size, doubled, statuses, ms: { p50: at(.5), p90: at(.9), p99: at(.99), max: at(1) } };
  console.log(JSON.stringify(result));
  api.close();
  process.exit(result.lost > 0 || result.ms.p99 > 50 ? 1 : 0);
}
