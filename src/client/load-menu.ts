/** Loads what opens panels of the header, when a reader reaches for it; a browser opens and closes them without it too. */
const menu = document.getElementById('menu');
const load = () => import('./menu.ts');

for (const reach of ['pointerover', 'focusin', 'beforetoggle']) menu?.addEventListener(reach, load, { once: true });

export {};
