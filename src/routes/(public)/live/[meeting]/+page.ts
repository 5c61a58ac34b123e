// The board changes while it is being read.
export const csr = true;
