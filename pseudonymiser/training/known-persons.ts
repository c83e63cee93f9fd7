/** Surnames and single names by which texts call public persons, saints and figures of history; written down for this library. */
const names =
  "Merkel Kohl Schröder Adenauer Brandt Schmidt Erhard Kiesinger Scholz Merz Habeck Baerbock Lindner Steinmeier Gauck Wulff " +
  "Köhler Rau Herzog Weizsäcker Heuss Lübke Scheel Carstens Fischer Schäuble Genscher Westerwelle Rösler Guttenberg Seehofer " +
  "Stoiber Söder Strauß Lafontaine Gysi Wagenknecht Trittin Roth Künast Özdemir Gabriel Steinbrück Müntefering Platzeck Beck " +
  "Nahles Schulz Kauder Pofalla Röttgen Altmaier Laschet Spahn Lauterbach Wowereit Giffey Koch Rüttgers Wüst Kretschmann " +
  "Kretschmer Ramelow Haseloff Schwesig Weil Günther Dreyer Ypsilanti Bisky Bartsch Riexinger Petry Gauland Weidel Höcke " +
  "Hitler Göring Goebbels Himmler Heydrich Eichmann Hess Speer Bormann Ribbentrop Rommel Hindenburg Ludendorff Ebert " +
  "Stresemann Scheidemann Liebknecht Luxemburg Thälmann Ulbricht Honecker Mielke Krenz Modrow Bismarck Moltke Stauffenberg " +
  "Bonhoeffer Niemöller Metternich Kreisky Waldheim Haider Faymann Gusenbauer Schüssel Kurz Strache Kickl Nehammer Blocher " +
  "Calmy-Rey Leuthard Merz Bush Obama Clinton Biden Trump Reagan Carter Nixon Ford Johnson Kennedy Eisenhower Truman " +
  "Roosevelt Lincoln Jefferson Washington Hamilton Rumsfeld Cheney Powell Rice Kerry McCain Palin Romney Sanders Pelosi " +
  "Blair Thatcher Churchill Cameron Brown Johnson Sunak Starmer Chamberlain Cromwell Mitterrand Chirac Sarkozy Hollande " +
  "Macron Pompidou Napoleon Robespierre Richelieu Berlusconi Prodi Mussolini Monti Renzi Draghi Meloni Garibaldi Franco " +
  "Aznar Zapatero Rajoy Salazar Putin Medwedew Jelzin Gorbatschow Chruschtschow Breschnew Stalin Lenin Trotzki Nawalny " +
  "Selenskyj Juschtschenko Janukowitsch Timoschenko Lukaschenko Kaczyński Wałęsa Tusk Havel Orbán Tito Milošević Karadžić " +
  "Mladić Ceaușescu Erdoğan Atatürk Gül Papandreou Tsipras Arafat Abbas Netanjahu Scharon Rabin Olmert Peres Assad Mubarak " +
  "Nasser Sadat Gaddafi Hussein Chomeini Ahmadinedschad Karsai Musharraf Bhutto Gandhi Nehru Modi Mao Deng Hu Xi Mandela Zuma " +
  "Mugabe Castro Guevara Chávez Lula Bolsonaro Perón Allende Pinochet Annan Ban Barroso Juncker Solana Beckenbauer Müller " +
  "Matthäus Klinsmann Löw Völler Ballack Klose Podolski Schweinsteiger Lahm Neuer Kahn Lehmann Kroos Özil Khedira Boateng " +
  "Hummels Götze Reus Gündoğan Kimmich Havertz Effenberg Häßler Littbarski Rummenigge Hoeneß Hitzfeld Heynckes Klopp Rangnick " +
  "Magath Daum Rehhagel Doll Favre Tuchel Guardiola Mourinho Ferguson Wenger Ancelotti Capello Trapattoni Ronaldo Messi " +
  "Ronaldinho Maradona Pelé Zidane Beckham Rooney Figo Ribéry Robben Raúl Ibrahimović Mbappé Neymar Platini Blatter Schumacher " +
  "Vettel Rosberg Hamilton Alonso Häkkinen Räikkönen Senna Lauda Prost Heidfeld Rossi Becker Graf Federer Nadal Djokovic " +
  "Agassi Sampras Haas Kohlschreiber Kerber Williams Scharapowa Ullrich Zabel Armstrong Contador Klöden Schmeling Klitschko " +
  "Maske Ali Tyson Nowitzki Jordan Bolt Neuner Hackl Maier Vonn Riesch Rebensburg Friesinger Pechstein Phelps Steffen Woods " +
  "Langer Kaymer Goethe Schiller Lessing Kleist Heine Hölderlin Novalis Büchner Fontane Storm Mann Hesse Kafka Brecht Böll " +
  "Grass Lenz Walser Frisch Dürrenmatt Bachmann Celan Handke Jelinek Bernhard Zweig Kästner Tucholsky Remarque Fallada Döblin " +
  "Rilke Benn Trakl Hofmannsthal Schnitzler Musil Roth Wolf Müller Enzensberger Shakespeare Dickens Wilde Joyce Orwell " +
  "Hemingway Twain Poe Tolkien Rowling Tolstoi Dostojewski Tschechow Puschkin Gorki Hugo Balzac Flaubert Zola Proust Sartre " +
  "Camus Voltaire Rousseau Molière Dante Petrarca Boccaccio Cervantes Neruda Borges Homer Vergil Ovid Horaz Cicero Seneca " +
  "Tacitus Livius Plutarch Herodot Sokrates Platon Aristoteles Euklid Archimedes Pythagoras Epikur Sophokles Euripides Kant " +
  "Hegel Marx Engels Nietzsche Schopenhauer Fichte Schelling Feuerbach Heidegger Jaspers Adorno Horkheimer Habermas Marcuse " +
  "Benjamin Bloch Wittgenstein Popper Husserl Leibniz Descartes Spinoza Locke Hume Luther Melanchthon Calvin Zwingli Müntzer " +
  "Erasmus Bach Händel Haydn Mozart Beethoven Schubert Schumann Brahms Mendelssohn Wagner Liszt Bruckner Mahler Strauss Weber " +
  "Telemann Vivaldi Verdi Puccini Rossini Tschaikowski Schostakowitsch Strawinski Chopin Debussy Ravel Berlioz Bizet Dvořák " +
  "Smetana Grieg Sibelius Bartók Schönberg Berg Webern Hindemith Orff Weill Stockhausen Karajan Furtwängler Bernstein Callas " +
  "Pavarotti Caruso Dylan Lennon McCartney Harrison Starr Jagger Richards Hendrix Clapton Bowie Presley Elvis Prince Madonna " +
  "Jackson Sinatra Armstrong Coltrane Davis Springsteen Cash Cohen Marley Sting Bono Eminem Shakira Beyoncé Rihanna Björk " +
  "Grönemeyer Lindenberg Maffay Westernhagen Nena Lena Heino Bohlen Gottschalk Raab Jauch Kerner Lanz Maischberger Illner Will " +
  "Schweiger Schwarzenegger Stallone Eastwood Pitt Jolie Clooney Hanks Spielberg Lucas Hitchcock Kubrick Tarantino Scorsese " +
  "Coppola Allen Chaplin Keaton Bergman Fellini Visconti Godard Truffaut Fassbinder Herzog Wenders Schlöndorff Petersen " +
  "Emmerich Lang Murnau Riefenstahl Dietrich Monroe Garbo Hepburn Loren Bardot Belmondo Delon Kinski Dürer Cranach Holbein " +
  "Grünewald Rembrandt Rubens Vermeer Raffael Michelangelo Leonardo Tizian Botticelli Caravaggio Goya Velázquez Picasso Dalí " +
  "Miró Monet Manet Renoir Cézanne Gauguin Matisse Chagall Kandinsky Klee Marc Macke Kirchner Nolde Beckmann Dix Grosz " +
  "Liebermann Menzel Spitzweg Friedrich Schinkel Gropius Mies Corbusier Beuys Richter Baselitz Kiefer Polke Warhol Pollock " +
  "Kahlo Klimt Schiele Kokoschka Hundertwasser Munch Gogh Einstein Planck Heisenberg Schrödinger Bohr Hahn Meitner Born Pauli " +
  "Röntgen Hertz Helmholtz Gauß Riemann Hilbert Euler Newton Galilei Kepler Kopernikus Brahe Darwin Mendel Humboldt Virchow " +
  "Koch Pasteur Sauerbruch Freud Jung Adler Curie Hawking Turing Edison Tesla Bell Nobel Siemens Benz Daimler Diesel Otto " +
  "Krupp Zeppelin Lilienthal Wright Gutenberg Fugger Kolumbus Magellan Cook Amundsen Scott Nansen Shackleton Hillary Messner " +
  "Gagarin Armstrong Aldrin Cäsar Caesar Augustus Nero Trajan Hadrian Konstantin Caligula Tiberius Claudius Vespasian " +
  "Diokletian Justinian Attila Alarich Theoderich Arminius Chlodwig Karl Pippin Barbarossa Hannibal Alexander Kleopatra " +
  "Nofretete Ramses Xerxes Dareios Dschingis Saladin Wallenstein Tilly Blücher Gneisenau Scharnhorst Clausewitz Nelson " +
  "Wellington Jesus Christus Jesu Christi Maria Josef Moses Mose Abraham Isaak Jakob David Salomo Noah Adam Eva Petrus Paulus " +
  "Johannes Matthäus Markus Lukas Judas Pilatus Herodes Mohammed Buddha Benedikt Franziskus Ratzinger Wojtyła Lehmann Marx " +
  "Gates Jobs Zuckerberg Musk Bezos Ackermann Zetsche Piëch Winterkorn Wiedeking Mehdorn Grube Schrempp Buffett Soros " +
  "Snowden Assange Breivik Kampusch Fritzl Sarrazin Wallraff Augstein Springer Schirrmacher Reich-Ranicki Karasek Broder";

export const knownPersons: readonly string[] = [...new Set(names.split(" "))];
