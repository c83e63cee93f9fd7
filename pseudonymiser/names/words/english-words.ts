import { wordSet } from "./word-set.ts";

/**
 * Everyday English words that are also somebody's name in a list of the world's names. The lists know German everyday
 * words from running German text; these stand in headings, menus and at the beginning of English sentences.
 */
export const englishWords = wordSet(`
  day days week month year time hour minute menu soup season salad caesar earl grey gray green curry thai beef wellington
  vegan vegetarian option corpus christi hands house home room table chair door window floor wall garden park street road
  lane mill hill lake river sea ocean island beach mountain forest wood field farm city town village country world earth
  water fire air wind rain snow sun moon star sky light dark night morning evening noon spring summer autumn winter
  black white red blue yellow brown pink purple orange silver gold golden grey big small long short high low old new young
  good bad best better great little first last next early late fast slow hot cold warm cool dry wet hard soft strong weak
  open close start stop begin end go come run walk turn move take give get make keep let put set show tell say ask call
  write read send receive buy sell pay price cost sale offer order bill invoice payment account number code date name
  address phone mail email letter parcel package box bag case card key lock book page note list plan project team group
  member guest customer client user student parent child children people person man woman boy girl family friend
  work job office desk company business service support sales marketing procurement finance training course class lesson
  test exam question answer problem issue error fault bug report draft version copy file folder document form table chart
  image photo picture video music song film game sport ball bat bow arrow run race gym pool bike car bus train plane ship
  boat flight trip tour travel hotel hostel bed breakfast lunch dinner tea coffee milk sugar bread butter cheese egg meat
  fish rice pasta pizza cake pie fruit apple banana cherry lemon lime peach plum berry grape olive rose lily daisy iris
  ivy fern heather holly hazel poppy violet jasmine rosemary basil sage mint ginger pepper salt
  tone colour color size shape style design brand model type kind class level grade mark point line side top bottom front
  back left right north south east west part piece bit way thing idea case fact reason result effect cause change
  grace hope faith charity joy happy merry pleasant patience prudence victory justice mercy
  will may can might must should could would shall do does did is are was were be been have has had
  please thanks thank hello dear best kind regards sincerely yours warm many all any some no not yes if then else when
  hunter baker cook smith miller carpenter taylor mason cooper fisher shepherd potter gardener porter butler page knight
  king queen prince princess duke bishop abbot pope saint angel devil
  bank banks church school college hall tower bridge castle court square market station airport harbour garage
  stone brook ford wells cliff dale glen heath moor marsh meadow field flower bush tree leaf root branch
  min mins losse losses governing law section clause agreement croissant
  lamp amber crystal diamond pearl ruby jade coral
`);
