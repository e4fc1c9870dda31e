/** Fetches the pictures that the reader has not come near before they are printed, where the browser doesn't by itself. */

addEventListener('beforeprint', () => {
  for (const image of document.images) image.loading = 'eager';
});
