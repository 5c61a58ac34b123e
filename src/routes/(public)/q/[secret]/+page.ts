// A script copies the link and forgets the draft that was sent; the page says everything without it.
export const csr = true;
