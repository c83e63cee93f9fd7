/** Firms, brands, parties, papers and other bodies that everyday texts name by one word; written down for this library. */
const names =
  "Siemens Bosch Daimler Mercedes Mercedes-Benz BMW Audi Volkswagen VW Porsche Opel Ford Toyota Honda Nissan Mazda Mitsubishi " +
  "Suzuki Hyundai Kia Renault Peugeot Citroën Fiat Ferrari Lamborghini Maserati Alfa Lancia Volvo Saab Škoda Seat Chrysler Tesla " +
  "Jaguar Rover Bentley Rolls-Royce Aston Lotus Harley-Davidson Yamaha Kawasaki Ducati Aprilia KTM Continental Michelin " +
  "Bridgestone Pirelli Schaeffler Thyssen ThyssenKrupp Krupp Bayer BASF Merck Henkel Beiersdorf Nivea Schering Novartis Roche " +
  "Pfizer Sanofi Boehringer Ratiopharm Fresenius Linde Lanxess Evonik Degussa Infineon SAP Telekom Vodafone E-Plus O2 Freenet " +
  "Drillisch Debitel Arcor Lufthansa Condor Ryanair Easyjet Airbus Boeing Eurowings Germanwings Emirates Swissair Swiss KLM " +
  "Deutsche Bahn Bahn DB Post DHL UPS Fedex Hermes DPD GLS Allianz Ergo AXA Gothaer Debeka Signal HUK Provinzial Barmenia " +
  "Commerzbank Postbank Sparkasse Volksbank Raiffeisenbank Hypovereinsbank Dresdner Unicredit UBS Credit Suisse Goldman Sachs " +
  "Barclays HSBC Citibank Santander ING DKB Comdirect Consors Paypal Klarna Visa Mastercard Aldi Lidl Rewe Edeka Netto Penny " +
  "Kaufland Real Metro Tengelmann Karstadt Kaufhof Hertie Quelle Neckermann Otto Zalando Amazon Ebay Ikea Obi Bauhaus Hornbach " +
  "Toom Praktiker Saturn Mediamarkt Conrad Schlecker Rossmann Müller DM Douglas Deichmann H&M Zara C&A Esprit Adidas Nike Puma " +
  "Reebok Asics Levis Boss Armani Gucci Prada Chanel Dior Versace Hermès Lagerfeld Joop Birkenstock Swatch Rolex Omega Nestlé " +
  "Danone Kraft Unilever Coca-Cola Pepsi Haribo Milka Ferrero Nutella Storck Oetker Maggi Knorr Iglo Jacobs Tchibo Dallmayr " +
  "Starbucks McDonalds Burger King Subway Krombacher Warsteiner Beck's Bitburger Paulaner Apple Microsoft Google Facebook Meta " +
  "Twitter Instagram Whatsapp Youtube Netflix Spotify Skype Zoom Slack Wikipedia Yahoo Bing IBM Intel AMD Nvidia Dell HP Hewlett " +
  "Lenovo Acer Asus Samsung LG Sony Panasonic Philips Grundig Loewe Miele AEG Braun Bosch Whirlpool Nokia Motorola Ericsson " +
  "Huawei Xiaomi Canon Nikon Leica Zeiss Jenoptik Olympus Atari Nintendo Sega Playstation Xbox Ubisoft Blizzard Adobe Oracle " +
  "Cisco Linux Windows Android Firefox Mozilla Shell Esso Aral BP Total Exxon Gazprom Rosneft RWE Eon E.on Vattenfall EnBW " +
  "Areva Alstom Bombardier ABB General Electric Bertelsmann Springer Burda Bauer Gruner Holtzbrinck Suhrkamp Reclam Rowohlt " +
  "Fischer Ullstein Piper Hanser Beck Diogenes Carlsen Ravensburger Kosmos Duden Brockhaus Spiegel Focus Stern Zeit Bild Welt FAZ " +
  "Süddeutsche taz Handelsblatt Tagesspiegel Frankfurter Rundschau Kicker Bunte Gala Brigitte Emma ARD ZDF WDR NDR MDR SWR BR HR " +
  "RBB ORF SRF RTL Sat.1 ProSieben Vox Kabel n-tv N24 Arte 3sat Phoenix CNN BBC NBC ABC CBS Fox HBO Reuters dpa AFP AP CDU CSU " +
  "SPD FDP Grüne Grünen Linke Linkspartei PDS AfD NPD DKP SED KPD NSDAP ÖVP FPÖ SPÖ SVP BZÖ Labour Tories Republikaner Bundestag " +
  "Bundesrat Bundesregierung Bundeswehr Bundesbank Bundesliga Landtag Reichstag Wehrmacht SS SA Gestapo Stasi NVA Nato EU UN UNO " +
  "Unesco Unicef WHO OECD IWF Weltbank EZB Fed Kreml Pentagon CIA FBI NSA KGB BND BKA LKA Polizei Feuerwehr DRK Caritas Diakonie " +
  "Greenpeace WWF Attac Amnesty ADAC TÜV Dekra DGB Verdi GEW ver.di BDI Ifo DIW Fraunhofer Helmholtz Leibniz Max-Planck DFB " +
  "UEFA FIFA DFL IOC NBA NFL NHL FC SC SV TSV VfB VfL HSV BVB Bayern Borussia Schalke Werder Hertha Eintracht Arminia Hoffenheim " +
  "Leverkusen Union Juventus Milan Inter Lazio Roma Barça Real Atlético Arsenal Chelsea Liverpool Everton Tottenham Ajax Celtic " +
  "Rangers Galatasaray Fenerbahce Besiktas Rapid Austria Sturm Grasshoppers Lakers Bulls Celtics Yankees Beatles Stones Queen " +
  "Genesis Metallica Nirvana Rammstein Scorpions Kraftwerk Tokio Abba Oasis Radiohead Coldplay U2 Google Taliban Hamas Hisbollah " +
  "Fatah Al-Qaida ETA IRA RAF PKK";

export const knownOrganisations: readonly string[] = [...new Set(names.split(" "))].filter((name) => name.length > 1);
