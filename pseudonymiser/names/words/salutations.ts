import { wordSet } from "./word-set.ts";

/** Words before a surname that make it one: "Herr Koch". */
export const salutations = wordSet(`
  herr herrn hr hrn frau fr frl fräulein familie familien fam eheleute eheleuten ehepaar geschwister
  mr mrs ms mx miss mister madam
  monsieur madame mme signor signora signore señor señora
  bay hanım pan pani
`);

/** Titles, degrees and ranks between salutation and name, or alone before a name. They do not belong to the name. */
export const titles = wordSet(`
  dr dres ddr drs mag.a mag.ª dr.in dr.a prof.in di.in prof professor professorin doktor
  dipl diplom mag magister dkfm ing di bsc msc mba mph phd pd priv doz univ med dent vet phil jur rer nat pol oec habil theol
  hc ra rain rae lic iur dkkfr ma ba bed med.univ
  rechtsanwalt rechtsanwältin notar notarin steuerberater steuerberaterin
  oberarzt oberärztin chefarzt chefärztin facharzt fachärztin stationsarzt
  pfarrer pfarrerin pastor pastorin pater schwester bruder
  direktor direktorin präsident präsidentin minister ministerin kanzler kanzlerin bürgermeister bürgermeisterin
  hofrat hofrätin oberstudienrat regierungsrat stadtrat stadträtin gemeinderat kommerzialrat amtsrat
  hauptmann oberst leutnant major general inspektor inspektorin kommissar kommissarin
  rev reverend father sister captain judge justice senator
`);

/** What may stand between salutation and name without being part of it: "Herr Kollege Dr. Koch". */
export const addressees = wordSet(`
  kollege kollegen kollegin kandidat kandidatin nachbar nachbarin vorsitzende vorsitzender vorsitzenden
`);

/** Particles that lead to a name: "Ansgar von Bothenau", "da Costa". */
export const particles = wordSet(`
  von van vom zu zum zur de del della dello dei degli di da do dos das du ten ter te la le lo af av al el ben bin ibn bint
  abu ould mac mc st v
`);

/** What may stand between particle and name: "von der Heide", "von und zu Stein". */
export const innerParticles = wordSet("d. der den dem des das und zu la las los le d d.");

export const nobility = wordSet(`
  graf gräfin freiherr freifrau freiin baron baronin prinz prinzessin fürst fürstin herzog herzogin edler edle ritter
`);
