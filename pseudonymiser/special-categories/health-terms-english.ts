import type { CategoryTerms } from "./special-category.ts";

export const englishHealth: CategoryTerms = {
  category: "health",
  states: [
    "pregnant|hiv[- ]?positive|on (?:long-term )?sick leave|off sick|signed off(?: sick)?|on medical leave|disabled|registered disabled|wheelchair[- ]bound|wheelchair user|in a wheelchair|housebound|bedridden|(?-i:blind)(?! to| with| vor| für)|visually impaired|deaf|hard of hearing|paralysed|paralyzed|autistic|dyslexic|diabetic|asthmatic|epileptic|coeliac|celiac|anorexic|bulimic|bipolar|schizophrenic|depressed|suicidal|lactose intolerant|gluten intolerant|allergic to [a-zäöüß]+(?: [a-zäöüß]+)?|immunocompromised|terminally ill|seriously ill|chronically ill|mentally ill|critically ill|in hospital|in intensive care|hospitali[sz]ed|in rehab|in remission|on dialysis|on chemo|on antidepressants|on insulin|a recovering (?:alcoholic|addict)|an alcoholic|addicted to [a-zäöüß]+|tested positive(?: for [a-zäöüß]+)?|unvaccinated|vaccinated against [a-zäöüß]+",
  ],
  conditions: [
    "(?<![a-zäöüß])(?:(?:breast|lung|prostate|skin|bowel|colon|pancreatic|ovarian|cervical|brain|liver|blood) cancer|cancer|tumou?r|leuka?emia|lymphoma|diabetes|asthma|migraines?|epilepsy|multiple sclerosis|parkinson's|alzheimer's|dementia|copd|hiv|aids|covid|long covid|hepatitis|tuberculosis|burnout|adhd|autism|asperger's|schizophrenia|bipolar disorder|(?:severe |clinical |postnatal )?depression|anxiety(?: disorder)?|panic attacks|ptsd|anorexia|bulimia|eating disorder|ocd|personality disorder|alcoholism|addiction|tinnitus|eczema|psoriasis|arthritis|osteoporosis|fibromyalgia|endometriosis|crohn's(?: disease)?|colitis|ibs|coeliac disease|hay fever|(?:nut|peanut|dairy|gluten|egg|shellfish|penicillin) allergy|high blood pressure|hypertension|heart attack|heart condition|heart failure|stroke|slipped disc|broken (?:leg|arm|hip|ankle|wrist)|concussion|miscarriage|pregnancy|abortion|ivf|chemo(?:therapy)?|radiotherapy|dialysis|(?:knee|hip|heart|back|shoulder|brain|eye) (?:surgery|operation|replacement)|surgery|transplant|pacemaker|suicide attempt|down syndrome|lupus|sickle cell|thyroid|medical condition|disability)",
  ],
  labels: [],
};
