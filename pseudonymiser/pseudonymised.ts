declare const brand: unique symbol;

/**
 * Text whose personal data was replaced. Only `Pseudonymiser.replace` makes one, so what takes this type cannot be handed
 * a text that has not been through it.
 */
export type Pseudonymised = string & { readonly [brand]: "pseudonymised" };
