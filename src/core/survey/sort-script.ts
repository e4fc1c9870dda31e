/** The one script of the report: a button in the head of each column sorts its table. Without it, tables are as they were made. */
export const SORT_SCRIPT = `for (const table of document.querySelectorAll('table')) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const isDown = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      const textOf = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent;
      const isNumber = [...body.rows].every((row) => row.cells[column].dataset.value !== undefined);
      const compare = isNumber ? (a, b) => textOf(a) - textOf(b) : (a, b) => textOf(a).localeCompare(textOf(b), undefined, { numeric: true });
      const rows = [...body.rows].sort((a, b) => (isDown ? compare(b, a) : compare(a, b)));
      body.append(...rows);
    });
  });
}`;
