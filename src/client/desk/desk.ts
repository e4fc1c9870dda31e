/** Starts the editor in the browser. */
import CMS from '@sveltia/cms';
import { FORMATS } from '../../core/desk-files/formats.ts';
import { readMarkdown, readYaml, writeMarkdown, writeYaml } from '../../core/desk-files/kept-file.ts';
import { showPages } from './preview.ts';
import { settler } from './settle.ts';

/** The files beside this one, wherever the site lies. */
const beside = (name: string) => new URL(name, import.meta.url).href;

CMS.registerCustomFormat(FORMATS.markdown, 'md', { fromFile: readMarkdown, toFile: writeMarkdown });
CMS.registerCustomFormat(FORMATS.yaml, 'yaml', { fromFile: readYaml, toFile: writeYaml });
CMS.registerPreviewStyle(beside('preview.css'));
showPages(['stories', 'pages']);

const config = await (await fetch(beside('config.json'))).json();
CMS.registerEventListener({ name: 'preSave', handler: settler(config) as never });
CMS.init({ config });
