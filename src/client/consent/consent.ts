/** Loads what asks about services and starts them, where there is something to ask, to start or to clear away. */
import type { ConsentRecord } from './consent-record.ts';

const link = document.querySelector('.privacy') as HTMLAnchorElement;
const { services, necessary, terms } = link.dataset;
let record: ConsentRecord | undefined;
try {
  record = JSON.parse(localStorage.getItem('privacyChoices') as string);
} catch {}
const isRefused = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;

if (
  necessary === '' ||
  (terms && record?.terms !== terms && !isRefused) ||
  record?.withdrawn ||
  Object.values(record?.choices ?? {}).includes(true)
)
  import(/* @vite-ignore */ services as string);
