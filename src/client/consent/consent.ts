/** Loads what asks about services, and what starts them and clears away after them, where there is a reason to. */
import type { ConsentRecord } from './consent-record.ts';

const link = document.querySelector('.privacy') as HTMLAnchorElement;
const { services, necessary, terms } = link.dataset;
let record: ConsentRecord | undefined;
try {
  record = JSON.parse(localStorage.getItem('privacyChoices') as string);
} catch {}
const isRefused = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;

if (terms && record?.terms !== terms && !isRefused) import('./question.ts');
if (necessary === '' || record?.withdrawn || Object.values(record?.choices ?? {}).includes(true))
  import(/* @vite-ignore */ services as string);
