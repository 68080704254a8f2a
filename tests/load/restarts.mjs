// Ends the service again and again under load, at random moments, and reports what was lost, doubled and out of order, beside the
// number of sends that were in flight at each end: so many may be doubled, for Telegram has no key that would tell.
//
//   node tests/load/restarts.mjs FAKE [--signal KILL|TERM] [--times 50] [--instances 1] [--pause 1000-2900] [--bot Bot.dll] -- [args of FAKE]
//
// FAKE is a fake Bot API server for node that plays Telegram in this process, hands out updates, and exits when all are answered. The
// service's settings come from the environment (Storage__ConnectionString names the database); it must have been built in Release.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [fake, ...rest] = process.argv.slice(2);
const split = rest.includes('--') ? rest.indexOf('--') : rest.length;
const own = rest.slice(0, split), fakeArgs = rest.slice(split + 1);
const option = (name, other) => { const at = own.indexOf('--' + name); return at < 0 ? other : own[at + 1]; };
const signal = 'SIG' + option('signal', 'KILL'), times = +option('times', 50), instances = +option('instances', 1);
const [shortest, longest] = option('pause', '1000-2900').split('-').map(Number);
const bot = option('bot', path.resolve(import.meta.dirname, '../../src/Bot/bin/Release/net10.0/Bot.dll'));
const out = fs.mkdtempSync('/tmp/restarts-');
const port = fakeArgs[fakeArgs.indexOf('--port') + 1] ?? 8099;
const environment = {
  Telegram__MessagesPerSecondPerChat: '0', Telegram__MessagesPerMinutePerGroup: '0', Access__MessagesPerMinutePerUser: '0', Access__MessagesPerMinutePerChat: '0',
  Logging__LogLevel__Default: 'Warning', ...process.env, Telegram__Token: '42:TEST', Telegram__ApiBaseUrl: `http://127.0.0.1:${port}`,
};

// What is in flight: sends that have come in and whose answer the service has not read. What still lies in the sockets when it has ended
// counts as well: sends that are read only then, and answers that nobody read, for which its system resets the connection.
const watched = new WeakSet(), last = new WeakMap();
const answered = new Set(), inFlight = new Map(), cut = new Set();
let ending = null, doubled = 0, beyond = 0;
const createServer = http.createServer;
http.createServer = handler => createServer((request, response) => {
  if (request.url.endsWith('/sendMessage')) {
    let body = '';
    request.on('data', part => body += part).on('end', () => note(JSON.parse(body), request, response));
  }
  handler(request, response);
});

function note(call, request, response) {
  const question = call.reply_parameters?.message_id;
  if (!question) return;
  const key = `${call.chat_id} ${question} ${call.text}`;
  if (answered.has(key)) {
    doubled++;
    if (!cut.delete(key)) beyond++;
  }
  answered.add(key);
  if (ending) cutAt(ending, key);
  inFlight.set(response, key);
  watch(request.socket, key);
  response.once('finish', () => inFlight.delete(response)).once('close', () => inFlight.delete(response));
}

function watch(socket, key) {
  last.set(socket, key);
  if (watched.has(socket)) return;
  watched.add(socket);
  socket.once('error', error => error.code === 'ECONNRESET' && ending && !cut.has(last.get(socket)) && cutAt(ending, last.get(socket)));
}

function cutAt(end, key) {
  end.inFlight++;
  cut.add(key);
}

const running = [], ends = [];
let over = false, badExits = 0;

function start(index) {
  const log = fs.openSync(`${out}/bot${index}.log`, 'a');
  const child = spawn('dotnet', [bot], { env: environment, stdio: ['ignore', log, log] });
  running[index] = { child, gone: new Promise(resolve => child.on('exit', (code, by) => resolve(by ?? code))) };
}

async function endOneAfterAnother() {
  for (let i = 0; i < instances; i++) start(i);
  for (let i = 0; i < times && !over; i++) {
    await new Promise(resolve => setTimeout(resolve, shortest + Math.random() * (longest - shortest)));
    if (over) return;
    const index = Math.floor(Math.random() * instances), { child, gone } = running[index];
    ending = { inFlight: 0 };
    ends.push(ending);
    for (const key of inFlight.values()) cutAt(ending, key);
    child.kill(signal);
    const how = await gone;
    await new Promise(resolve => setTimeout(resolve, 20));
    ending = null;
    if (signal === 'SIGTERM' && how !== 0) badExits++;
    if (!over) start(index);
  }
}

const exit = process.exit;
process.exit = code => {
  if (over) return;
  over = true;
  for (const { child } of running) child.kill('SIGTERM');
  Promise.all(running.map(each => each.gone)).then(codes => { badExits += codes.filter(how => how !== 0).length; report(); exit(code); });
};

function report() {
  const r = JSON.parse(fs.readFileSync(`${out}/report.json`)), u = r.updates, v = r.violations;
  console.log(`${r.ended}: ${ends.length} × ${signal} of ${instances}, exit codes not 0: ${badExits}; answered ${u.answered}/${u.planned}, lost ${u.confirmed_but_never_answered}, `
    + `out of order ${v.order}, during retry_after ${v.sent_during_retry_after}, redelivered ${u.redelivered}, ${r.throughput.answered_per_second}/s, p99 ${r.latency_ms_handout_to_answer?.p99} ms`);
  console.log(`doubled ${doubled}, of which not in flight at an end ${beyond}; in flight at the ends ${ends.reduce((sum, end) => sum + end.inFlight, 0)}: `
    + ends.map(end => end.inFlight).join(' '));
  console.log(`logs: ${out}`);
}

process.argv = [process.argv[0], fake, '--quiet', '--out', `${out}/report.json`, ...fakeArgs];
process.stdout.write = (write => function (text, ...more) { return String(text).startsWith('{') ? true : write.call(this, text, ...more); })(process.stdout.write);
await import(pathToFileURL(path.resolve(fake)));
await endOneAfterAnother();
