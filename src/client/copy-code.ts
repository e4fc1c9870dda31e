/** Puts a button beside each piece of code that copies it. */
import { codeToCopy } from './code-to-copy.ts';

const template = document.querySelector<HTMLTemplateElement>('#copy-code');
const status = document.querySelector('#code-status');

// A page that is not served safely has no clipboard (W3C Clipboard API, 7)
if (template && status && navigator.clipboard) {
  for (const block of document.querySelectorAll('main pre')) addButton(block, template, status);
}

function addButton(block: Element, { content, dataset }: HTMLTemplateElement, status: Element): void {
  const button = (content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const label = button.lastElementChild as HTMLElement;
  const name = label.textContent;
  const place = document.createElement('div');
  place.className = 'copyable';
  block.replaceWith(place);
  place.append(block, button);
  let timer = 0;
  const say = (text: string, state = '') => {
    label.textContent = text || name;
    status.textContent = text;
    button.dataset['state'] = state;
  };
  button.onclick = async () => {
    const isCopied = await navigator.clipboard.writeText(codeToCopy(block)).then(
      () => true,
      () => false,
    );
    // What can't be copied is selected, so that a reader can copy it by keyboard
    if (!isCopied) getSelection()?.selectAllChildren(block);
    say((isCopied ? dataset['copied'] : dataset['failed']) ?? '', isCopied ? 'copied' : 'failed');
    clearTimeout(timer);
    timer = window.setTimeout(say, 6000, '');
  };
}
