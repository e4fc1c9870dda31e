// @ts-check
/**
 * Asks about services, keeps the answer, starts what is allowed, and clears away after the rest. A build publishes this
 * file as it is, with the services of consent.yaml in its last line, so it is plain JavaScript and imports nothing.
 *
 * @typedef {import('../../core/consent/consent-question.ts').ConsentQuestion} ConsentQuestion
 * @typedef {import('../../core/consent/services-script.ts').ServiceFacts} ServiceFacts
 * @typedef {import('./consent-record.ts').ConsentRecord} ConsentRecord
 * @typedef {import('./consent-record.ts').Choices} Choices
 */

const KEY = 'privacyChoices';
const link = /** @type {HTMLAnchorElement} */ (document.querySelector('.privacy'));
const { terms, question } = link.dataset;
const box = document.createElement('section');

/** @type {Set<string>} */
const started = new Set();
/** @type {ServiceFacts} */
let facts = { services: [] };
/** @type {ConsentRecord | undefined} */
let record;

/**
 * Begins with the services of consent.yaml.
 *
 * @param {ServiceFacts} given
 */
export function begin(given) {
  facts = given;
  if (given.signals) signal('default', {});
  addEventListener('storage', ({ key }) => {
    if (key !== KEY) return;
    read();
    decide();
  });
  // At the end of the page nothing lies below the question, and neither does what has the focus
  new ResizeObserver(() => {
    document.body.style.paddingBlockEnd = `${box.offsetHeight}px`;
    document.documentElement.style.scrollPaddingBlockEnd = `${box.offsetHeight}px`;
  }).observe(box);
  read();
  decide();
}

/**
 * Keeps what a reader has chosen, and follows it.
 *
 * @param {Choices} choices
 * @param {Record<string, string>} agreed The digest of what is agreed to with each service, by its id.
 */
export function choose(choices, agreed) {
  const last = record;
  const date = new Date().toISOString();
  const isLess = Object.keys(choices).some((id) => last?.choices?.[id] && !choices[id]);
  const withdrawn = isLess ? date : last?.withdrawn;
  record = { choices, date, language: document.documentElement.lang, terms, services: agreed, withdrawn };
  try {
    localStorage.setItem(KEY, JSON.stringify(record));
  } catch {
    // Where storage is refused, a choice lasts as long as the page
  }
  decide();
  // What has started can't be stopped otherwise
  if (isLess) location.reload();
}

function read() {
  try {
    record = JSON.parse(/** @type {string} */ (localStorage.getItem(KEY))) ?? undefined;
  } catch {
    record = undefined;
  }
}

function decide() {
  const isRefused = /** @type {{ globalPrivacyControl?: boolean }} */ (navigator).globalPrivacyControl;
  const isCurrent = record?.terms === terms;
  box.remove();
  if (terms && !isCurrent && !isRefused) ask().catch(() => {});
  follow((isCurrent && !isRefused && record?.choices) || {});
}

async function ask() {
  /** @type {ConsentQuestion} */
  const asked = await (await fetch(/** @type {string} */ (question))).json();
  if (record?.terms === terms) return;
  const news = asked.names.filter((_, index) => {
    const [id, digest] = Object.entries(asked.services)[index] ?? [];
    return record?.services?.[id ?? ''] !== digest;
  });
  const answer = (/** @type {boolean} */ isAllowed) =>
    choose(Object.fromEntries(asked.categories.map((id) => [id, isAllowed])), asked.services);
  const acts = [() => answer(true), () => answer(false), () => link.click()];
  const text = document.createElement('p');
  text.textContent = asked.text;
  if (record?.date) text.append(` ${asked.changed.replace('{services}', news.join(', '))}`);
  box.className = 'offer ask';
  box.ariaLabel = link.textContent;
  box.replaceChildren(
    text,
    ...acts.map((act, index) => {
      const button = document.createElement('button');
      button.className = 'button';
      button.textContent = asked.buttons[index] ?? '';
      button.onclick = act;
      return button;
    }),
  );
  dispatchEvent(new Event('later'));
  // First, so that a keyboard reaches it before all else
  document.body.prepend(box);
}

/**
 * Starts the services that are allowed, each once, and clears away after the others.
 *
 * @param {Choices} choices
 */
function follow(choices) {
  const isAllowed = (/** @type {string | undefined} */ category) =>
    category === undefined || choices[category] === true;
  if (facts.signals) signal('update', choices);
  for (const { id, category, scripts, kept } of facts.services) {
    if (!isAllowed(category)) kept.forEach(clear);
    else if (!started.has(id)) {
      started.add(id);
      for (const attributes of scripts) {
        const script = document.createElement('script');
        script.async = false;
        for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
        document.head.append(script);
      }
    }
  }
}

/**
 * Tells tags how they may work, in the order and the form that Consent Mode asks for.
 *
 * @param {'default' | 'update'} command
 * @param {Choices} choices
 */
function signal(command, choices) {
  const states = Object.fromEntries(
    Object.entries(facts.signals ?? {}).map(([name, categories]) => [
      name,
      categories.some((id) => choices[id] === true) ? 'granted' : 'denied',
    ]),
  );
  const page = /** @type {{ dataLayer?: unknown[] }} */ (/** @type {unknown} */ (window));
  page.dataLayer ??= [];
  // A tag reads the arguments of a function from there, and no array
  (function push() {
    // biome-ignore lint/complexity/noArguments: the tag knows it by this
    page.dataLayer?.push(arguments);
  })(...['consent', command, states]);
}

/**
 * Deletes what a service keeps: a cookie at every path and domain at which this page may delete it.
 *
 * @param {readonly [place: string, pattern: string]} kept
 */
function clear([place, pattern]) {
  const isMeant = (/** @type {string} */ name) => new RegExp(pattern, 'u').test(name);
  if (place !== 'cookie') {
    try {
      const storage = place === 'local' ? localStorage : sessionStorage;
      for (const name of Object.keys(storage)) if (isMeant(name)) storage.removeItem(name);
    } catch {
      // Where storage is refused, nothing is kept
    }
    return;
  }
  const folders = location.pathname.split('/');
  const paths = folders.flatMap((_, index) => {
    const path = folders.slice(0, index).join('/');
    return [path, `${path}/`];
  });
  const parts = location.hostname.split('.');
  const domains = ['', ...parts.map((_, index) => `;domain=${parts.slice(index).join('.')}`)];
  for (const cookie of document.cookie.split('; ')) {
    const name = cookie.split('=', 1)[0] ?? '';
    if (!isMeant(name)) continue;
    for (const place of paths.flatMap((path) => domains.map((domain) => `;path=${path || '/'}${domain}`))) {
      // biome-ignore lint/suspicious/noDocumentCookie: not every browser has another way
      document.cookie = `${name}=;max-age=0${place}`;
    }
  }
}
