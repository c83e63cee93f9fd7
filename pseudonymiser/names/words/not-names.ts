import { wordSet } from "./word-set.ts";

/** Capitalised words after a greeting, salutation or closing that are no name: "Liebe Kundinnen", "Ihr Team". */
export const notNames = wordSet(`
  alle allerseits beide beiden damen herren herr frau frauen männer kundinnen kunden kunde kundin kolleginnen kollegen
  kollege kollegin team zusammen freunde freundinnen eltern kinder leute mitglieder mitarbeiter mitarbeiterinnen
  mitarbeitende nachbarn nachbarinnen gäste welt support service kundenservice kundendienst redaktion verwaltung
  personalabteilung buchhaltung sekretariat praxis klinik stadtwerke gemeinde magistrat behörde amt finanzamt vorstand
  verein schule kita kanzlei agentur firma bank sparkasse versicherung krankenkasse hausverwaltung generalagentur
  einkauf verkauf vertrieb vertriebsinnendienst innendienst marketing logistik technik empfang zentrale büro
  doktor professor oder und sowie bitte danke vielen ihr ihre dein deine euer eure mein meine sehr geehrte geehrter
  heute morgen gestern abend mittag nacht
  mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec okt dez geb verteiler tage
  réception reception rezeption lös grant ledig verheiratet geschieden verwitwet velo velos kolonne bins billing ger kw char varchar fine purchasing care ok okay login logins badi mat stutz eich said says keep fa firma inh pers vo bua bub maitli
  ich du er sie es wir man mich mir dich dir uns euch ihm ihn ihnen
  gott tag gruß grüße rundschreiben betreff anlage anhang telefon mobil fax mail e-mail adresse datum unterschrift
  betriebsrat aufsichtsrat personalrat elternbeirat geschäftsleitung geschäftsführung
  guest guests resident residents neighbour neighbours member members applicant applicants student students parents
  procurement sales reception housekeeping facilities management hr it gast mitglied nachbarschaft hausgemeinschaft
  there all everyone everybody team sir madam customer customers colleagues friends folks guys ladies gentlemen
  sirs support please thanks again today tomorrow yesterday me you we they he she it the this that
  bin bist ist sind war hab habe haben hat kann kannst könnt können will wollt schreib schreiben setz setze mach mache
  prüf prüfe fass fasse gib gebe nimm stell stelle erklär erkläre formuliere formulier übersetze vergleiche schick schicke
  sag sage ruf rufe meld melde such suche liste zeig zeige wann wie was wo wer warum welche welcher in im am an auf aus bei
  mei meim mis min mini sin si dr de das der die den dem ein eine einen keine nicht auch noch nur wenn dass weil aber
  draft explain summarise summarize write make list check please will can could would should does do is are was were have
  has how what when where who why which my your his her our their its no yes not also only if because but and or
`);

/** Short forms of weekdays in rosters, and nothing else: "Mo Kaiser, Di Schröder". */
export const weekdayAbbreviations = wordSet("mo di mi do fr sa so mon tue wed thu fri sat sun");

/** Words of a roster before the name of whoever works then. */
export const shifts = wordSet("früh spät nacht frühdienst spätdienst nachtdienst frühschicht spätschicht nachtschicht");

/** Months, weekdays and feasts: names only behind a salutation ("Frau Freitag", "Herr März"). */
export const calendarWords = wordSet(`
  mai märz april juni juli august september oktober november dezember januar februar jänner feber
  montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend ostern weihnachten pfingsten silvester neujahr
  montags dienstags mittwochs donnerstags freitags samstags sonntags mondays tuesdays wednesdays thursdays fridays
  advent fasching karneval frühling frühjahr sommer herbst winter
  january february march may june july october december monday tuesday wednesday thursday friday saturday sunday
  easter christmas spring summer autumn fall
`);

/** Stand-ins and figures that everybody knows. They are nobody's data. */
export const standIns: readonly string[] = [
  "Max Mustermann",
  "Erika Mustermann",
  "Maria Mustermann",
  "Frau Mustermann",
  "Herr Mustermann",
  "Mustermann",
  "Musterfrau",
  "Max Muster",
  "Muster",
  "Hans Muster",
  "Otto Normalverbraucher",
  "Lieschen Müller",
  "John Doe",
  "Jane Doe",
  "Joe Bloggs",
  "Foo Bar",
  "Frau Holle",
  "Holle",
  "Herr der Ringe",
  "Hans im Glück",
  "Hänsel und Gretel",
  "Hänsel",
  "Gretel",
  "Rotkäppchen",
  "Schneewittchen",
  "Rapunzel",
  "Pumuckl",
  "Rumpelstilzchen",
  "Max und Moritz",
  "Pippi Langstrumpf",
  "Harry Potter",
  "Robin Hood",
  "Sherlock Holmes",
  "Frau Luna",
  "Uncle Ben's",
  "Uncle Ben",
  "Granny Smith",
  "Pink Lady",
  "Gute Luise",
  "Williams Christ",
  "Alexander Lucas",
  "James Grieve",
  "Tom Collins",
  "Bloody Mary",
  "Shirley Temple",
  "Eggs Benedict",
  "Michel aus Lönneberga",
  "Karlsson vom Dach",
  "Romeo und Julia",
  "Romeo and Juliet",
  "Emil und die Detektive",
  "Strammer Max",
  "Strammen Max",
  "Buddenbrook",
  "Buddenbrooks",
  "John Q. Public",
  "Tristan und Isolde",
  "Don Quijote",
  "Wilhelm Tell",
  "Robinson Crusoe",
  "Effi Briest",
  "Maria Stuart",
  "Nathan der Weise",
  "Pinocchio",
  "Winnetou",
  "Rumpumpel",
  "Jim Knopf",
  "Alice im Wunderland",
  "Die Brüder Karamasow",
  "Kaiser Wilhelm",
  "König Drosselbart",
  "Donald Duck",
  "Snow White",
  "King Arthur",
  "Cinderella",
  "Tom Sawyer",
  "James Bond",
  "Darth Vader",
  "Mickey Mouse",
  "Mary Poppins",
  "Hans im Glück",
  "Guter Heinrich",
  "Schwarzäugige Susanne",
  "Fleißiges Lieschen",
  "Micky Maus",
  "Santa Claus",
  "Nikolaus",
  "Father Christmas",
];
