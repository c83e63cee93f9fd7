import type { CategoryTerms } from "./special-category.ts";

/** Second halves of German words for illnesses and treatments; any first half may stand before them. */
const illnesses = [
  "krebs|tumor|tumore|tumors|karzinom|sarkom|melanom|lymphom|leukämie|metastasen|allergie|intoleranz|unverträglichkeit",
  "insuffizienz|infarkte?s?|schlaganfall(?:s|es)?|herzanfall|krampfanfall|asthmaanfall|syndrom|depression|depressionen|psychose|phobie",
  "parese|plegie|neuropathie|polyneuropathie|kardiomyopathie|retinopathie|anämie|thrombose|embolie|stenose|sklerose|dystrophie",
  "bandscheibenvorfalls?|leistenbruch|beinbruch|armbruch|knochenbruch|rippenbruch|schlüsselbeinbruch|hüftbruch|fraktur|kreuzbandriss|sehnenriss|meniskusriss",
  "schmerzen|entzündung|infektion|lähmung|amputation|arthrose|arthritis|neurodermitis|bronchitis|hepatitis|meningitis|gastritis|dermatitis|sinusitis|tendinitis|kolitis|colitis|zystitis|nephritis",
  "angststörung|essstörung|schlafstörung(?:en)?|panikstörung|zwangsstörung|persönlichkeitsstörung|belastungsstörung|bipolare störung|anpassungsstörung|konzentrationsstörung|gehbehinderung|schwerbehinderung|sehbehinderung|lernbehinderung|behinderung",
  "alkoholsucht|drogensucht|spielsucht|tablettensucht|magersucht|alkoholproblem|suchterkrankung|alkoholabhängigkeit|lungenentzündung",
];

/** Whole German words for the same. */
const wholeIllnesses = [
  "diabetes(?: mellitus)?(?: typ [12])?|zucker(?:krankheit)|asthma|migräne(?:attacken?|anfall|anfälle)?|epilepsie|multiplen? sklerose|ms-erkrankung|parkinson|alzheimer|demenz|copd|hiv|aids|covid|corona|long[- ]covid|grippe|(?:magen-?darm-?|grippalen? |harnwegs)?infekt|magen-?darm(?:-grippe)?|erkältung|schwindel|übelkeit|lese-rechtschreib-schwäche|legasthenie|(?-i:LRS)|dyskalkulie|fieber|husten|durchfall|erbrechen|angina|pneumonie|sepsis|blutvergiftung|hautausschlag|krätze|herpes|mumps|röteln|feuchtblattern|schafblattern|(?:bauch|kopf|hals|rücken|zahn)weh|gallenkolik|nierenkolik|herzfehler|herzschwäche|nierenversagen|leberzirrhose|sehschwäche|hörschaden|schilddrüsen(?:unter|über)funktion|(?:knie|kopf|rücken|bein|arm|hand|schulter|sport|schnitt|brand|schuss|stich|bänder|wirbelsäulen|meniskus|hirn)verletzung|scharlach|masern|windpocken|keuchhusten|borreliose|tuberkulose|malaria|gürtelrose|salmonellen|norovirus",
  "burn-?out|adhs|autismus|asperger|schizophrenie|borderline|bulimie|anorexie|ptbs|trauma|tinnitus|hörsturz|neurodermitis|psoriasis|schuppenflechte|rheuma|gicht|osteoporose|fibromyalgie|endometriose|morbus [a-zäöüß]+|zöliakie|reizdarm|heuschnupfen|hashimoto|lupus|mukoviszidose|sichelzellanämie|bluthochdruck|hypertonie|hypotonie|herzrhythmusstörungen|vorhofflimmern|hämorrhoiden|fehlgeburt|schwangerschaft|risikoschwangerschaft|kaiserschnitt|gehirnerschütterung|hirnblutung|suizidversuch|suizidgedanken|künstliches? (?:hüfte|knie|gelenk|herzklappe)|(?:entziehungs|entzugs)kur|selbstmordversuch|nervenzusammenbruch|panikattacken|halluzinationen|hexenschuss|ischias|karpaltunnelsyndrom|tennisarm|grauer star|grüner star|gallensteine|nierensteine|blinddarm|multiple chemikaliensensitivität",
  "chemo|chemotherapie|strahlentherapie|bestrahlung|psychotherapie|dialyse|reha|entzug|entgiftung|methadon|insulin|antidepressiva|blutverdünner|metformin|marcumar|ritalin|cortison|antibiotika|schmerzmittel|herzschrittmacher|stent|hüftprothese|prothese|rollstuhl|hörgerät|hörgeräte|knie-?op|hüft-?op|herz-?op|[a-zäöü]+-op|herzoperation|knieoperation|operation|notoperation|krebserkrankung|erkrankung|vorerkrankung|therapie|chorea huntington|down-?syndrom|trisomie 21|künstliche befruchtung|wechseljahre|abtreibung|schwangerschaftsabbruch",
];

/** What is said of a person in German, Swiss German included. */
const states = [
  "(?:in der \\d{1,2}\\. (?:schwangerschafts)?woche )?(?:hoch)?schwanger|krank ?(?:geschrieben|gemeldet)|chrank ?(?:gschribe|gmäldet)|chrank|krank(?! vor)|arbeitsunfähig|berufsunfähig|erwerbsunfähig|erwerbsgemindert|dienstunfähig|schwerbehindert|gehbehindert|sehbehindert|geistig behindert|körperlich behindert|behindert|pflegebedürftig|bettlägerig|inkontinent",
  "dement|depressiv|suizidal|suizidgefährdet|manisch|schizophren|bipolar|magersüchtig|alkoholkrank|alkoholabhängig|alkoholiker(?:in)?|drogenabhängig|drogensüchtig|heroinabhängig|tablettensüchtig|suchtkrank|spielsüchtig|querschnittsgelähmt|halbseitig gelähmt|gelähmt|erblindet|(?-i:blind)(?! vor| für| gegenüber| to| with|-)|taub(?! für)|gehörlos|schwerhörig|taubstumm|autistisch|autist(?:in)?|epileptiker(?:in)?|diabetiker(?:in)?|asthmatiker(?:in)?|rheumatiker(?:in)?|bluter(?:in)?|seit \\d{4} trocken|das leben genommen",
  "(?:herz|krebs|zucker|lungen|nieren|leber|nerven|sucht|schwer|tod|todes|unheilbar |chronisch |psychisch |schwer )krank|an [a-zäöüß]+ erkrankt|schwer erkrankt|erkrankt|allergisch(?: gegen [a-zäöüß]+)?|laktoseintolerant|glutenintolerant|hiv[- ]?(?:positiv|infiziert)|coronapositiv|positiv (?:auf [a-zäöüß]+ )?getestet|(?:un)?geimpft|traumatisiert|operiert|transplantiert|im rollstuhl|auf den rollstuhl angewiesen|verstorben an [a-zäöüß]+|todkrank|burnout",
  "gdb(?:\\s*(?:von|:|=))?\\s*\\d{2,3}|grad der behinderung (?:von )?\\d{2,3}|pflegegrad \\d|pflegestufe (?:\\d|[IV]+)|merkzeichen [a-zäöüß]{1,2}|zu \\d{2,3} ?(?:%|prozent) (?:schwer)?behindert|\\d{2,3} ?% schwerbehindert",
  "in (?:stationärer|ärztlicher|psychiatrischer|psychotherapeutischer|psychologischer) behandlung|in (?:der )?(?:psychiatrie|therapie|reha|tagesklinik|entzugsklinik|suchtklinik)|(?:liegt|liege|lag|war|ist|bin) (?:seit [a-zäöüß]+ )?(?:im (?:krankenhaus|spital)(?! als| angestellt| tätig| beschäftigt)|auf der intensivstation)|im mutterschutz|in mutterschutz|in elternzeit wegen risikoschwangerschaft|auf reha|auf kur|in kur",
];

const bodyParts =
  "(?:schlüsselbein|schulter|arm|unterarm|oberarm|handgelenk|hand|finger|fingerkuppe|daumen|rippen?|rücken|hüfte|bein|unterschenkel|oberschenkel|knie|kreuzband|meniskus|schienbein|wadenbein|knöchel|sprunggelenk|achillessehne|fuß|fuss|zeh|zehe|nase|kiefer|schädel|wirbel|bänder|sehne|auge|kopf)";
states.push(
  `${bodyParts}(?: (?:links|rechts|doppelt|mehrfach|zweimal|schwer|leicht|[0-9]x|sogar))?(?: (?:ge|ver|an|ab|zer)?(?:gebrochen|brochen|brocha|broche|verstaucht|verrenkt|ausgekugelt|gezerrt|gerissen|abgetrennt|verbrannt|verbrüht|amputiert|operiert|verletzt|geprellt|gequetscht|eingeklemmt))`,
);

const labels = [
  "(?:haupt|neben|verdachts|entlassungs|aufnahme)?diagnosen?|icd(?:-10)?(?:-code)?|vorerkrankungen?|erkrankung(?:en)?|allergien?|unverträglichkeiten?|medikation|medikamente|anamnese|behinderung|grad der behinderung|gesundheit|gesundheitszustand|gdb|krankmeldung wegen|au wegen|diagnosis|diagnoses|allergies|conditions|medical history|medication|disability|verletzung(?:en)?|unfallfolgen|beschwerden|symptome|krankheiten|schwerbehinderung|injury|injuries|symptoms",
];

export const germanHealth: CategoryTerms = {
  category: "health",
  states,
  conditions: [...illnesses, `(?<![a-zäöüß])(?:${wholeIllnesses.join("|")})`],
  labels,
};
