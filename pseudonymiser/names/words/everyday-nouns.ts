import { wordSet } from "./word-set.ts";

/**
 * Everyday German nouns that somebody is also called by, or that stand alone in lists as names do: signs of the zodiac,
 * animals, plants, food, cloth, tools, trades, weather, rooms. Running text of parliaments and news has too few of them.
 */
export const everydayNouns = wordSet(`
  widder stier zwillinge krebs löwe jungfrau waage skorpion schütze steinbock wassermann fische
  amsel drossel fink star meise spatz sperling specht rabe krähe elster adler falke habicht bussard uhu eule storch reiher
  kranich schwan gans ente hahn huhn henne küken taube möwe schwalbe lerche nachtigall kuckuck zeisig gimpel stieglitz
  hund katze kater maus ratte hase kaninchen igel dachs fuchs wolf bär luchs marder biber otter hirsch reh elch wildschwein
  pferd esel kuh kalb ochse bulle schaf lamm ziege schwein ferkel hamster frosch kröte schlange eidechse schildkröte
  fisch forelle hecht karpfen lachs hering aal barsch zander wels krabbe muschel schnecke biene wespe hummel käfer ameise
  spinne fliege mücke falter raupe wurm
  rose tulpe nelke lilie veilchen dahlie aster primel narzisse krokus flieder lavendel rosmarin thymian salbei minze melisse
  basilikum petersilie dill kamille calendula ringelblume sonnenblume gänseblümchen mohn klee moos farn heide ginster
  eiche buche birke linde ahorn esche ulme pappel weide erle tanne fichte kiefer lärche eibe zeder palme kastanie hasel
  holunder efeu hecke strauch busch laub blatt wurzel stamm ast zweig knospe blüte kürbis
  apfel birne pflaume kirsche pfirsich aprikose traube beere erdbeere himbeere brombeere johannisbeere stachelbeere
  orange zitrone banane ananas melone feige dattel nuss mandel haselnuss walnuss
  kohl kraut kohlrabi rettich radieschen rübe möhre karotte sellerie lauch zwiebel knoblauch gurke tomate paprika bohne erbse
  linse spinat salat kartoffel spargel fenchel mangold
  brot brötchen semmel weck brezel kuchen torte keks stollen lebkuchen croissant krapfen pfannkuchen knödel spätzle nudel
  reis hirse hafer gerste roggen weizen dinkel mehl zucker salz pfeffer senf essig öl butter sahne rahm quark käse joghurt
  milch ei honig marmelade suppe eintopf soße sauce braten schnitzel gulasch wurst schinken speck hack steak
  bier wein sekt schnaps likör kaffee tee kakao saft wasser limo sprudel
  bettag reformationstag fronleichnam allerheiligen feiertag brückentag
  stuck dielen parkett fliesen estrich putz tapete dach giebel erker keller speicher balkon terrasse diele flur küche bad
  hupe bremse kupplung gas lenkrad blinker spiegel reifen felge motor getriebe auspuff tank
  hammer zange säge bohrer hobel feile schraube nagel dübel leiter pinsel rolle eimer besen kessel pfanne topf teller tasse
  glas gabel messer löffel schüssel krug kanne vase korb sack beutel kiste truhe
  hemd hose rock kleid mantel jacke weste gilet socke strumpf schuh stiefel mütze hut schal handschuh gürtel knopf faden
  bäcker metzger fleischer schlachter schuster schneider schmied schlosser tischler schreiner zimmermann maurer dachdecker
  maler glaser töpfer weber gerber müller bauer gärtner jäger förster fischer hirt schäfer winzer brauer wirt koch kellner
  friseur barbier apotheker richter vogt schulze meier amtmann büttel kaiser könig herzog fürst graf ritter knappe bischof
  abt mönch papst pfarrer küster
  schnee regen hagel nebel frost eis sturm wind wolke sonne mond stern himmel tau reif
  berg tal hügel fels stein sand kies lehm ton erde wald wiese feld acker garten park see teich bach fluss strom meer ufer
  strand insel brücke weg pfad gasse platz markt turm burg schloss tor mauer
  gold silber kupfer messing zinn blei eisen stahl titan glas holz leder wolle seide leinen samt filz
  tag nacht morgen mittag abend woche monat jahr stunde minute
  akku ladung stecker kabel schalter sicherung birne lampe leuchte ampel
  besteller empfänger absender käufer verkäufer mieter vermieter nutzer kunde gast hauptgericht nachtisch vorspeise
  julienne brunoise vignette pickerl apéro gilet läckerli zmorge znüni zvieri
  judo karate yoga pilates schach skat tennis fußball handball turnen schwimmen
`);
