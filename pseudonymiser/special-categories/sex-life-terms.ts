import type { CategoryTerms } from "./special-category.ts";

/** Words of sex life, orientation and gender identity. */
export const sexLife: CategoryTerms = {
  category: "sex-life",
  states: [
    "schwul|lesbisch|lesbe|bisexuell|homosexuell|asexuell|pansexuell|transsexuell|transgender|trans(?:frau|mann|\\*|-frau|-mann)|trans(?= und|,|\\.|$)|(?:nicht|non)-?binär|non-?binary|intersexuell|genderfluid|queer|geoutet|als (?:schwul|lesbisch|bi|trans) geoutet|impotent|unfruchtbar",
    "(?:is|am|'m|was|i'm|he's|she's|as) (?:openly )?(?:gay|a lesbian|lesbian|bisexual|queer|trans|transgender|asexual|non-binary|intersex)|is bi|am bi|'m bi|he's bi|she's bi|openly bi|identif(?:y|ies) as (?:gay|queer|trans|non-binary|bisexual|lesbian)|came out as (?:gay|trans|bi|lesbian|queer)",
    "(?-i:sein)(?:em|en)? (?:ehemann|lebensgefährten?|lebenspartner|verlobten)|(?-i:ihrer?) (?:ehefrau|lebensgefährtin)|his husband|her wife|(?:hat|habe|hatte)(?:\\s+[a-zäöüß]+){0,3}\\s+(?:eine )?affäre|having an affair|arbeitet als (?:prostituierte|escort|sexarbeiterin)|sex worker|auf (?:männer|frauen) stehe?|steht auf (?:männer|frauen)",
  ],
  conditions: [
    "(?<![a-zäöüß])(?:coming-?out|sexualleben|sexuelle[nr]? (?:orientierung|identität|neigung)|homosexualität|transition|geschlechtsangleichung|geschlechtsumwandlung|sexual orientation|sex life|gender transition|erektionsstörung(?:en)?)",
  ],
  labels: ["sexuelle orientierung|geschlechtsidentität|sexual orientation|gender identity"],
};
