/** How an editor comes to the desk of a site whose repository lies at a Git host: with a token, or in a window of the host. */
import type { BrowserContext, Page } from 'playwright';
import { type Editor, editorAt, storiesAt } from './editor.ts';
import { TOKEN } from './mock-host.ts';

/** Signs in with a token of the editor’s own. */
export async function signInWithToken(page: Page, origin: string): Promise<Editor> {
  await page.goto(`${origin}/desk/`);
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill(TOKEN);
  await dialog.getByRole('button', { name: 'Sign In', exact: true }).click();
  await storiesAt(page);
  return editorAt(page, origin);
}

/** Presses the button by which a window of the host opens, and agrees there. */
export async function signInByWindow(page: Page, origin: string, host: 'GitHub' | 'GitLab'): Promise<Editor> {
  await page.goto(`${origin}/desk/`);
  const opened = page.waitForEvent('popup');
  // The name of a host stands between signs of direction
  await page.getByRole('button', { name: new RegExp(`^Sign In with \\W?${host}`) }).click();
  await (await opened).getByText('Agree').click();
  await storiesAt(page);
  return editorAt(page, origin);
}

/**
 * Stands for a service by which editors sign in at GitHub: its window asks the one that has opened it for its address, and
 * hands the token to it (https://decapcms.org/docs/backends-overview/ calls it an external OAuth client).
 */
export async function mockSignInService(context: BrowserContext, address: string): Promise<void> {
  const answer = `authorization:github:success:${JSON.stringify({ token: TOKEN, provider: 'github' })}`;
  const script = `
    addEventListener('message', ({ data, origin }) => {
      if (data === 'authorizing:github') opener.postMessage(${JSON.stringify(answer)}, origin);
    });
    document.querySelector('button').onclick = () => opener.postMessage('authorizing:github', '*');`;
  await context.route(`${address}/auth?**`, (route) =>
    route.fulfill(pageOf(`<button>Agree</button><script>${script}</script>`)),
  );
}

/** Stands for the pages of a GitLab at which an application is agreed to (RFC 6749, 4.1, and RFC 7636). */
export async function mockGitLabSignIn(context: BrowserContext, host: string, application: string): Promise<void> {
  await context.route(`${host}/oauth/authorize?**`, (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const back = new URLSearchParams({ code: 'agreed', state: asked.get('state') ?? '' });
    return route.fulfill(pageOf(`<a href="${asked.get('redirect_uri')}?${back}">Agree</a>`));
  });
  await context.route(`${host}/oauth/token`, (route) => {
    const { client_id, code } = route.request().postDataJSON() as Record<string, string>;
    const isKnown = client_id === application && code === 'agreed';
    const json = isKnown ? { access_token: TOKEN, refresh_token: 'later' } : { error: 'invalid_grant' };
    return route.fulfill({ json, headers: { 'access-control-allow-origin': '*' } });
  });
}

function pageOf(body: string) {
  return { contentType: 'text/html', body: `<!doctype html><title>Sign in</title>${body}` };
}
