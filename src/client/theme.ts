/** Lets the reader choose a theme and remembers the choice. */
const root = document.documentElement;
const buttons = document.querySelectorAll<HTMLButtonElement>('.theme button');

function show() {
  const choice = root.dataset['theme'] ?? '';
  for (const button of buttons) button.ariaPressed = String(button.value === choice);
  ['light', 'dark'].forEach((theme, index) => {
    const color = document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')[index];
    if (color) color.media = choice ? (choice === theme ? '' : 'not all') : `(prefers-color-scheme: ${theme})`;
  });
}

function choose(theme: string | null) {
  if (theme) root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
  show();
}

for (const button of buttons) {
  button.onclick = () => {
    choose(button.value);
    try {
      if (button.value) localStorage.setItem('theme', button.value);
      else localStorage.removeItem('theme');
    } catch {
      // Where storage is refused, the choice lasts as long as the page
    }
  };
}

addEventListener('storage', (event) => event.key === 'theme' && choose(event.newValue));
show();

export {};
