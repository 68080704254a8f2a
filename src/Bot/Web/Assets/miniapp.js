// The reader inside Telegram: its colours and its back button. Speaks the Mini Apps protocol itself, without Telegram's script.
const hash = location.hash.slice(1);
const cut = hash.search(/[?&]?tgWebApp/);
const launch = new URLSearchParams(cut < 0 ? '' : hash.slice(cut).replace(/^[?&]/, ''));

const variables = {
  bg_color: '--back', text_color: '--text', hint_color: '--soft', link_color: '--accent',
  button_text_color: '--on-accent', secondary_bg_color: '--card', section_separator_color: '--line',
};

/** What names the words to show: the part of the address's fragment that is not Telegram's, or the link's start parameter. */
export function fragment() {
  const own = location.hash.slice(1).split(/[?&]?tgWebApp/)[0].replace(/%3a/i, ':');
  return own || new URLSearchParams(location.search).get('at') || '';
}

function post(type, data = {}) {
  if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(type, JSON.stringify(data));
  else if (window.parent !== window) window.parent.postMessage(JSON.stringify({ eventType: type, eventData: data }), 'https://web.telegram.org');
}

function colour(theme) {
  for (const [name, variable] of Object.entries(variables)) {
    if (/^#[0-9a-f]{6}$/i.test(theme?.[name] ?? '')) document.documentElement.style.setProperty(variable, theme[name]);
  }
}

function receive(type, data) {
  if (type === 'theme_changed') colour(data?.theme_params);
  if (type === 'back_button_pressed') {
    if (history.length > 1) history.back();
    else post('web_app_close');
  }
}

async function start() {
  document.body.classList.add('miniapp');
  try {
    colour(JSON.parse(launch.get('tgWebAppThemeParams') ?? '{}'));
  } catch {
    // Colours are not worth failing for.
  }
  window.Telegram = { WebView: { receiveEvent: receive } };
  window.TelegramGameProxy_receiveEvent = receive;
  addEventListener('message', event => {
    if (event.origin !== 'https://web.telegram.org') return;
    const message = JSON.parse(event.data);
    receive(message.eventType, message.eventData);
  });
  post('web_app_ready');
  post('web_app_expand');
  post('web_app_setup_back_button', { is_visible: true });
  const started = await fetch('/miniapp', { method: 'POST', body: new URLSearchParams({ initData: launch.get('tgWebAppData') ?? '' }) });
  // The page comes again in the language of the user's Telegram, once.
  if (started.status === 205 && !sessionStorage.started) {
    sessionStorage.started = 'yes';
    location.reload();
  }
}

if (launch.has('tgWebAppVersion')) start();
