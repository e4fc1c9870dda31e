/** Loads the choice of currencies when a reader has chosen one, or opens the picker; nobody else needs it. */
const pickers = document.querySelectorAll<HTMLElement>('.currency');
const load = () => import('./currency.ts');

for (const picker of pickers) picker.ontoggle = load;
try {
  if (pickers[0] && localStorage.getItem('currency')) load();
} catch {
  // Where storage is refused, nothing was chosen
}
