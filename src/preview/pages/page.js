// Keeps a page of the site up to date while its text is being written, and lays the list of its mistakes
// over it. It is sent by the preview alone: a finished site holds nothing of it.
const script = document.currentScript;
const SECOND = 1000;
const TOP = `haiyen-top:${location.pathname}`;
const FOLDED = 'haiyen-folded'; // which panel was folded: it stays so when its page is loaded again
let have = script.dataset.have;
let at = script.dataset.at;
let shown = ''; // what tells the panel from another
let stream = null;
let timer = 0;
let root = null; // the panel's
let hush = 0;

// ---- what to do next

function close() {
  clearTimeout(timer);
  stream?.close();
  stream = null;
}

function open() {
  close();
  if (document.hidden) return;
  const asks = new URLSearchParams({ token: script.dataset.token, page: location.pathname, have, panel: shown, at });
  if (location.search === '?haiyen=now') asks.set('now', '');
  stream = new EventSource(`/_haiyen/events?${asks}`);
  const on = (name, act) =>
    stream.addEventListener(name, (event) => {
      close();
      act(JSON.parse(event.data));
    });
  on('reload', reload);
  on('go', ({ url }) => location.assign(url));
  on('style', restyle);
  on('panel', lay);
  // Every answer ends its stream, and the browser asks again by itself. It gives up only where it was
  // refused: by another run of the program, whose pages are new ones.
  stream.addEventListener('error', () => {
    if (stream?.readyState === EventSource.CLOSED) again();
  });
}

function again() {
  close();
  timer = setTimeout(async () => {
    try {
      await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
      reload();
    } catch {
      again();
    }
  }, SECOND);
}

function reload() {
  sessionStorage.setItem(TOP, String(scrollY));
  location.reload();
}

// ---- a stylesheet for another, while the page stays

function restyle(news) {
  have = news.have;
  // The name of a stylesheet, without the piece of its hash.
  const name = (url) => new URL(url, location).pathname.replace(/\.[0-9a-f]{8}(?=\.css$)/, '');
  for (const link of document.querySelectorAll('link[rel~=stylesheet]')) {
    const url = news.stylesheets.find((sheet) => name(sheet) === name(link.href));
    if (!url) continue;
    const next = link.cloneNode();
    next.href = `${url}?${Date.now()}`;
    // The old one stays until the new one is there, or the page would be bare for a moment.
    for (const end of ['load', 'error']) next.addEventListener(end, () => link.remove());
    link.after(next);
  }
  open();
}

// ---- the panel: in a tree of its own, beside the body and under no style of the site's

function place() {
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML =
    '<link rel="stylesheet" href="/_haiyen/preview.css"><div hidden></div><div class="hy"><p class="hy-toast" role="status"></p></div>';
  root.addEventListener('click', (event) => event.target.closest('[data-fold]') && fold());
  root.addEventListener('submit', edit);
  document.documentElement.append(host);
  return root;
}

function lay({ panel, html }) {
  const news = panel !== shown;
  shown = panel;
  if (html) root ??= place();
  if (!root) return open();
  const [sheet, old] = root.children;
  const wasFolded = old.querySelector('[data-fold]')?.getAttribute('aria-expanded') === 'false';
  const held = old.contains(root.activeElement) ? sign(root.activeElement) : '';
  const fresh = old.cloneNode();
  fresh.innerHTML = html;
  old.replaceWith(fresh);
  const ready = () => {
    fresh.hidden = !html;
    fresh.querySelectorAll('.hy-code').forEach(toMark);
    [...fresh.querySelectorAll('a,button')].find((element) => sign(element) === held)?.focus({ preventScroll: true });
  };
  if (html && (wasFolded || sessionStorage.getItem(FOLDED) === panel)) fold();
  // Nothing is seen of it before it has its style.
  if (sheet.sheet) ready();
  else sheet.addEventListener('load', ready);
  if (news) say(fresh.querySelector('.hy-bar-title')?.textContent ?? '', 'quiet');
  open();
}

// What an element is when the list around it is another one.
const sign = (element) => [element.tagName, element.textContent, element.form?.elements.file?.value].join('\n');

// Told to whoever listens to the page; shown to all who look, unless the panel itself says it.
function say(text, how) {
  const line = root?.querySelector('.hy-toast');
  if (!line) return;
  line.classList.toggle('hy-vh', how === 'quiet');
  line.textContent = text;
  clearTimeout(hush);
  if (how !== 'quiet') hush = setTimeout(() => (line.textContent = ''), 6 * SECOND);
}

// A long line begins where its mark is.
function toMark(line) {
  const mark = line.querySelector('mark');
  if (mark && mark.offsetLeft + mark.offsetWidth > line.clientWidth) {
    line.scrollLeft = mark.offsetLeft - line.clientWidth / 3;
  }
}

function fold() {
  const button = root?.querySelector('[data-fold]');
  if (!button) return;
  const open = button.getAttribute('aria-expanded') === 'true';
  button.setAttribute('aria-expanded', String(!open));
  button.closest('.hy-panel').toggleAttribute('data-folded', open);
  sessionStorage.setItem(FOLDED, open ? shown : '');
}

async function edit(event) {
  event.preventDefault();
  const { opened, failed } = event.target.closest('.hy-panel').dataset;
  const body = new URLSearchParams(new FormData(event.target));
  const answer = await fetch(event.target.action, { method: 'POST', body, redirect: 'manual' }).catch(() => null);
  say(answer?.ok || answer?.type === 'opaqueredirect' ? opened : failed);
}

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) fold();
});

// ---- where the reader was, and tabs that nobody sees: browsers allow six connections a host

const top_ = sessionStorage.getItem(TOP);
sessionStorage.removeItem(TOP);
if (top_) {
  const back = () => scrollTo({ top: Number(top_), behavior: 'instant' });
  back();
  addEventListener('load', back);
}
document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
addEventListener('pagehide', close);
addEventListener('pageshow', (event) => event.persisted && open());
open();
