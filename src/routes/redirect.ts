/** The route of small pages without a layout: redirects at old addresses, and at `/` where no home lies there. */
import type { APIRoute } from 'astro';
import { openPages } from '../newsroom/session/session.ts';

/** Lists the paths of all small pages. */
export const getStaticPaths = () => openPages().paths('redirect');

/** Returns a small page as a whole HTML document. */
export const GET: APIRoute<{ path: string }> = ({ props }) =>
  new Response(openPages().redirect(props.path), { headers: { 'content-type': 'text/html; charset=utf-8' } });
