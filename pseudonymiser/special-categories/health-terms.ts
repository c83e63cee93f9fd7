import type { CategoryTerms } from "./special-category.ts";

/** Second halves of German words for illnesses and treatments; any first half may stand before them. */
const illnesses = [
  "krebs|tumor|tumore|tumors|karzinom|sarkom|melanom|lymphom|leukämie|metastasen|allergie|intoleranz|unverträglichkeit",
  "insuffizienz|infarkte?s?|schlaganfall(?:s|es)?|herzanfall|krampfanfall|asthmaanfall|syndrom|depression|depressionen|psychose|phobie",
  "parese|plegie|neuropathie|polyneuropathie|kardiomyopathie|retinopathie|anämie|thrombose|embolie|stenose|sklerose|dystrophie",
  "bandscheibenvorfalls?|(?:leisten|hals|schenkel|schenkelhals|bein|arm|knochen|rippen|becken|wirbel|schädel|kiefer|nasenbein|nasen|gelenk|handgelenk|finger|zehen|hüft|ellen|speichen|knöchel|schlüsselbein|schien|waden)bruch(?:s|es)?|fraktur|(?:bänder|band|muskel|faser|sehnen|meniskus|netzhaut|trommelfell|damm|knorpel)riss(?:es)?|trauma|(?:schnitt|platz|brand|schürf|stich|kopf|biss|schuss|fleisch|operations)wunden?|prellung(?:en)?|verstauchung|zerrung|verrenkung|luxation|verbrennung(?:en)?|verbrühung|verätzung|quetschung|gehirnerschütterung",
  "entzündig|schmärze|chräbs|ersatz-?op|(?:hüft|knie|herz|bandscheiben|schulter|augen|bauch|rücken|blinddarm|not|krebs|tumor|magen|fuß|hand|leisten|mandel)-?operation(?:en)?|bruch (?:des|der|am|von) (?:linken |rechten )?(?:hand|fuß|sprung|schlüssel|schien|ober|unter|brust|nasen|steiß|knie|ell|dau|fing|rip|zeh|arm|bein|hüft|schult|wirbel)[a-zäöüß]*|geschwüre?|zyste|myom|aneurysma|ödem|krampfadern|dysplasie|atrophie|störung der (?:schilddrüse|leber|niere)",
  "schmerzen|entzündung|infektion|lähmung|amputation|arthrose|arthritis|neurodermitis|bronchitis|hepatitis|meningitis|gastritis|dermatitis|sinusitis|tendinitis|kolitis|colitis|zystitis|nephritis",
  "(?:angst|rechtschreib|rechen|aufmerksamkeits|aufmerksamkeitsdefizit|sprach|hör|seh|entwicklungs|spektrum|verhaltens|wahrnehmungs|teilleistungs|rhythmus|durchblutungs|gleichgewichts|bewusstseins|stoffwechsel|gerinnungs|immun|affektive |dissoziative |bindungs|trauerfolge)-?störung(?:en)?|angststörung|essstörung|schlafstörung(?:en)?|panikstörung|zwangsstörung|persönlichkeitsstörung|belastungsstörung|bipolare störung|anpassungsstörung|konzentrationsstörung|gehbehinderung|schwerbehinderung|sehbehinderung|lernbehinderung|behinderung",
  "alkoholsucht|drogensucht|spielsucht|tablettensucht|magersucht|alkoholproblem|suchterkrankung|alkoholabhängigkeit|lungenentzündung",
];

/** Whole German words for the same. */
const wholeIllnesses = [
  "diabetes(?: mellitus)?(?: typ [12])?|zucker(?:krankheit)|(?:beginnende[nr]? )?(?:grauer|grauen|grüner|grünen) star|vorhofflimmern|chlamydien|lymphödem|asthma|migräne(?:attacken?|anfall|anfälle)?|epilepsie|multiplen? sklerose|ms-erkrankung|parkinson|alzheimer|demenz|copd|hiv|aids|covid|corona|long[- ]covid|grippe|(?:magen-?darm-?|grippalen? |harnwegs)?infekt|magen-?darm(?:-grippe)?|erkältung|schwindel|übelkeit|lese-rechtschreib-schwäche|legasthenie|(?-i:LRS)|erwerbsminderung|erwerbsminderungsrente|em-rente|invalidenrente|invalidenpension|(?-i:IV)-rente|berufsunfähigkeitsrente|arbeitsunfähigkeit|chopfweh|buuchweh|halsweh|rüggeweh|fiaber|pfnüsel|hueste|chranket|schüttelfrost|blinddarmdurchbruch|schlafapnoe|restless legs|nierenstein|gallenstein|lungenembolie|leistenhernie|(?-i:PTBS|CFS|ME/CFS|COPD|AVK|KHK)|post-?covid|impfschaden|frühgeburt|totgeburt|eileiterschwangerschaft|präeklampsie|dyskalkulie|fieber|husten|durchfall|erbrechen|angina|pneumonie|sepsis|blutvergiftung|hautausschlag|krätze|herpes|mumps|röteln|feuchtblattern|schafblattern|(?:bauch|kopf|hals|rücken|zahn)weh|gallenkolik|nierenkolik|herzfehler|herzschwäche|nierenversagen|leberzirrhose|sehschwäche|hörschaden|schilddrüsen(?:unter|über)funktion|(?:knie|kopf|rücken|bein|arm|hand|schulter|sport|schnitt|brand|schuss|stich|bänder|wirbelsäulen|meniskus|hirn)verletzung|scharlach|masern|windpocken|keuchhusten|borreliose|tuberkulose|malaria|gürtelrose|salmonellen|norovirus",
  "burn-?out|adhs|autismus|asperger|schizophrenie|borderline|bulimie|anorexie|ptbs|trauma|tinnitus|hörsturz|neurodermitis|psoriasis|schuppenflechte|rheuma|gicht|osteoporose|fibromyalgie|endometriose|morbus [a-zäöüß]+|zöliakie|reizdarm|heuschnupfen|hashimoto|lupus|mukoviszidose|sichelzellanämie|bluthochdruck|hypertonie|hypotonie|herzrhythmusstörungen|vorhofflimmern|hämorrhoiden|fehlgeburt|schwangerschaft|risikoschwangerschaft|kaiserschnitt|gehirnerschütterung|hirnblutung|suizidversuch|suizidgedanken|künstliches? (?:hüfte|knie|gelenk|herzklappe)|(?:entziehungs|entzugs)kur|selbstmordversuch|nervenzusammenbruch|panikattacken|halluzinationen|hexenschuss|ischias|karpaltunnelsyndrom|tennisarm|grauer star|grüner star|gallensteine|nierensteine|blinddarm|multiple chemikaliensensitivität",
  "sertralin|citalopram|escitalopram|fluoxetin|venlafaxin|mirtazapin|quetiapin|olanzapin|lithium|methylphenidat|medikinet|elvanse|l-?thyroxin|ramipril|metoprolol|bisoprolol|amlodipin|methotrexat|mtx|prednisolon|ozempic|xarelto|eliquis|tilidin|tramadol|morphin|oxycodon|fentanyl(?:pflaster)?|diazepam|lorazepam|tavor|truvada|humira|betablocker|neuroleptika|opioide|schlafmittel|abführmittel|chemo|chemotherapie|strahlentherapie|bestrahlung|psychotherapie|dialyse|reha|entzug|entgiftung|methadon|insulin|antidepressiva|blutverdünner|metformin|marcumar|ritalin|cortison|antibiotika|schmerzmittel|herzschrittmacher|stent|hüftprothese|prothese|rollstuhl|hörgerät|hörgeräte|knie-?op|hüft-?op|herz-?op|[a-zäöü]+-op|herzoperation|knieoperation|operation|notoperation|krebserkrankung|erkrankung|vorerkrankung|therapie|chorea huntington|down-?syndrom|trisomie 21|künstliche befruchtung|wechseljahre|abtreibung|schwangerschaftsabbruch",
];

/** What is said of a person in German, Swiss German included. */
const states = [
  "(?:in der \\d{1,2}\\. (?:schwangerschafts)?woche )?(?:hoch)?schwanger|krank ?(?:geschrieben|gemeldet)|chrank ?(?:gschribe|gmäldet)|chrank|krank(?! vor)|arbeitsunfähig|berufsunfähig|erwerbsunfähig|erwerbsgemindert|dienstunfähig|schwerbehindert|gehbehindert|sehbehindert|geistig behindert|körperlich behindert|behindert|pflegebedürftig|bettlägerig|inkontinent",
  "dement|depressiv|suizidal|suizidgefährdet|manisch|schizophren|bipolar|magersüchtig|alkoholkrank|alkoholabhängig|alkoholiker(?:in)?|drogenabhängig|drogensüchtig|heroinabhängig|tablettensüchtig|suchtkrank|spielsüchtig|querschnittsgelähmt|halbseitig gelähmt|gelähmt|erblindet|(?-i:blind)(?! vor| für| gegenüber| to| with|-)|taub(?! für)|gehörlos|schwerhörig|taubstumm|autistisch|autist(?:in)?|epileptiker(?:in)?|legastheniker(?:in)?|hämophil|diabetiker(?:in)?|asthmatiker(?:in)?|rheumatiker(?:in)?|bluter(?:in)?|seit \\d{4} trocken|das leben genommen",
  "(?:herz|krebs|zucker|lungen|nieren|leber|nerven|sucht|schwer|tod|todes|unheilbar |chronisch |psychisch |schwer )krank|an [a-zäöüß]+ erkrankt|schwer erkrankt|erkrankt|allergisch(?: gegen [a-zäöüß]+)?|laktoseintolerant|glutenintolerant|hiv[- ]?(?:positiv|infiziert)|coronapositiv|positiv (?:auf [a-zäöüß]+ )?getestet|(?:un)?geimpft|traumatisiert|operiert|transplantiert|(?:dialyse|krebs|schmerz|herz|transplantations|diabetes|rheuma|(?-i:MS)|parkinson|alzheimer|risiko|psychiatrie|covid|palliativ|long-covid)-?patient(?:in)?|rollstuhlfahrer(?:in)?(?= wie (?:mich|mir|ich|ihn|sie)|[^\\n.!?]{0,20} bin)|(?<=(?:bin|ist|als|war) )rollstuhlfahrer(?:in)?|rollifahrer(?:in)?|(?:corona|covid|hiv)[- ]?(?:test )?positiv|im rollstuhl|auf den rollstuhl angewiesen|verstorben an [a-zäöüß]+|todkrank|burnout",
  "(?<=hab |habe |hat |hatte |have |has |had )(?-i:MS|COPD|ADHS|HIV|PTBS|PTSD|ADHD)",
  "gdb(?:\\s*(?:von|:|=))?\\s*\\d{2,3}|grad der behinderung (?:von )?\\d{2,3}|pflegegrad \\d|(?-i:PG 1|PG1|PG 2|PG 3|PG 4|PG 5|PG2|PG3|PG4|PG5)|pflegestufe (?:\\d|[IV]+)|merkzeichen [a-zäöüß]{1,2}|zu \\d{2,3} ?(?:%|prozent) (?:schwer)?behindert|\\d{2,3} ?% schwerbehindert",
  "\\d{1,2}\\. ?(?:schwangerschaftswoche|ssw|schwangerschaftsmonat)|in (?:stationärer|ärztlicher|psychiatrischer|psychotherapeutischer|psychologischer) behandlung|in (?:der )?(?:psychiatrie|therapie|reha|tagesklinik|entzugsklinik|suchtklinik)|(?:liegt|liege|lag|war|ist|isch|bi|liit|lit|bin) (?:seit [a-zäöüß]+ )?(?:im (?:krankenhaus|spital)(?! als| angestellt| tätig| beschäftigt)(?: wäge?(?: de[mr]?| em)? [a-zäöüß]+)?|auf der intensivstation)|im mutterschutz|in mutterschutz|in elternzeit wegen risikoschwangerschaft|auf reha|auf kur|in kur",
];

const bodyParts =
  "(?:schlüsselbein|schulter|arm|unterarm|oberarm|handgelenk|hand|finger|fingerkuppe|daumen|rippen?|rücken|hüfte|bein|unterschenkel|oberschenkel|knie|kreuzband|meniskus|schienbein|wadenbein|knöchel|sprunggelenk|achillessehne|fuß|fuss|zeh|zehe|nase|kiefer|schädel|wirbel|bänder|sehne|auge|kopf)";
states.push(
  `${bodyParts}(?: (?:links|rechts|doppelt|mehrfach|zweimal|schwer|leicht|[0-9]x|sogar))?(?: (?:ge|ver|an|ab|zer)?(?:gebrochen|brochen|brocha|broche|verstaucht|verrenkt|ausgekugelt|gezerrt|gerissen|abgetrennt|verbrannt|verbrüht|amputiert|operiert|verletzt|geprellt|gequetscht|eingeklemmt))`,
);

const injured =
  "(?:gebrochen|verletzt|verstaucht|geprellt|brach|prellte|verletzte|verstauchte|verbrannte|verbrühte|schnitt|quetschte|klemmte|zerrte|verdrehte|riss|stauchte)";
states.push(
  `${injured} (?:ich mir |er sich |sie sich |sich |mir )(?:dabei |gestern |heute |dann )?(?:das |den |die |am |an der |in den |einen |eine )(?:linke[nsr]? |rechte[nsr]? )?${bodyParts}`,
  "(?:broke|broken|sprained|twisted|fractured|dislocated|injured|hurt|burned|burnt|cut|tore|crushed|bruised) (?:my|his|her|their) (?:left |right |lower |upper )?(?:arm|leg|wrist|ankle|knee|hip|hand|finger|thumb|foot|toe|shoulder|collarbone|rib|ribs|back|nose|elbow|ligament|achilles tendon)",
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
