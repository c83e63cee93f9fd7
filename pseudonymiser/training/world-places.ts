/** Countries, regions, and large cities that German and English texts name; written down for this library. */
const names =
  "Deutschland Österreich Schweiz Liechtenstein Frankreich Italien Spanien Portugal Belgien Niederlande Holland Luxemburg " +
  "Dänemark Schweden Norwegen Finnland Island Irland England Schottland Wales Großbritannien Nordirland Polen Tschechien " +
  "Tschechoslowakei Slowakei Ungarn Rumänien Bulgarien Griechenland Türkei Russland Sowjetunion Ukraine Weißrussland Belarus " +
  "Estland Lettland Litauen Kroatien Serbien Slowenien Bosnien Herzegowina Montenegro Kosovo Albanien Mazedonien Jugoslawien " +
  "Moldawien Malta Zypern Georgien Armenien Aserbaidschan Kasachstan Usbekistan Turkmenistan Kirgisistan Tadschikistan " +
  "Afghanistan Pakistan Indien Bangladesch Nepal Bhutan China Japan Korea Nordkorea Südkorea Mongolei Taiwan Vietnam Laos " +
  "Kambodscha Thailand Malaysia Singapur Indonesien Philippinen Australien Neuseeland Iran Irak Syrien Libanon Israel " +
  "Palästina Jordanien Saudi-Arabien Jemen Oman Katar Kuwait Bahrain Ägypten Libyen Tunesien Algerien Marokko Sudan Äthiopien " +
  "Somalia Eritrea Kenia Uganda Tansania Ruanda Burundi Kongo Angola Sambia Simbabwe Mosambik Südafrika Namibia Botswana " +
  "Madagaskar Nigeria Ghana Togo Benin Kamerun Senegal Mali Niger Tschad Liberia Kanada USA Mexiko Guatemala Honduras " +
  "Nicaragua Panama Kuba Haiti Jamaika Kolumbien Venezuela Ecuador Peru Bolivien Chile Argentinien Uruguay Paraguay Brasilien " +
  "Europa Asien Afrika Amerika Nordamerika Südamerika Lateinamerika Mitteleuropa Osteuropa Westeuropa Skandinavien Balkan " +
  "Bayern Sachsen Thüringen Hessen Brandenburg Niedersachsen Nordrhein-Westfalen Rheinland-Pfalz Saarland Schleswig-Holstein " +
  "Baden-Württemberg Sachsen-Anhalt Mecklenburg-Vorpommern Vorpommern Westfalen Franken Schwaben Pfalz Ostfriesland Tirol " +
  "Kärnten Steiermark Vorarlberg Burgenland Oberösterreich Niederösterreich Südtirol Tessin Wallis Graubünden Aargau Thurgau " +
  "Schlesien Pommern Preußen Ostpreußen Böhmen Mähren Siebenbürgen Galizien Elsass Lothringen Bretagne Normandie Burgund " +
  "Provence Katalonien Andalusien Kastilien Toskana Lombardei Venetien Sizilien Sardinien Kalabrien Flandern Wallonien Bosnien " +
  "Tschetschenien Sibirien Kaukasus Krim Alaska Kalifornien California Texas Florida Virginia Pennsylvania Ohio Michigan " +
  "Illinois Georgia Alabama Louisiana Oregon Washington Massachusetts Maryland Minnesota Wisconsin Colorado Arizona Nevada " +
  "Utah Kansas Missouri Kentucky Tennessee Oklahoma Indiana Iowa Ontario Quebec Queensland Victoria Paris London Rom Mailand " +
  "Neapel Turin Venedig Florenz Genua Bologna Madrid Barcelona Sevilla Valencia Lissabon Porto Brüssel Antwerpen Gent Brügge " +
  "Amsterdam Rotterdam Utrecht Kopenhagen Stockholm Göteborg Oslo Helsinki Reykjavík Dublin Belfast Edinburgh Glasgow " +
  "Manchester Liverpool Birmingham Oxford Cambridge Leeds Bristol Warschau Krakau Danzig Breslau Posen Stettin Lodz Prag Brünn " +
  "Bratislava Budapest Bukarest Sofia Athen Istanbul Ankara Izmir Moskau Petersburg Kiew Kyjiw Odessa Lemberg Minsk Riga " +
  "Vilnius Tallinn Zagreb Belgrad Ljubljana Sarajevo Skopje Tirana Jerusalem Bethlehem Gaza Beirut Damaskus Aleppo Bagdad " +
  "Teheran Kabul Kandahar Kundus Islamabad Karatschi Delhi Mumbai Bombay Kalkutta Peking Shanghai Hongkong Tokio Tokyo Kyoto " +
  "Osaka Hiroshima Seoul Bangkok Hanoi Manila Jakarta Sydney Melbourne Kairo Alexandria Tunis Tripolis Casablanca Nairobi " +
  "Johannesburg Kapstadt Lagos Boston Chicago Philadelphia Detroit Cleveland Baltimore Dallas Houston Denver Seattle Portland " +
  "Hollywood Miami Atlanta Pittsburgh Cincinnati Milwaukee Toronto Montreal Vancouver Ottawa Havanna Caracas Bogotá Lima " +
  "Santiago Montevideo Brasília Lyon Marseille Straßburg Bordeaux Toulouse Nizza Lille Reims Nantes Germany Austria Switzerland " +
  "France Italy Spain Greece Turkey Russia Poland Britain Scotland Ireland Sweden Norway Denmark Finland Netherlands Belgium " +
  "Canada Mexico Brazil Argentina Australia India Egypt Israel Iraq Syria Lebanon Africa Asia Europe America Vienna Munich " +
  "Cologne Zurich Geneva Rome Athens Moscow Rhein Donau Elbe Oder Weser Mosel Neckar Isar Spree Themse Wolga Nil Mississippi " +
  "Alpen Harz Eifel Schwarzwald Spessart Odenwald Allgäu Pyrenäen Karpaten Ural Himalaya Ostsee Nordsee Mittelmeer Atlantik " +
  "Pazifik Bodensee Adria";

export const worldPlaces: readonly string[] = names.split(" ");
