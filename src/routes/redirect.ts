/** Pages without chrome: at old addresses, and at `/` where no home lies there. */
import type { APIRoute } from 'astro';
import { openPages } from '../newsroom/session/session.ts';

export const getStaticPaths = () => openPages().paths('redirect');

export const GET: APIRoute<{ path: string }> = ({ props }) =>
  new Response(openPages().redirect(props.path), { headers: { 'content-type': 'text/html; charset=utf-8' } });
