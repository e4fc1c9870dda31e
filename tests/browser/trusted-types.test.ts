/** Pages on which texts become code by our own policies alone: all that scripts add works there, and nothing else does. */
import { expect, test } from 'vitest';
import { button, chart, frame, visitEmbeds } from '../support/browser/embeds-page.ts';
import { openSite, PHONE } from '../support/browser/open-site.ts';
import { ask, eventually, openDialog } from '../support/browser/search-page.ts';
import { banner, centre } from '../support/browser/services-page.ts';
import { withTrustedTypes } from '../support/browser/trusted-types.ts';
import { DEMO_PAGES } from '../support/sites/demo.ts';

const reader = withTrustedTypes(openSite());

/** What an intruder's script would try, each as the text of a function. */
const SINKS: Readonly<Record<string, string>> = {
  'HTML of an element': 'document.body.innerHTML = "<img src=x onerror=ran=1>"',
  'HTML beside an element': 'document.body.insertAdjacentHTML("beforeend", "<b>x</b>")',
  'a page that is parsed': 'new DOMParser().parseFromString("<b>x</b>", "text/html")',
  'the text of a script': 'document.createElement("script").text = "ran=1"',
  'the address of a script': 'document.createElement("script").src = "/x.js"',
  'a worker': 'new Worker("/_search/pagefind-worker.js")',
  'the page of a frame': 'document.createElement("iframe").srcdoc = "<b>x</b>"',
  'a policy of another name': 'trustedTypes.createPolicy("other", {})',
  'our policy once more': 'trustedTypes.createPolicy("rules", {})',
};

test('a text is refused where it would become code, and so is a policy that would let it', async () => {
  const { page } = await reader.visit(DEMO_PAGES.award);
  for (const [what, code] of Object.entries(SINKS))
    await expect(page.evaluate(`(() => { ${code} })()`), what).rejects.toThrow(/TypeError|Trusted|policy/i);
  expect(await page.evaluate('typeof ran')).toBe('undefined');
});

test('search finds, in a dialog and on its page', async () => {
  const { page, faults } = await reader.visit(DEMO_PAGES.award);
  await openDialog(page);
  await ask(page, 'award');
  await eventually(() => page.locator('.search li a').count()).toBeGreaterThan(0);
  await page.goto(`${reader.origin()}${DEMO_PAGES.search}?q=reserves`);
  await eventually(() => page.locator('.search li a').count()).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('a picture is enlarged', async () => {
  const { page, faults } = await reader.visit(DEMO_PAGES.award);
  await page.locator('main figure > a:has(> picture)').first().click();
  await eventually(() => page.locator('dialog.pictures[open] picture').count()).toBe(1);
  await page.waitForLoadState('networkidle');
  expect(faults).toEqual([]);
});

test('the menu of a small screen has its styles, and rules of what is fetched ahead are taken', async () => {
  const { page, faults } = await reader.visit(DEMO_PAGES.award, PHONE);
  await page.click('.menu-button');
  await eventually(() => page.locator('#later + link').count()).toBe(1);
  expect(await page.locator('script[type=speculationrules]').textContent()).toContain('prefetch');
  expect(faults).toEqual([]);
});

test('services are asked about, looked through and refused', async () => {
  const { page, faults } = await reader.visit(DEMO_PAGES.award);
  await banner(page).waitFor();
  await button(page, 'Choose').click();
  await centre(page).waitFor();
  await centre(page).getByRole('button', { name: 'Reject all' }).click();
  await eventually(() => page.evaluate(() => localStorage.length)).toBe(1);
  expect(faults).toEqual([]);
});

test('what others embed, and their answers, load when they are asked for', async () => {
  const { page, faults, answer } = await visitEmbeds(reader);
  const account = { display_name: 'Ana', acct: 'ana', url: 'https://social.orrery.example/@ana' };
  const content = '<p>Nine <b>indeed</b></p><script>window.ran = true</script>';
  const post = { id: '2', in_reply_to_id: '116473920581736204', url: `${account.url}/2`, content, account };
  answer([{ ...post, created_at: '2026-04-25T10:00:00Z', spoiler_text: '', language: 'en' }]);
  await chart(page).click();
  await frame(page).waitFor();
  await button(page, 'Load: Comments').click();
  await page.locator('.thread').waitFor();
  expect(await page.locator('.thread p').allTextContents()).toContain('Nine indeed');
  expect(faults).toEqual([]);
});

test('newer updates of live coverage are shown, and an address is copied', async () => {
  const { page, faults } = await reader.visit('about:blank', { permissions: ['clipboard-write'] });
  const address = reader.origin() + DEMO_PAGES.live;
  await page.clock.install();
  const known = [...(await (await fetch(address)).text()).matchAll(/class="update prose[^"]*" id="([^"]+)"/g)];
  const [newest, ...older] = known.map(([, id]) => id as string);
  await page.route('**/updates.json', (route) =>
    route.fulfill({ json: { ended: false, updates: [newest, ...older] } }),
  );
  await page.goto(address);
  await page.locator(`#${newest}`).evaluate((update) => update.remove());
  await page.clock.runFor(61_000);
  await page.locator('.newer button').click();
  await eventually(() => page.locator(`#${newest}`).count()).toBe(1);
  await page.locator('.share .copy button').first().click();
  await eventually(() => page.locator('.share [role=status]').textContent()).not.toBe('');
  expect(faults).toEqual([]);
});
