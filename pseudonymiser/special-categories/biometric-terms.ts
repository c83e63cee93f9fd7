import type { CategoryTerms } from "./special-category.ts";

/** Words of genes and of bodies that are measured to know a person again. */
export const biometrics: CategoryTerms = {
  category: "genetic-or-biometric",
  states: [
    "(?:brca ?-?[12]?|gen|faktor-v-leiden)-?(?:mutation|defekt)(?:sträger(?:in)?)?|träger(?:in)? (?:der|einer|des) (?:[a-zäöüß]+-)?(?:gen)?(?:mutation|gendefekts?)|(?:carrier of|carries) the [a-zäöüß]+ (?:gene|mutation)|brca[12][- ]positive",
  ],
  conditions: [
    "(?<![a-zäöüß])(?:gentests?|dna-?(?:analyse|test|profil|probe|abgleich)s?|dns-?(?:analyse|test|profil)|fingerabdr[uü]cke?s?|gesichtsscans?|iris-?scans?|venenscan|stimmprofil|genanalyse|erbanlagen|fingerprints?|face scan|iris scan|retina scan|dna (?:test|sample|profile)|genetic test(?: result)?|voice ?print|biometric data)",
  ],
  labels: ["genetischer befund|genotyp|genetic test result"],
};
