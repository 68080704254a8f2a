// Marks the words that the address names: #p12:34-80, offsets in UTF-16 units into the text of paragraph p12.
import { fragment } from './miniapp.js';

const status = document.getElementById('marked');

function unmark() {
  for (const mark of document.querySelectorAll('.words mark')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
  document.querySelector('.cited')?.classList.remove('cited');
}

function markText(paragraph, start, end) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const pieces = [];
  for (let at = 0, node = walker.nextNode(); node; at += node.length, node = walker.nextNode()) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.length);
    if (from < to) pieces.push([node, from, to]);
  }
  return pieces.map(([node, from, to]) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    return mark;
  });
}

function show() {
  const address = /^(p\d+):(\d+)-(\d+)$/.exec(fragment());
  const paragraph = address && document.getElementById(address[1]);
  unmark();
  if (!paragraph) return;
  const marks = markText(paragraph, Number(address[2]), Number(address[3]));
  paragraph.tabIndex = -1;
  paragraph.classList.add('cited');
  paragraph.focus({ preventScroll: true });
  (marks[0] ?? paragraph).scrollIntoView({ block: 'center', behavior: 'instant' });
  status.textContent = `${status.dataset.words} ${marks.map(mark => mark.textContent).join('')}`;
}

if (matchMedia('(max-width: 64rem)').matches) document.querySelector('.contents details')?.removeAttribute('open');
addEventListener('hashchange', show);
show();
