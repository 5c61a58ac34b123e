// The form works without a script; with one it keeps the draft and shows similar questions while typing.
export const csr = true;
