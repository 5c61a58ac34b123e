// Pages that inform carry no script at all; a page that needs one says `csr = true` itself.
export const csr = false;
