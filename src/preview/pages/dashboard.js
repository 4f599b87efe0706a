// Keeps the overview up to date while somebody works in it, and opens files in the editor. The page
// works without it: the forms are forms, and a reload shows what is new.
const script = document.querySelector('script[data-have]');
const say = document.getElementById('say');
const SECOND = 1000;
let have = script.dataset.have;
let stream = null;
let timer = 0; // the next try, when the program does not answer
let lost = false;
let asked = 0; // the newest look at the page wins
let hush = 0;

const live = (page) => page.querySelectorAll('section[data-live][id]');
// What the program sent, not what the browser made of it: an open list is no difference.
const sent = new Map([...live(document)].map((section) => [section.id, section.outerHTML]));

function tell(text, seconds) {
  clearTimeout(hush);
  if (say.textContent !== text) say.textContent = text;
  if (seconds) hush = setTimeout(() => tell(lost ? say.dataset.lost : ''), seconds * SECOND);
}

// ---- what is new

function close() {
  clearTimeout(timer);
  stream?.close();
  stream = null;
}

function open() {
  close();
  if (document.hidden) return;
  const asks = new URLSearchParams({ token: script.dataset.token, page: '/_haiyen/', have });
  stream = new EventSource(`/_haiyen/events?${asks}`);
  stream.addEventListener('reload', () => look());
  // A stream that ends says the same as one that breaks: only asking tells them apart.
  stream.addEventListener('error', () => look(SECOND));
}

// Fetches the page and shows what differs. After a stream broke, the next one waits a moment.
async function look(wait = 0) {
  close();
  const mine = ++asked;
  const again = (task) => {
    clearTimeout(timer);
    timer = setTimeout(task, SECOND);
  };
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    if (mine !== asked) return;
    if (lost) return location.reload();
    if (!answer.ok) throw new Error(String(answer.status));
    const text = await answer.text();
    if (mine !== asked) return;
    show(new DOMParser().parseFromString(text, 'text/html'));
    if (wait) again(open);
    else open();
  } catch {
    if (mine !== asked || document.hidden) return;
    lost = true;
    tell(say.dataset.lost);
    again(() => look());
  }
}

function show(page) {
  const next = page.querySelector('script[data-have]');
  if (!next) return location.reload();
  have = next.dataset.have;
  script.dataset.token = next.dataset.token;
  document.title = page.title;
  // What a person looks at stays where it is: the focused thing if it is in sight, else the section.
  const topOf = (element) => element?.getBoundingClientRect().top;
  const seen = (top) => top >= 0 && top < innerHeight;
  const focus = document.activeElement.closest('section') && seen(topOf(document.activeElement));
  const section = [...live(document)].findLast((one) => topOf(one) < innerHeight / 3);
  const anchor = () => (focus ? document.activeElement : document.getElementById(section?.id));
  const top = topOf(anchor());
  let changed = false;
  for (const section of live(page)) {
    const now = document.getElementById(section.id);
    const html = section.outerHTML;
    if (!now || sent.get(section.id) === html) continue;
    sent.set(section.id, html);
    replace(now, document.importNode(section, true));
    changed = true;
  }
  if (!changed) return;
  const moved = topOf(anchor()) - top;
  if (moved) scrollBy({ top: moved, behavior: 'instant' });
  tidy();
}

// ---- one section for another, with what a person did in it

const FOCUSABLE = 'a[href],button,input:not([type=hidden]),select,summary,[tabindex]';
const all = (root, what) => [...root.querySelectorAll(what)];

// What an element is when it has no id: the same link, or the same button of the same place.
function sign(element) {
  const fields = element.form ? new URLSearchParams(new FormData(element.form)) : '';
  return [element.tagName, element.getAttribute('href'), fields, element.textContent].join('\n');
}

// The one nearest to a place in a list that answers.
function near(list, place, test) {
  const far = (element) => Math.abs(list.indexOf(element) - place);
  return list.filter(test).sort((one, other) => far(one) - far(other))[0];
}

function replace(old, fresh) {
  const held = old.contains(document.activeElement) ? document.activeElement : null;
  const place = held && all(old, FOCUSABLE).indexOf(held);
  const signed = held && sign(held);
  const caret = held?.type === 'search' ? [held.selectionStart, held.selectionEnd] : null;

  for (const list of all(old, 'details[id]')) {
    const twin = fresh.querySelector(`#${list.id}`);
    if (twin) twin.open = list.open;
  }
  const typed = all(old, 'input[id]').filter((field) => field.value !== field.defaultValue);
  for (const field of typed) {
    const twin = fresh.querySelector(`#${field.id}`);
    if (twin) twin.value = field.value;
  }
  const scrolls = all(old, '[data-keep]').map((box) => [box.id, box.scrollLeft, box.scrollTop]);

  old.replaceWith(fresh);

  for (const [id, left, top] of scrolls) document.getElementById(id)?.scrollTo({ left, top, behavior: 'instant' });
  if (!held) return;
  const others = all(fresh, FOCUSABLE);
  const twin =
    (held.id && fresh.querySelector(`#${held.id}`)) ||
    near(others, place, (element) => sign(element) === signed) ||
    others[Math.min(place, others.length - 1)] ||
    fresh.querySelector('h2');
  twin?.focus({ preventScroll: true });
  if (caret && twin?.type === 'search') twin.setSelectionRange(...caret);
}

// Lines that fit are no stop for the keyboard; long ones begin where the mark is.
function tidy() {
  for (const box of all(document, '.hy-code')) {
    if (!box.clientWidth) continue; // folded away
    if (box.scrollWidth <= box.clientWidth) {
      box.removeAttribute('tabindex');
      continue;
    }
    const mark = box.querySelector('mark');
    const end = mark.offsetLeft + mark.offsetWidth;
    if (!('seen' in box.dataset) && end > box.clientWidth) {
      const margin = box.querySelector('.hy-no').offsetWidth;
      const spare = box.clientWidth - margin - mark.offsetWidth;
      box.scrollLeft = mark.offsetLeft - margin - Math.max(16, spare / 2);
    }
    box.dataset.seen = '';
  }
}

// ---- choosing and searching, without leaving the page

function choose(form) {
  const fields = [...new FormData(form)].filter(([, value]) => value);
  const address = new URL(form.action);
  address.search = new URLSearchParams(fields);
  address.hash = '';
  history.pushState(null, '', address);
  look();
}

document.addEventListener('change', (event) => {
  const form = event.target.closest('form[data-filter]');
  if (form && event.target.matches('select')) choose(form);
});

addEventListener('popstate', () => look());

// ---- the editor

async function edit(form, button) {
  button?.setAttribute('aria-busy', 'true');
  let done = false;
  try {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
    done = answer.ok || answer.type === 'opaqueredirect';
  } catch {
    // It says so below.
  }
  button?.removeAttribute('aria-busy');
  tell(done ? say.dataset.opened : say.dataset.failed, 6);
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.matches('[data-filter]')) {
    event.preventDefault();
    choose(form);
  } else if (form.matches('[data-open]')) {
    event.preventDefault();
    edit(form, event.submitter);
  }
});

// ---- browsers allow six connections a host: a tab that nobody sees gives its own back

document.addEventListener('visibilitychange', () => {
  if (document.hidden) close();
  else if (lost) look();
  else open();
});
addEventListener('pagehide', close);
addEventListener('pageshow', (event) => event.persisted && open());

document.addEventListener('toggle', tidy, true);
tidy();
open();
