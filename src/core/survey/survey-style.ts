/** The look of the report: light and dark by the reader's choice, from a phone to a wide window. No arrow is read aloud. */
export const SURVEY_STYLE = `:root{color-scheme:light dark;--line:light-dark(#d5d8dc,#3a3f45);--quiet:light-dark(#59616a,#a5adb6);--link:light-dark(#0b57b0,#8fc1ff);
--band:light-dark(#f3f5f7,#22262b);background:light-dark(#fff,#16191c);color:light-dark(#15181b,#eceef0);font:16px/1.5 system-ui,sans-serif}
body{margin:0 auto;max-inline-size:90rem;padding:1.5rem 1rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:1.25rem;line-height:1.3;margin:0 0 .25rem}
p{margin:.25rem 0 .75rem;max-inline-size:45rem}.quiet{color:var(--quiet)}
a{color:var(--link)}a:focus-visible,button:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;inset-inline-start:-100vw}.skip:focus{position:static}
nav ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr));gap:.25rem 1.5rem;list-style:none;margin:1rem 0 0;padding:0}
nav li{display:flex;justify-content:space-between;gap:1rem;border-block-end:1px solid var(--line);padding-block:.25rem}
section{margin-block-start:2.5rem;scroll-margin-block-start:1rem}
.wide{overflow-x:auto;position:relative;border:1px solid var(--line);border-radius:.375rem}
table{border-collapse:collapse;inline-size:100%;font-size:.9375rem;font-variant-numeric:tabular-nums}
caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.375rem .6rem;text-align:start;vertical-align:top;border-block-start:1px solid var(--line)}
thead th{background:var(--band);border:0;vertical-align:bottom;line-height:1.3}thead .number{white-space:normal;min-inline-size:4.5rem}
tbody th{font-weight:400;min-inline-size:7rem}td:not(.number){min-inline-size:6rem}td,tbody th{overflow-wrap:break-word;max-inline-size:32rem}
.number{text-align:end;white-space:nowrap}tbody tr:nth-child(even){background:var(--band)}
button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
button::after{content:" ↕";content:" ↕"/"";color:var(--quiet)}
th[aria-sort] button::after{content:" ▲";content:" ▲"/"";color:inherit}th[aria-sort=descending] button::after{content:" ▼";content:" ▼"/""}
@media print{nav,.skip{display:none}.wide{overflow:visible;border:0}}`;
