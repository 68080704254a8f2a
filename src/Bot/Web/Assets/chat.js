// The conversation: sends what is written, shows what the server streams back.
const log = document.getElementById('log');
const form = document.getElementById('ask');
const text = document.getElementById('text');
const draft = document.getElementById('draft');
const typing = document.getElementById('typing');
const notice = document.getElementById('notice');
const stop = document.getElementById('stop');
const trouble = document.getElementById('trouble');
const commands = document.getElementById('commands');

let last = Number(log.dataset.last);
let events = null;
let noticeEnds = 0;

function showEnd() {
  window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
}

function isAtEnd() {
  return window.innerHeight + window.scrollY > document.documentElement.scrollHeight - 150;
}

function show(version, html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  const message = template.content.firstElementChild;
  const known = document.getElementById(message.id);
  last = Math.max(last, version);
  typing.hidden = true;
  free();
  if (message.classList.contains('bot')) {
    stop.hidden = true;
    showDraft('');
  }
  if (known) {
    replace(known, message);
    return;
  }
  const follow = isAtEnd() || message.classList.contains('mine');
  log.append(message);
  if (follow) {
    // A long answer is read from its beginning.
    const top = message.getBoundingClientRect().height > window.innerHeight * 0.6;
    if (top) message.scrollIntoView({ block: 'start', behavior: 'instant' });
    else showEnd();
  }
}

// Turning pages with the keyboard goes on where it was.
function replace(known, message) {
  const focused = known.contains(document.activeElement) ? document.activeElement : null;
  known.replaceWith(message);
  if (!focused) return;
  const buttons = [...message.querySelectorAll('.buttons :is(button, a)')];
  const next = buttons.find(button => button.textContent === focused.textContent) ?? buttons[0];
  next?.focus({ preventScroll: true });
}

// What is there of a reply stands outside the log: a screen reader hears the whole reply, once.
function showDraft(html) {
  const follow = isAtEnd();
  draft.innerHTML = html;
  draft.hidden = !html;
  if (html) stop.hidden = false;
  if (html && follow) showEnd();
}

function showNotice(words) {
  free();
  typing.hidden = true;
  notice.textContent = words;
  clearTimeout(noticeEnds);
  noticeEnds = setTimeout(() => { notice.textContent = ''; }, 5000);
}

function free() {
  for (const button of document.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
}

function connect() {
  events?.close();
  events = new EventSource(`/chat/events?after=${last}`);
  events.addEventListener('ready', () => { log.dataset.connected = 'true'; });
  events.addEventListener('message', event => show(Number(event.lastEventId), event.data));
  events.addEventListener('draft', event => showDraft(event.data));
  events.addEventListener('notice', event => showNotice(event.data));
  events.addEventListener('typing', () => {
    typing.hidden = false;
    stop.hidden = false;
    if (isAtEnd()) showEnd();
  });
  events.addEventListener('error', event => {
    delete log.dataset.connected;
    // A cut connection the browser takes up itself; one that was refused it gives up.
    if (event.target.readyState === EventSource.CLOSED) setTimeout(() => { if (event.target === events && !document.hidden) connect(); }, 3000);
  });
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

document.addEventListener('submit', async event => {
  if (event.target === form || !event.target.matches('form[action="/chat/messages"]')) return;
  event.preventDefault();
  const pressed = event.submitter;
  if (event.target === stop) {
    text.focus();
    await send([...new FormData(event.target, pressed)]);
    return;
  }
  if (pressed.hasAttribute('aria-busy')) return;
  pressed.setAttribute('aria-busy', 'true');
  if (event.target === commands) commands.hidePopover?.();
  if (!await send([...new FormData(event.target, pressed)])) free();
});

text.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

log.addEventListener('click', event => {
  const number = event.target.closest('a.number');
  const copy = event.target.closest('a.copy');
  if (number) {
    event.preventDefault();
    const quote = document.getElementById(number.hash.slice(1));
    quote.focus({ preventScroll: true });
    quote.scrollIntoView({ block: 'center' });
  }
  if (copy && navigator.clipboard) {
    event.preventDefault();
    navigator.clipboard.writeText(copy.href).then(() => showNotice(notice.dataset.copied), () => { location.href = copy.href; });
  }
});

// A browser allows few connections at once: pages out of sight give theirs back.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) events?.close();
  else connect();
});

if (!document.hidden) connect();
if (log.children.length > 1) showEnd();
