/**
 * Holds the few lines that run before the first paint, so that no reader sees the wrong theme; they are the one inline
 * script.
 */

/** The script; it marks the root element with what the browser can do and with the theme that the reader chose. */
export const THEME_SCRIPT =
  "(d=>{d.js=navigator.share?'share':'';try{let t=localStorage.theme;/^(light|dark)$/.test(t)&&(d.theme=t)}catch{}})(document.documentElement.dataset)";
