import type { CategoryTerms } from "./special-category.ts";

const offences =
  "(?:schwere[rnms]? |gefährliche[rnms]? |versuchte[rnms]? |fahrlässige[rnms]? |sexuelle[rnms]? )?[a-zäöüß]*(?:diebstahls?|betrugs?|körperverletzung|raubs?|mordes|mord|totschlags?|erpressung|nötigung|beleidigung|bedrohung|sachbeschädigung|hehlerei|untreue|unterschlagung|urkundenfälschung|steuerhinterziehung|drogenhandels|drogenbesitzes?|fahrerflucht|unfallflucht|trunkenheit(?:sfahrt)?(?: am steuer)?|brandstiftung|vergewaltigung|missbrauchs?|stalkings?|hausfriedensbruchs?|volksverhetzung|schwarzfahrens?|geldwäsche)";

/** Words of convictions and offences (Art. 10 GDPR). */
export const convictions: CategoryTerms = {
  category: "criminal-conviction",
  states: [
    `(?:(?:[a-zäöüß]+fach|mehrmals|einschlägig|nicht) )?(?:wegen (?:[a-zäöüß]+ ){0,2}?${offences} )?vorbestraft|(?:rechtskräftig|mehrfach|bereits|schon|einmal|nie|zweimal) verurteilt|wegen (?:[a-zäöüß]+ ){0,2}?${offences} (?:verurteilt|angeklagt|angezeigt|ermittelt|verhaftet|festgenommen)|wegen trunkenheit(?:sfahrt)?(?: am steuer)?|zu [0-9]{1,4} (?:tagessätzen|monaten|jahren|stunden)(?: [a-zäöüß]+)? verurteilt|verhaftet|festgenommen|inhaftiert|wegen (?:[^\\s,.;]+ ){1,6}?(?:vorbestraft|verurteilt|angeklagt|bestraft)`,
    "führungszeugnis (?:hat |enthält |steht |mit )?(?:einen |einem |zwei |ein )?(?:eintrag|einträge)|(?<=sitzt (?:wegen [^\\s,.]{3,30} )?)in der jva|im gefängnis|im knast|in (?:untersuchungs|u-|straf|abschiebe)?-?haft|auf bewährung|aus der haft entlassen|haftentlassen|unter bewährung|straffällig|mehrfachtäter(?:in)?|sexualstraftäter(?:in)?|intensivtäter(?:in)?|ist gefängnis|eine fußfessel",
    "convicted of (?:drink|drunk)[- ]driving|(?:drink|drunk)[- ]driving(?: offence| conviction)|convicted of [a-zäöüß]+|convicted|has a criminal record|a criminal record|previous convictions?|did time(?: for [a-zäöüß]+)?|served (?:time|[a-zäöüß]+ years)|in prison|in jail|in custody|on (?:probation|parole|bail)|an ex-?(?:con|offender)|sentenced to (?!pay)[a-zäöüß]+(?: [a-zäöüß]+)?|arrested for [a-zäöüß]+(?: [a-zäöüß]+)?|charged with [a-zäöüß]+|found guilty|pleaded guilty",
  ],
  conditions: [
    "(?<![a-zäöüß])(?:vorstrafen?|vorstrafenregister|haftstrafe|freiheitsstrafe|bewährungsstrafe|jugendstrafe|geldstrafe|strafbefehls?|(?:eintrag|einträge) im (?:führungszeugnis|bundeszentralregister|strafregister)|bewährungshelfer(?:in)?|bewährungsauflagen|strafakte|criminal record|conviction|prison sentence|probation officer|caution)",
  ],
  labels: ["vorstrafen?|strafregister(?:eintrag)?|führungszeugnis|previous convictions|criminal record"],
};
