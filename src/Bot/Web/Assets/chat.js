// The conversation: sends what is written, shows what the server streams back.
const log = document.getElementById('log');
const form = document.getElementById('ask');
const text = document.getElementById('text');
const draft = document.getElementById('draft');
const typing = document.getElementById('typing');
const stop = document.getElementById('stop');
const trouble = document.getElementById('trouble');

let last = Number(log.dataset.last);
let events = null;

function showEnd() {
  window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
}

function isAtEnd() {
  return window.innerHeight + window.scrollY > document.documentElement.scrollHeight - 150;
}

function show(id, html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const known = document.getElementById(`m${id}`);
  const message = template.content.firstElementChild;
  typing.hidden = true;
  if (message.classList.contains('bot')) {
    stop.hidden = true;
    showDraft('');
  }
  if (known) {
    known.replaceWith(message);
    return;
  }
  const follow = isAtEnd() || message.classList.contains('mine');
  log.append(message);
  last = Math.max(last, id);
  if (follow) {
    // A long answer is read from its beginning.
    const top = message.getBoundingClientRect().height > window.innerHeight * 0.6;
    if (top) message.scrollIntoView({ block: 'start', behavior: 'instant' });
    else showEnd();
  }
}

// What is there of a reply stands outside the log: a screen reader hears the whole reply, once.
function showDraft(html) {
  const follow = isAtEnd();
  draft.innerHTML = html;
  draft.hidden = !html;
  if (html) stop.hidden = false;
  if (html && follow) showEnd();
}

function connect() {
  events = new EventSource(`/chat/events?after=${last}`);
  events.addEventListener('ready', () => { log.dataset.connected = 'true'; });
  events.addEventListener('message', event => show(Number(event.lastEventId), event.data));
  events.addEventListener('draft', event => showDraft(event.data));
  events.addEventListener('typing', () => {
    typing.hidden = false;
    stop.hidden = false;
    if (isAtEnd()) showEnd();
  });
  events.addEventListener('error', () => { delete log.dataset.connected; });
}

function complain(words) {
  trouble.textContent = words;
  trouble.hidden = !words;
}

async function send(body) {
  try {
    const response = await fetch('/chat/messages', { method: 'POST', body: new URLSearchParams(body), headers: { Accept: 'application/json' }, redirect: 'manual' });
    if (response.type === 'opaqueredirect') location.reload();
    complain(response.ok ? '' : response.status === 429 ? trouble.dataset.fast : trouble.dataset.offline);
    return response.ok;
  } catch {
    complain(trouble.dataset.offline);
    return false;
  }
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const written = text.value;
  if (!written.trim()) return;
  text.value = '';
  text.focus();
  if (!await send([['text', written]])) text.value ||= written;
});

document.addEventListener('submit', event => {
  if (event.target === form || !event.target.matches('form[action="/chat/messages"]')) return;
  event.preventDefault();
  if (event.target === stop) text.focus();
  send([...new FormData(event.target, event.submitter)]);
});

text.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

log.addEventListener('click', event => {
  const number = event.target.closest('a.number');
  if (!number) return;
  event.preventDefault();
  const quote = document.getElementById(number.hash.slice(1));
  quote.focus({ preventScroll: true });
  quote.scrollIntoView({ block: 'center' });
});

// A browser allows few connections at once: pages out of sight give theirs back.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) events?.close();
  else connect();
});

if (!document.hidden) connect();
if (log.children.length > 1) showEnd();
