/** Makes the list of what is kept work: the details of one category with a way back, the search and the filter. */

/** Starts the list of the privacy choices, which shows either the categories or the list. */
export function startCookieList(centre: HTMLElement): void {
  const list = centre.querySelector('.list') as HTMLElement;
  const field = list.querySelector('[type=search]') as HTMLInputElement;
  const filter = list.querySelector('details') as HTMLDetailsElement;
  const boxes = [...filter.querySelectorAll('input')];
  const status = list.querySelector('[role=status]') as HTMLElement;
  const sections = [...list.querySelectorAll<HTMLElement>('section')];
  const { nothing } = JSON.parse(centre.dataset['words'] as string) as { nothing: string };
  /** The category whose details are shown, and the grounds that were applied. */
  let category: string | undefined;
  let grounds: string[] = [];
  let opener: HTMLElement | undefined;

  const show = () => {
    const text = field.value.trim().toLowerCase();
    let found = 0;
    for (const section of sections) {
      const services = [...section.querySelectorAll<HTMLElement>('article')];
      for (const service of services) {
        const isOfGround = grounds.length === 0 || grounds.includes(service.dataset['ground'] as string);
        service.hidden = !isOfGround || !(service.textContent as string).toLowerCase().includes(text);
      }
      section.hidden =
        services.every(({ hidden }) => hidden) || (category !== undefined && section.dataset['category'] !== category);
      if (!section.hidden) found++;
    }
    status.textContent = found === 0 ? nothing.replace('{query}', field.value.trim()) : '';
  };
  const resetBoxes = () => {
    for (const box of boxes) box.checked = grounds.includes(box.value);
  };
  const close = () => {
    filter.open = false;
    filter.querySelector('summary')?.focus();
  };
  const on = (selector: string, act: () => void) => list.querySelector(selector)?.addEventListener('click', act);

  for (const link of centre.querySelectorAll<HTMLElement>('[data-details]'))
    link.addEventListener('click', (event) => {
      event.preventDefault();
      opener = link;
      category = link.dataset['details'];
      centre.dataset['shows'] = 'list';
      show();
      list.querySelector<HTMLElement>('.back')?.focus();
    });
  on('.back', () => {
    delete centre.dataset['shows'];
    category = undefined;
    show();
    opener?.focus();
  });
  on('.apply', () => {
    grounds = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    show();
    close();
  });
  on('.cancel', () => {
    resetBoxes();
    close();
  });
  on('.clear', () => {
    grounds = [];
    resetBoxes();
    show();
  });
  field.addEventListener('input', show);
}
