const names =
  "Trainer Präsident Professor Schauspielerin Schauspieler Sänger Sängerin Regisseur Regisseurin Autor Autorin Schriftsteller " +
  "Maler Malerin Komponist Dirigent Pianistin Politiker Politikerin Minister Ministerin Kanzler Bürgermeister Bürgermeisterin " +
  "Landrat Senatorin Abgeordnete Sprecher Sprecherin Vorsitzende Chef Chefin Geschäftsführer Geschäftsführerin Direktor " +
  "Direktorin Leiter Leiterin Manager Managerin Anwalt Anwältin Richter Richterin Notar Arzt Ärztin Zahnarzt Lehrer Lehrerin " +
  "Schüler Schülerin Student Studentin Journalist Journalistin Redakteur Moderator Moderatorin Fotograf Architekt Ingenieur " +
  "Physiker Chemiker Biologin Historiker Philosoph Theologe Pfarrer Pastorin Bischof Kardinal Papst König Königin Kaiser Herzog " +
  "Graf Gräfin Fürst Prinz Prinzessin General Oberst Hauptmann Kommissar Kommissarin Polizist Inspektor Stürmer Torwart " +
  "Verteidiger Kapitän Spieler Spielerin Fußballer Tennisspieler Boxer Läuferin Schwimmer Radprofi Rennfahrer Skirennläufer " +
  "Weltmeister Olympiasieger Musiker Gitarrist Schlagzeuger Rapper Produzent Verleger Unternehmer Unternehmerin Kaufmann Bäcker " +
  "Handwerker Elektriker Mechaniker Pfleger Krankenschwester Erzieherin Sachbearbeiter Sachbearbeiterin Buchhalter Buchhalterin " +
  "Azubi Praktikant Kollege Kollegin Mitarbeiter Mitarbeiterin Nachbar Nachbarin Kundin Kunde Patient Patientin Zeuge Zeugin";

/** What people are by profession or office. */
export const roles: readonly string[] = names.split(" ");
