// Starts a re-index without leaving the page, and follows it.
const form = document.getElementById('reindex');
const index = document.getElementById('index');

async function follow() {
  const response = await fetch('/admin/index', { redirect: 'error' });
  if (response.status === 403) location.reload();
  if (!response.ok) return;
  const template = document.createElement('template');
  template.innerHTML = await response.text();
  index.replaceChildren(template.content);
  if (index.querySelector('[data-running=yes]')) setTimeout(follow, 300);
}

form?.addEventListener('submit', async event => {
  event.preventDefault();
  const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
  if (response.type === 'opaqueredirect') follow();
  else location.reload();
});

if (index?.querySelector('[data-running=yes]')) follow();
