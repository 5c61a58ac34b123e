declare const brand: unique symbol;

/** A value of `Base` that has passed through the one place that may name it `Name`. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
