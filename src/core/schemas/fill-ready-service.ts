/** Fills in what is known of a ready service; what an editor has written takes its place. */
import type { z } from 'zod';
import type { ReadyService } from '../ready-services/ready-service.ts';
import { isReadyName, READY_NAMES, READY_SERVICES } from '../ready-services/ready-services.ts';
import { didYouMean } from '../text/suggest.ts';
import { isPolicyHost } from './policy-sources.ts';

const OWN_ADDRESS = 'Write where you run it, with https:// and without a query, such as https://stats.example.org/.';

/**
 * Returns the settings of a service with everything that its vendor documents, or as they are where they name no ready
 * one. Tells `context` what is missing or malformed.
 */
export function fillReadyService(value: unknown, context: z.RefinementCtx): unknown {
  if (!isGroup(value)) return value;
  const say = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
  const { ready, hosts } = value;
  if (ready === undefined) {
    for (const key of ['id', 'address'])
      if (key in value) say(key, 'Only a ready service has it: write “ready:” with its name, or take this line away.');
    return value;
  }
  if (!isReadyName(ready)) {
    say('ready', didYouMean(String(ready), READY_NAMES, 'Ready are'));
    return value;
  }
  const service: ReadyService = READY_SERVICES[ready];
  const address = readAddress(value['address'], service, (message) => say('address', message));
  const id = value['id'] === undefined ? '' : String(value['id']);
  const isNeeded = !(service.id.isVendors && address);
  if (isNeeded ? !service.id.form.test(id) : id !== '')
    say('id', isNeeded ? service.id.hint : 'Your own address needs no id: take this line away.');
  else if (address !== undefined || service.ownAddress !== 'needed') {
    const { name } = service;
    const filled = service.settings({ id, address });
    return {
      name,
      // Who runs it at an address of its own, only the newsroom knows
      ...(address === undefined && service.vendor),
      ground: 'consent',
      ...filled,
      ...value,
      ...(id && { id }),
      ...(address && { address }),
      hosts: isGroup(hosts) ? { ...filled.hosts, ...hosts } : (hosts ?? filled.hosts),
    };
  }
  return value;
}

/** Returns the address with a slash at its end; tells where it can't be what an editor wrote. */
function readAddress(address: unknown, { ownAddress, name }: ReadyService, say: (message: string) => void) {
  if (address === undefined) {
    if (ownAddress === 'needed') say(OWN_ADDRESS);
    return undefined;
  }
  if (!ownAddress) {
    say(`${name} runs on hosts of its own: take this line away.`);
    return undefined;
  }
  const isUsable = typeof address === 'string' && URL.canParse(address) && isPolicyHost(new URL(address).origin);
  if (!isUsable || /[?#]/.test(address)) {
    say(OWN_ADDRESS);
    return undefined;
  }
  return address.replace(/\/*$/, '/');
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
