import type { Gender } from "./gender.ts";

/*
 * Given names that are common in Germany, Austria and Switzerland and belong to one sex. Enough to see that a Frau
 * Müller is not the Hans Müller before; a name that is not here says nothing.
 */
const female = `
  agnes alexandra alice amelie andrea angela angelika anita anja anke anna anne anneliese annette annika antje antonia
  astrid ayse barbara beate bettina birgit brigitte britta carina carla carolin caroline charlotte christa christiane
  christina christine clara claudia cornelia dagmar daniela diana doris dorothea edith elena elfriede elif elisabeth elke
  ella ellen elsa emilia emily emma erika erna esra eva evelyn fatma franziska frieda gabriele gerda gertrud gisela
  greta gudrun hanna hannah hannelore hatice heidi heike helena helene helga henriette hildegard ida ilse ina ines inge
  ingeborg ingrid irene iris irmgard isabel isabella jana janina jasmin jennifer jessica johanna judith julia juliane
  karin karoline katharina kathrin katja katrin kerstin klara kristina lara laura lea lena leonie lieselotte lina linda
  lisa lotte louisa luisa luise magdalena manuela mareike margarete margit margot maria marianne marie marina marion
  marlene marta martha martina mathilda melanie melissa meryem mia michaela mila miriam monika nadine nadja natalie
  nathalie nicole nina nora olga patricia paula petra pia ramona rebecca regina renate rita rosa rosemarie ruth sabine
  sabrina sandra sara sarah saskia silke silvia simone sofia sonja sophia sophie stefanie stephanie susanne svenja sylvia
  tamara tanja tatjana theresa therese tina ulrike ursula ute valentina vanessa vera verena veronika victoria viktoria
  waltraud yvonne zeynep`;
const male = `
  achim adam adrian albert alexander alfred ali anton armin arne arthur august axel ben benedikt benjamin bernd bernhard
  bjorn bruno burkhard carl carsten christian christoph christopher clemens constantin cornelius daniel david dennis
  detlef dieter dietmar dirk dominik eberhard edgar eduard emil emre erich erik ernst erwin eugen fabian felix ferdinand
  finn florian frank franz friedrich fritz georg gerald gerd gerhard gernot gottfried guenter guenther gunter gustav hannes
  hans harald hartmut heiko heiner heinrich heinz helmut hendrik henning henry herbert hermann holger horst hubert hugo
  ibrahim ingo jakob jan jannik jens joachim jochen joerg johann johannes john jonas jonathan josef joseph juergen julian
  julius justus karl karlheinz karsten kevin klaus konrad konstantin kurt lars leo leon leonard leonhard levin linus
  lorenz lothar ludwig lukas manfred manuel marc marcel marco marcus mario marius mark marko markus martin mathias
  matthias maximilian mehmet michael moritz mohamed muhammad murat mustafa nico nicolas niklas niko nikolaus nils norbert
  olaf oliver oskar otto pascal patrick paul peter philipp rainer ralf ralph reinhard reinhold richard robert roland rolf
  roman rudolf ruediger samuel sebastian siegfried simon stefan steffen stephan sven theo theodor thilo thomas thorsten
  till tim timo tobias tom torsten udo ulf ulrich uwe valentin viktor vincent volker walter werner wilhelm willi willy
  winfried wolfgang wolfram yannick yusuf`;

const genders = new Map<string, Gender>([
  ...female
    .trim()
    .split(/\s+/)
    .map((name): [string, Gender] => [name, "female"]),
  ...male
    .trim()
    .split(/\s+/)
    .map((name): [string, Gender] => [name, "male"]),
]);

/** The sex that a given name belongs to, as far as a list of common ones tells. Takes both spellings of a name. */
export function genderOfGivenName(spellings: readonly string[]): Gender | null {
  for (const spelling of spellings) {
    const gender = genders.get(spelling);
    if (gender !== undefined) return gender;
  }
  return null;
}
