// Feeds the bot random and mutated updates, in the place of Telegram, and watches its process: does it live, does its memory stay flat.
// node tests/load/fuzz.mjs [--updates 100000] [--seed 1] [--port 8099] [--bot Bot.dll]
// The service's settings come from the environment (Storage__ConnectionString …). It exits with 1 when the bot has ended by itself, has
// logged an unhandled fault, or does not answer a plain question after it all.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const option = (name, other) => { const at = process.argv.indexOf('--' + name); return at < 0 ? other : process.argv[at + 1]; };
const total = +option('updates', 100000), port = +option('port', 8099);
let state = +option('seed', 1);
const random = () => { state = (state + 0x6d2b79f5) | 0; let t = Math.imul(state ^ (state >>> 15), 1 | state); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const below = n => Math.floor(random() * n), pick = list => list[below(list.length)];

const user = { id: 7, is_bot: false, first_name: 'ن', language_code: 'ar' }, chat = { id: 7, type: 'private', first_name: 'ن' };
const group = { id: -1001, type: 'supergroup', title: 'G', is_forum: true }, entity = { type: 'bot_command', offset: 0, length: 6 };
const message = { message_id: 1, from: user, chat, date: Math.floor(Date.now() / 1000), text: 'متى وصل مولوتوف إلى برلين؟' };
const real = [
  { message }, { message: { ...message, text: '/start abc', entities: [entity] } }, { message: { ...message, chat: group, message_thread_id: 5, text: '/today@fake_bot 27 سبتمبر', entities: [{ ...entity, length: 15 }] } },
  { message: { ...message, text: '/subscribe 8:30 القاهرة', entities: [{ ...entity, length: 10 }] } }, { message: { ...message, text: '/language en' } },
  { edited_message: { ...message, edit_date: message.date, text: 'ومتى غادر؟' } }, { channel_post: { ...message, chat: { ...group, type: 'channel' }, sender_chat: group } },
  { message: { ...message, reply_to_message: { ...message, from: { ...user, is_bot: true } }, quote: { text: 'وصل', position: 4 } } },
  { message: { ...message, text: undefined, photo: [{ file_id: 'a', width: 1, height: 1 }], caption: 'ما هذا؟' } }, { message: { ...message, text: undefined, voice: { file_id: 'v', duration: 3 } } },
  { message: { ...message, text: undefined, chat: { id: -5, type: 'group', title: 'g' }, migrate_to_chat_id: -1005 } },
  { callback_query: { id: '9', from: user, chat_instance: 'c', data: '/source 0123456789 1', message: { ...message, from: { ...user, is_bot: true } } } },
  { inline_query: { id: '8', from: user, query: 'متى وصل', offset: '', chat_type: 'sender' } }, { guest_message: { ...message, guest_query_id: '6', chat: group } },
  { my_chat_member: { chat, from: user, date: message.date, old_chat_member: { status: 'member', user }, new_chat_member: { status: 'kicked', user } } },
];
const strange = [null, true, -1, 0, 1e308, -9007199254740993, 9223372036854775807n, '', ' ', '/', '/@', '/ask ' + 'أ'.repeat(5000), '\ud800', '\u0000\u202e\ufeff', 'x'.repeat(70000), '👩‍👩‍👧‍👦'.repeat(300), [], {}, [[]], { id: 1 }, '9'.repeat(40), 'NaN', '2026-11-12', '<b>&amp;</b><script>'];
const noise = depth => depth > 4 ? pick(strange) : pick([() => pick(strange), () => Array.from({ length: below(4) }, () => noise(depth + 1)), () => Object.fromEntries(Array.from({ length: below(5) }, () => [pick(['id', 'chat', 'from', 'text', 'date', 'type', 'message', 'entities', 'data', 'x' + below(99)]), noise(depth + 1)]))])();

function mutate(value) {
  if (value === null || typeof value !== 'object') return random() < 0.5 ? pick(strange) : typeof value === 'string' ? value.slice(below(value.length + 1)) + String.fromCharCode(below(0x3000)) + value : typeof value === 'number' ? value * pick([-1, 0, 2, 1e6, 0.5]) : noise(0);
  const copy = Array.isArray(value) ? [...value] : { ...value }, keys = Object.keys(copy);
  if (!keys.length) return noise(0);
  const key = pick(keys), what = random();
  if (what < 0.15) delete copy[key]; else if (what < 0.3) copy[key] = noise(0); else if (what < 0.4) copy[pick(['x', ...keys])] = copy[key]; else copy[key] = mutate(copy[key]);
  return copy;
}

function update(id) {
  if (random() < 0.1) { const any = noise(0); return { ...(any && typeof any === 'object' && !Array.isArray(any) ? any : { any }), update_id: id }; }
  let made = pick(real);
  for (let times = 1 + below(4); times > 0; times--) made = mutate(made);
  return { ...made, update_id: id };
}

const json = value => JSON.stringify(value, (_, v) => typeof v === 'bigint' ? Number(v) : v);
let next = 1, ending = 0, answered = false, sends = 0;
const api = http.createServer((request, response) => {
  let body = '';
  request.on('data', part => body += part).on('end', () => {
    const method = request.url.split('/').pop(), call = body ? JSON.parse(body) : {};
    const say = result => { response.setHeader('content-type', 'application/json'); response.end(`{"ok":true,"result":${typeof result === 'string' ? result : JSON.stringify(result)}}`); };
    if (method === 'getUpdates') {
      next = Math.max(next, call.offset ?? 1);
      const last = Math.min(next + 100, total + 1), made = [];
      for (let id = next; id < last; id++) made.push(json(update(id)));
      if (made.length) return say(`[${made.join(',')}]`);
      if (ending < 5) { ending++; return say(JSON.stringify([{ update_id: total + ending, message: { ...message, message_id: 4242, chat: { id: 99, type: 'private' }, from: { ...user, id: 99 }, text: 'متى وصل مولوتوف إلى برلين؟' } }])); }
      return setTimeout(() => say('[]'), 200);
    }
    if (method === 'getMe') return say({ id: 42, is_bot: true, first_name: 'B', username: 'fake_bot' });
    if (method === 'getMyCommands') return say([]);
    if (method.startsWith('getMy')) return say({ description: '', short_description: '', name: 'B' });
    if (method.startsWith('send') || method.startsWith('edit')) { sends++; answered ||= call.chat_id === 99 && /11:05/.test(call.text ?? ''); return say({ message_id: sends, date: 1, chat: { id: call.chat_id, type: 'private' } }); }
    say(true);
  });
}).listen(port, '127.0.0.1');

const bot = option('bot', path.resolve(import.meta.dirname, '../../src/Bot/bin/Release/net10.0/Bot.dll'));
const log = fs.mkdtempSync('/tmp/fuzz-') + '/bot.log', file = fs.openSync(log, 'a');
const child = spawn('dotnet', [bot], { stdio: ['ignore', file, file], env: { Telegram__MessagesPerSecondPerChat: '0', Telegram__MessagesPerMinutePerGroup: '0', Access__MessagesPerMinutePerUser: '0', Access__MessagesPerMinutePerChat: '0',
  Logging__LogLevel__Default: 'Warning', ...process.env, Telegram__Token: '42:TEST', Telegram__ApiBaseUrl: `http://127.0.0.1:${port}` } });
let ended = null;
child.on('exit', (code, signal) => ended = signal ?? code);
const memory = () => { try { return +/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1] / 1024 | 0; } catch { return 0; } };
const samples = [], sampling = setInterval(() => { samples.push(`${next - 1}:${memory()}`); process.stderr.write(`${next - 1} taken, ${sends} sent, ${memory()} MB\n`); }, 5000);

const deadline = Date.now() + +option('max-seconds', 1800) * 1000;
while (ended === null && !answered && Date.now() < deadline) await new Promise(resolve => setTimeout(resolve, 200));
const early = ended;
child.kill('SIGTERM');
while (ended === null) await new Promise(resolve => setTimeout(resolve, 100));
clearInterval(sampling); api.close(); api.closeAllConnections();
const text = fs.readFileSync(log, 'utf8'), count = pattern => (text.match(pattern) ?? []).length;
console.log(`${next - 1} updates taken, ${sends} sends, then a plain question answered: ${answered}; ended by itself: ${early ?? 'no'}, exit code ${ended}`);
console.log(`logged: errors ${count(/^fail:/gm)}, critical ${count(/^crit:/gm)}, unhandled ${count(/Unhandled exception/g)}, left out as not understood ${count(/cannot be understood/g)}`);
console.log(`updates:MB ${samples.join(' ')}`);
console.log(`log: ${log}`);
process.exit(answered && early === null && ended === 0 && !count(/^crit:|Unhandled exception/gm) ? 0 : 1);
