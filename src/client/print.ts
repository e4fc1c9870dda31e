/**
 * Fetches pictures that the reader has not scrolled to before a page is printed, where the browser doesn't do so by
 * itself.
 */

addEventListener('beforeprint', () => {
  for (const image of document.images) image.loading = 'eager';
});
