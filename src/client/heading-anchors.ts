/** Adds to the headings of a text the link by which they can be shared, for those who point at them with a mouse. */
for (const heading of document.querySelectorAll<HTMLElement>('.prose > :is(h2, h3, h4)[id]')) {
  const link = document.createElement('a');
  link.href = `#${heading.id}`;
  link.className = 'anchor';
  // With a keyboard or a screen reader, the outline has the same links by their names
  link.tabIndex = -1;
  link.ariaHidden = 'true';
  heading.append(link);
}

export {};
