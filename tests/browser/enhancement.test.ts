/** What scripts add for a reader: a remembered theme, an outline that follows, a link that is copied. */
import { expect, test } from 'vitest';
import { DESKTOP, openSite } from '../support/browser/open-site.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = openSite();

test('a chosen theme is remembered on the next page', async () => {
  const { page, faults } = await reader.visit(DEMO_PAGES.award, { colorScheme: 'light' });
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.click('.theme summary');
  await page.click('.theme button[value=dark]');
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto(reader.origin() + DEMO_PAGES.home);
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  expect(await background()).toBe(dark);
  expect(faults).toEqual([]);
});

test('a remembered theme is set before anything is painted', async () => {
  const localStorage = [{ name: 'theme', value: 'dark' }];
  const { page } = await reader.visit('/404.html', {
    storageState: { cookies: [], origins: [{ origin: reader.origin(), localStorage }] },
  });
  await page.addInitScript(() => {
    const seen = window as unknown as { hadBody?: boolean };
    new MutationObserver((_, observer) => {
      if (document.documentElement?.dataset['theme'] === undefined) return;
      seen.hadBody = document.body !== null;
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(reader.origin() + DEMO_PAGES.award);
  expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  // Scripts of the body run after the first paint; those of the head before there is a body
  expect(await page.evaluate(() => (window as unknown as { hadBody?: boolean }).hadBody)).toBe(false);
});

test('the outline marks the section that is being read', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award, { reducedMotion: 'reduce' });
  const current = async () =>
    (await page.locator('.outline [aria-current]').allTextContents()).map((text) => text.trim());
  const title = await page.locator('h1').textContent();
  await expect.poll(current).toEqual([title]);
  const heading = page.locator('main h2').nth(2);
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const text = await heading.textContent();
  await expect.poll(current).toEqual([text]);
});

test('the copied link is the article’s public address', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const { page, faults } = await reader.visit(DEMO_PAGES.award, { ...DESKTOP, permissions });
  await page.click('.copy button');
  await expect.poll(() => page.locator('.share [role=status]').textContent()).not.toBe('');
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
  expect(faults).toEqual([]);
});

test('code is copied by its button and by hand without numbers, and of a diff what it became', async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const { page, faults } = await reader.visit(DEMO_PAGES.code, { ...DESKTOP, permissions });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const numbered = page.locator('.copyable:has([data-line])').first();
  const written = ((await numbered.locator('code').textContent()) ?? '').trimEnd();
  await numbered.locator('button').click();
  await expect.poll(() => page.locator('#code-status').textContent()).toBe('Code copied');
  expect(await clipboard()).toBe(written);
  await numbered.locator('pre').evaluate((block) => getSelection()?.selectAllChildren(block));
  await page.keyboard.press('Control+C');
  expect((await clipboard()).trimEnd()).toBe(written);

  const diff = page.locator('.copyable:has(.sign)').first();
  await diff.locator('pre').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(clipboard).toContain('const proof = read(proofFile);\n');
  expect(await clipboard()).toContain(
    '\nlet node: Node = leaf(proof.account, proof.secret, amountOf(proof.balance));\n',
  );
  expect(await clipboard()).not.toContain('BigInt');
  expect(faults).toEqual([]);
});

test('the styles of panels come when a reader reaches for one, before it is seen', async () => {
  const { page } = await reader.visit('/404.html');
  // The question about services needs these styles, too
  await page.locator('.ask button').nth(1).click();
  await page.locator('.ask').waitFor({ state: 'detached' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const lateStyles = () => asked.filter((path) => path.includes('/later.'));
  await page.goto(reader.origin() + DEMO_PAGES.award);
  expect(lateStyles()).toEqual([]);
  const held = Promise.withResolvers<void>();
  await page.route('**/later.*', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.click('#menu .language > summary');
  const panel = page.locator('#menu .language .panel');
  expect(await panel.isVisible()).toBe(false);
  held.resolve();
  await expect.poll(() => panel.isVisible()).toBe(true);
  expect(await panel.evaluate((element) => getComputedStyle(element).position)).toBe('absolute');
  expect(lateStyles()).toHaveLength(1);
});

test('a heading that a mouse points at has a link to itself, which no keyboard stops at', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award);
  const heading = page.locator('.prose > h2[id]').first();
  const link = heading.locator('.anchor');
  expect(await link.getAttribute('href')).toBe(`#${await heading.getAttribute('id')}`);
  expect([await link.getAttribute('tabindex'), await link.getAttribute('aria-hidden')]).toEqual(['-1', 'true']);
  await heading.hover();
  const mark = () => link.evaluate((element) => getComputedStyle(element, '::after').content);
  await expect.poll(mark).toBe('" #"');
});
