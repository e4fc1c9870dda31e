/** The headers of the desk, which is the one place of a site with a program of others in it. */
import type { Header } from '../host-rules/rule.ts';
import type { Desk } from '../site/desk.ts';
import { hostsOf } from './git-host.ts';

/**
 * Writes the Content-Security-Policy of the desk: its own files and the Git host. Sveltia writes styles into the page
 * and shows pictures that it holds in memory; the preview is a frame of that kind.
 */
export function deskPolicy(desk: Desk): string {
  const { asked, pictures } = hostsOf(desk);
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'", 'blob:'],
    'img-src': ["'self'", 'blob:', 'data:', ...pictures],
    'media-src': ["'self'", 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", 'blob:', 'data:', ...asked],
    'frame-src': ['blob:'],
    'worker-src': ["'self'", 'blob:'],
    'manifest-src': ["'self'", 'blob:', 'data:'],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';');
}

/** The headers of every file of the desk. */
export function deskHeaders(desk: Desk): Header[] {
  return [
    ['Content-Security-Policy', deskPolicy(desk)],
    ['Cross-Origin-Opener-Policy', openerPolicy(desk)],
    ['X-Robots-Tag', 'noindex'],
  ];
}

/**
 * A window in which an editor signs in speaks to the one that has opened it. Where GitLab is asked without a service, that
 * window is itself one of the desk, which goes to GitLab and comes back: any policy of its own would part the two then
 * (HTML, 7.1.3, “check if a browsing context group switch is needed”).
 */
function openerPolicy({ signIn }: Desk): string {
  return signIn?.application === undefined ? 'same-origin-allow-popups' : 'unsafe-none';
}
