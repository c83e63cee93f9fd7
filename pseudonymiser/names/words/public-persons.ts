const lines = (names: string): string[] =>
  names
    .split(",")
    .map((name) => name.replaceAll(/\s+/g, " ").trim().toLowerCase())
    .filter((name) => name !== "");

/**
 * Persons of public life and history whom texts speak about in general. Their full names stay, so that questions about them
 * keep their sense; behind a salutation or a label the bearer of the same name is replaced ("Frau Angela Merkel wohnt …").
 */
export const publicPersons: ReadonlySet<string> = new Set(
  lines(`
    angela merkel, olaf scholz, friedrich merz, gerhard schröder, helmut kohl, helmut schmidt, willy brandt, ludwig erhard,
    konrad adenauer, frank-walter steinmeier, joachim gauck, horst köhler, robert habeck, annalena baerbock, christian lindner,
    markus söder, ursula von der leyen, sahra wagenknecht, gregor gysi, karl lauterbach, jens spahn, boris pistorius,
    alexander van der bellen, sebastian kurz, karl nehammer, herbert kickl, bruno kreisky, christoph blocher, alain berset,
    emmanuel macron, nicolas sarkozy, boris johnson, margaret thatcher, tony blair, rishi sunak, keir starmer, joe biden,
    donald trump, barack obama, bill clinton, hillary clinton, george bush, john f. kennedy, abraham lincoln, kamala harris,
    wladimir putin, vladimir putin, wolodymyr selenskyj, volodymyr zelenskyy, recep tayyip erdoğan, xi jinping,
    nelson mandela, mahatma gandhi, martin luther king, elon musk, jeff bezos, bill gates, steve jobs, mark zuckerberg,
    sam altman, tim cook, larry page, sergey brin, warren buffett, max schrems, edward snowden, julian assange, greta thunberg,
    johann wolfgang von goethe, friedrich schiller, heinrich heine, thomas mann, heinrich mann, hermann hesse, franz kafka,
    bertolt brecht, günter grass, heinrich böll, max frisch, friedrich dürrenmatt, gottfried keller, stefan zweig,
    arthur schnitzler, ingeborg bachmann, elfriede jelinek, thomas bernhard, erich kästner, astrid lindgren, michael ende,
    theodor fontane, theodor storm, wilhelm busch, karl may, johanna spyri, william shakespeare, charles dickens, jane austen,
    oscar wilde, agatha christie, j. k. rowling, j. r. r. tolkien, stephen king, mark twain, ernest hemingway, leo tolstoi,
    johann sebastian bach, ludwig van beethoven, wolfgang amadeus mozart, joseph haydn, franz schubert, robert schumann,
    clara schumann, johannes brahms, richard wagner, richard strauss, johann strauss, gustav mahler, anton bruckner,
    felix mendelssohn bartholdy, georg friedrich händel, antonio vivaldi, giuseppe verdi, herbert grönemeyer, helene fischer,
    taylor swift, michael jackson, elvis presley, john lennon, paul mccartney, freddie mercury, david bowie, bob dylan,
    albert einstein, isaac newton, charles darwin, marie curie, max planck, werner heisenberg, otto hahn, lise meitner,
    robert koch, louis pasteur, alexander von humboldt, wilhelm von humboldt, carl friedrich gauß, gottfried wilhelm leibniz,
    leonhard euler, galileo galilei, nikolaus kopernikus, johannes kepler, leonardo da vinci, alan turing, konrad zuse,
    ada lovelace, stephen hawking, sigmund freud, immanuel kant, friedrich nietzsche, karl marx, friedrich engels,
    hannah arendt, jürgen habermas, theodor w. adorno, arthur schopenhauer, martin luther, otto von bismarck,
    maria theresia, karl der große, friedrich der große, napoleon bonaparte, julius cäsar, christoph kolumbus, anne frank,
    sophie scholl, hans scholl, claus schenk graf von stauffenberg, dietrich bonhoeffer, rosa luxemburg, karl liebknecht,
    johannes gutenberg, werner von siemens, rudolf diesel, carl benz, gottlieb daimler, ferdinand porsche, walter gropius,
    ludwig mies van der rohe, le corbusier, karl friedrich schinkel, albrecht dürer, caspar david friedrich, gustav klimt,
    egon schiele, pablo picasso, vincent van gogh, claude monet, andy warhol, joseph beuys, gerhard richter, käthe kollwitz,
    jürgen klopp, manuel neuer, thomas müller, toni kroos, lionel messi, cristiano ronaldo, boris becker, steffi graf,
    roger federer, michael schumacher, sebastian vettel, max verstappen, david alaba, franz beckenbauer,
    günther jauch, thomas gottschalk, stefan raab, jan böhmermann, dieter bohlen, heidi klum, christoph waltz, til schweiger,
    albert schweitzer, mutter teresa, maria montessori, johann heinrich pestalozzi, henri dunant, florence nightingale
  `),
);
