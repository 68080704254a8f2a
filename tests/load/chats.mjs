// Visitors of the chat page at once, each with its own conversation, stream and question; reports answers and times.
//   node tests/load/chats.mjs [--url http://localhost:5080] [--chats 200] [--questions 1]
// The page takes Web:MessagesPerMinutePerAddress messages from one address: raise it for more.
import http from 'node:http';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const url = new URL(option('url', 'http://localhost:5080'));
const chats = Number(option('chats', 200));
const questions = Number(option('questions', 1));
const text = 'متى وصل مولوتوف إلى برلين؟';
const agent = new http.Agent({ keepAlive: true, maxSockets: Infinity });

function request(method, path, headers, body) {
  return new Promise((done, fail) => {
    const sent = http.request(new URL(path, url), { method, headers, agent }, done);
    sent.on('error', fail);
    sent.end(body);
  });
}

async function drained(response) {
  for await (const _ of response);
  return response;
}

/** Calls back with the HTML of each message that the stream brings; settles when it is open. */
async function follow(cookie, onMessage) {
  const response = await request('GET', '/chat/events', { cookie });
  let left = '';
  let open;
  const opened = new Promise(done => { open = done; });
  response.setEncoding('utf8');
  response.on('data', piece => {
    const events = (left + piece).split('\n\n');
    left = events.pop();
    for (const event of events) {
      if (/^event: ready$/m.test(event)) open();
      else if (/^id: /m.test(event)) onMessage(event);
    }
  });
  response.on('error', () => {});
  await opened;
  return () => response.destroy();
}

async function visit() {
  const page = await drained(await request('GET', '/', {}));
  const cookie = page.headers['set-cookie'].map(line => line.split(';')[0]).join('; ');
  let answered;
  const end = await follow(cookie, event => { if (event.includes('class="message bot"')) answered(event); });
  const times = [];
  for (let i = 0; i < questions; i++) {
    const answer = new Promise(done => { answered = done; });
    const start = performance.now();
    const taken = await drained(await request(
      'POST', '/chat/messages', { cookie, accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }, new URLSearchParams({ text }).toString()));
    if (taken.statusCode !== 202) throw new Error(`status ${taken.statusCode}`);
    const html = await Promise.race([answer, new Promise((_, fail) => setTimeout(() => fail(new Error('no answer in 60 s')), 60_000).unref())]);
    if (!html.includes('12 نوفمبر')) throw new Error('another answer');
    times.push(performance.now() - start);
  }
  end();
  return times;
}

const visits = await Promise.allSettled(Array.from({ length: chats }, visit));
const times = visits.flatMap(visit => visit.value ?? []).sort((a, b) => a - b);
const at = part => Math.round(times[Math.min(times.length - 1, Math.floor(part * times.length))]);
console.log(`${times.length} of ${chats * questions} answered; ms: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, slowest ${at(1)}`);
for (const failed of new Set(visits.filter(visit => visit.reason).map(visit => String(visit.reason)))) console.log(failed);
process.exit(times.length === chats * questions ? 0 : 1);
