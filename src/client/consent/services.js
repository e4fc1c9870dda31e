// @ts-check
/**
 * Starts the services that a reader allows, and clears away after the rest. A build publishes this file as it is, with the
 * services of consent.yaml in its last line, so it is plain JavaScript and imports nothing.
 *
 * @typedef {import('../../core/consent/services-script.ts').ServiceFacts} ServiceFacts
 * @typedef {import('../../core/consent/services-script.ts').Kept} Kept
 * @typedef {NonNullable<ServiceFacts['services'][number]['start']>[number]} StartStep
 * @typedef {import('./consent-record.ts').ConsentRecord} ConsentRecord
 * @typedef {import('./consent-record.ts').Choices} Choices
 */

const KEY = 'privacyChoices';
const { terms } = /** @type {HTMLElement} */ (document.querySelector('.privacy')).dataset;
/** What tags look for there */
const page = /** @type {Record<string, any>} */ (/** @type {unknown} */ (window));

/** @type {Set<string>} */
const started = new Set();
/** @type {ServiceFacts} */
let facts = { services: [] };
/** The states that tags were told last. */
let told = '';

/**
 * Begins with the services of consent.yaml, by the record.
 *
 * @param {ServiceFacts} given
 */
export function begin(given) {
  facts = given;
  if (given.signals) signal('default', {});
  addEventListener('storage', ({ key }) => key === KEY && follow(kept()));
  follow(kept());
}

/**
 * Returns the choices that are kept, as far as they are about the services of today.
 *
 * @returns {Choices}
 */
function kept() {
  try {
    /** @type {ConsentRecord | null} */
    const record = JSON.parse(/** @type {string} */ (localStorage.getItem(KEY)));
    return (record?.terms === terms && record?.choices) || {};
  } catch {
    return {};
  }
}

/**
 * Starts the services that are allowed, each once, and clears away after the others. Global Privacy Control allows none
 * but the necessary.
 *
 * @param {Choices} choices
 */
export function follow(choices) {
  const isRefused = /** @type {{ globalPrivacyControl?: boolean }} */ (navigator).globalPrivacyControl;
  const isAllowed = (/** @type {string | undefined} */ category) =>
    category === undefined || (!isRefused && choices[category] === true);
  if (facts.signals) signal('update', isRefused ? {} : choices);
  // What two services keep under one name stays while one of them may
  const spared = facts.services.filter(({ category }) => isAllowed(category)).flatMap(({ kept }) => kept);
  for (const { id, category, start = [], scripts, kept } of facts.services) {
    if (!isAllowed(category)) for (const one of kept) clear(one, spared);
    else if (!started.has(id)) {
      started.add(id);
      for (const step of start) take(step);
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
  const news = JSON.stringify(states);
  if (news === told) return;
  if (command === 'update') told = news;
  gtag('consent', command, states);
}

/**
 * Does one thing that a vendor's snippet does before its script.
 *
 * @param {StartStep} step
 */
function take(step) {
  const [kind, ...values] = JSON.parse(JSON.stringify(step), (_, value) =>
    value === '{date}' ? new Date() : value === '{milliseconds}' ? Date.now() : value,
  );
  if (kind === 'gtag') gtag(...values);
  if (kind === 'push') {
    const [queue, entry] = values;
    page[queue] ??= [];
    page[queue].push(entry);
  }
  if (kind === 'plausible') {
    page.plausible ??= withQueue(() => (page.plausible.q ??= []));
    page.plausible.o = values[0];
  }
}

/** @param {unknown[]} values */
function gtag(...values) {
  page.dataLayer ??= [];
  page.gtag ??= withQueue(() => page.dataLayer);
  page.gtag(...values);
}

/**
 * Makes the function that keeps what it is called with until a tag comes. A tag reads the arguments of a function, and
 * no array.
 *
 * @param {() => unknown[]} queue
 */
function withQueue(queue) {
  return function () {
    // biome-ignore lint/complexity/noArguments: the tag knows it by this
    queue().push(arguments);
  };
}

/**
 * Deletes what a service keeps: a cookie at every path and domain at which this page may delete it.
 *
 * @param {Kept} kept
 * @param {Kept[]} spared What stays, because another service may keep it.
 */
function clear([place, pattern], spared) {
  const isMeant = (/** @type {string} */ name) =>
    new RegExp(pattern, 'u').test(name) && !spared.some(([at, one]) => at === place && new RegExp(one, 'u').test(name));
  if (place === 'database') {
    // Older browsers can't tell which databases there are
    indexedDB.databases?.().then((all) => {
      for (const { name } of all) if (name && isMeant(name)) indexedDB.deleteDatabase(name);
    });
    return;
  }
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
  const above = folders.flatMap((_, index) => {
    const path = folders.slice(0, index).join('/');
    return [path, `${path}/`];
  });
  const paths = [...above, location.pathname];
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
