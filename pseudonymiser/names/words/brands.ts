import { wordSet } from "./word-set.ts";

/**
 * Brands, firms and units that are called by a surname or a given name. Alone in a sentence they are no person; behind a
 * salutation or a label they still are ("Frau Siemens").
 */
export const brands = wordSet(`
  rossmann oetker siemens bosch daimler mercedes benz porsche opel ford audi bmw tesla chrysler ferrari lamborghini bugatti
  renault peugeot citroën citroen skoda škoda seat toyota honda suzuki yamaha harley davidson ducati piaggio
  miele braun grundig loewe philips dyson kärcher stihl vorwerk viessmann vaillant buderus junkers grohe hansgrohe
  geberit villeroy boch duravit kaldewei gira jung hager schneider weber heidelberg knauf würth fischer hilti makita bosch
  liebherr bauknecht gorenje neff gaggenau safari tefal wmf fissler zwilling wüsthof victorinox
  otis schindler kone thyssen krupp thyssenkrupp mannesmann linde still jungheinrich zeppelin claas fendt deutz deere
  caterpillar komatsu man iveco scania volvo magirus daf
  singer pfaff bernina brother husqvarna gardena wolf leifheit rowenta krups severin melitta jura saeco delonghi nespresso
  lego playmobil märklin maerklin steiff schleich ravensburger hasbro mattel barbie kettler
  adidas puma nike levi levis lauren boss armani versace gucci prada dior chanel hermès hermes lacoste hilfiger klein
  joop sander wolford palmers triumph schiesser deichmann görtz salamander birkenstock gabor rieker tamaris
  zara h&m peek cloppenburg breuninger karstadt kaufhof galeria hertie tchibo eduscho müller dm budnikowsky
  edeka rewe aldi lidl penny netto norma kaufland spar billa hofer migros coop denner globus manor tegut
  dallmayr jacobs lavazza illy segafredo nescafé ritter haribo lindt sprüngli milka suchard storck bahlsen leibniz manner
  ferrero nutella hanuta knorr maggi kellogg kelloggs nestlé nestle danone müllermilch ehrmann bauer zott hipp
  alete milupa humana beck becks holsten jever warsteiner krombacher veltins bitburger paulaner löwenbräu erdinger
  daniels walker beam bacardi hennessy jägermeister underberg
  bayer merck fresenius boehringer ratiopharm stada hexal novartis roche pfizer moderna biontech johnson
  henkel beiersdorf nivea schwarzkopf wella persil vichy garnier l'oréal loreal clinique lauder
  faber castell staedtler pelikan lamy montblanc leitz herlitz schneider pilot parker
  zeiss leica canon nikon kodak polaroid
  dell hewlett packard lenovo cisco oracle adobe wolfram mathworks
  allianz ergo gothaer debeka barmenia hallesche helvetia baloise wüstenrot raiffeisen
  bloomberg reuters forbes goldman sachs merrill lynch moody moodys fitch deloitte pwc mckinsey accenture
  ikea hülsta poggenpohl nolte leicht nobilia vitra thonet usm haller billy pax malm
  newton pascal kelvin joule watt volt ampere ohm hertz farad tesla weber siemens becquerel sievert curie
  celsius fahrenheit réaumur richter beaufort mach bel coulomb lux
  pythagoras euler gauss gauß riemann fourier laplace bernoulli poisson bayes fibonacci turing moore murphy pareto
  bechtle hella knorr bremse schmitz cargobull krone klarna paypal stripe orell füssli thalia hugendubel weltbild osiander
  rürup riester hartz bausparkasse schufa creditreform langerhans parkinson alzheimer crohn basedow hashimoto nash
  diavolo margherita salami tonno
  cube jenkins personio clockodo titan docker jira grafana kibana redis postgres
  hertha arminia germania alemannia borussia caddy golf polo passat corsa astra octavia fabia mazda hyundai kia dacia smart vw
  palandt staudinger schönfelder sartorius helvetica frutiger garamond futura thomy ovomaltine rivella
  alexa siri cortana watson gemini claude copilot
`);

/** Brands of several words, and sweets, drinks and shops that are called like persons. */
export const brandNames: ReadonlySet<string> = new Set([
  "arthur d. little",
  "ernst & young",
  "ernst young",
  "lange uhren",
  "jil sander sun",
  "earl grey",
  "corpus christi",
  "victor reinz",
  "carl gross",
  "tom ford",
  "jack & jones",
  "ernsting's family",
  "judith williams",
  "maria galland",
  "robert bosch",
  "carl zeiss",
  "carl benz",
  "gottlieb daimler",
  "werner von siemens",
  "adam opel",
  "henry ford",
  "hugo junkers",
  "ferdinand porsche",
  "melitta bentz",
  "käthe kruse",
  "margarete steiff",
  "levi strauss",
  "coco chanel",
  "enzo ferrari",
  "hans grohe",
  "rudolf diesel",
  "faber castell",
  "max planck",
  "albert schweitzer",
  "robert koch",
  "otto bock",
  "otto versand",
  "ernst klett",
  "axel springer",
  "peter hahn",
  "jacques wein-depot",
  "jacques weindepot",
  "ralph lauren",
  "hugo boss",
  "jil sander",
  "calvin klein",
  "tommy hilfiger",
  "jack wolfskin",
  "philipp plein",
  "karl lagerfeld",
  "paul smith",
  "michael kors",
  "louis vuitton",
  "yves rocher",
  "yves saint laurent",
  "estée lauder",
  "elizabeth arden",
  "peter kaiser",
  "georg jensen",
  "jack daniels",
  "jack daniel's",
  "johnnie walker",
  "jim beam",
  "captain morgan",
  "harley davidson",
  "aston martin",
  "rolls royce",
  "dr. oetker",
  "peter kölln",
  "hans riegel",
  "tom tailor",
  "betty barclay",
  "gerry weber",
  "marc o'polo",
  "s. oliver",
  "max mara",
  "christian dior",
  "giorgio armani",
  "jean paul gaultier",
  "helly hansen",
  "fred perry",
  "ben & jerry",
  "uncle ben",
  "aunt jemima",
  "mario kart",
  "lara croft",
  "super mario",
  "hello kitty",
  "bob der baumeister",
  "jim knopf",
  "peter pan",
  "peter rabbit",
  "tim und struppi",
  "asterix",
  "obelix",
  "benjamin blümchen",
  "bibi blocksberg",
  "conni",
  "pettersson und findus",
]);

/** Endings of nouns that sign letters for an office: "Sportamt", "Hausverwaltung". */
export const officeEnding =
  /(?:amt|ämter|lettings|office|department|facilities|services|support|dienst|büro|ordination|verwaltung|abteilung|zentrale|büro|werke?|schule|verein|praxis|team|leitung|stelle|service|gesellschaft|verband|kasse|kammer|gruppe|beirat|rat)$/;
