/** Keeps the address of the search page in step with the query, so that it can be shared and gone back to. */

export interface SearchAddress {
  /** Writes the query and its filters into the address. */
  write(): void;
  /** Keeps the present address in the history, so that the next change gets an entry of its own. */
  settle(): void;
}

/**
 * Fills the form from the address, now and whenever the reader goes back or forth; then `onChange` is called. Returns
 * what writes the address.
 */
export function watchAddress(form: HTMLFormElement, onChange: () => void): SearchAddress {
  let isSettled = false;
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) field.value = asked.get(field.name) ?? '';
    // An option that does not exist chooses nothing
    for (const field of fields) if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  };
  read();
  addEventListener('popstate', () => {
    read();
    onChange();
  });
  return {
    write() {
      const asked = new URLSearchParams(
        fields.filter(({ value }) => value.trim()).map(({ name, value }) => [name, value]),
      );
      const address = location.pathname + (asked.size > 0 ? `?${asked}` : '');
      if (address === location.pathname + location.search) return;
      if (isSettled) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      isSettled = false;
    },
    settle() {
      isSettled = true;
    },
  };
}
