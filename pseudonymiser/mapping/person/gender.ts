/** What a form of address or a given name says about a person, as far as grammar needs it. */
export type Gender = "female" | "male";
