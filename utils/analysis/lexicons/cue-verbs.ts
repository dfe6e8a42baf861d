// Verbs that report, from general knowledge of English news prose. The classes tell what may follow:
//   statement  a clause, a quotation, or nothing after a quotation ("..., she added")
//   hearer     the same after whoever is told ("told reporters that")
//   ask        a question
//   manner     quotations only ("he laughed")
//   claim      a clause, a quotation, or a thing that is stated ("denied the charge")
//   finding    the same, but never beside a quotation of its own ("the study found that")
//   object     a thing or a person only ("criticised the plan")
//   urge       whoever is urged, then "to" ("urged them to leave")
//   intend     "to" ("promised to leave") or a clause
export type CueClass =
  | 'statement'
  | 'hearer'
  | 'ask'
  | 'manner'
  | 'claim'
  | 'finding'
  | 'object'
  | 'urge'
  | 'intend';

/** Base forms by class. */
export const CUE_VERBS: Record<CueClass, string> = {
  statement:
    'say add state note explain argue assert insist maintain contend remark observe opine posit muse reason ' +
    'reckon believe think feel hope fear suspect complain lament boast brag joke quip conclude continue reply ' +
    'respond answer retort counter write tweet post blog testify recall remember recount comment elaborate ' +
    'warn caution predict forecast estimate calculate imply suggest hint indicate allege declare exclaim proclaim ' +
    'worry guess doubt wager reiterate stress emphasise emphasize underline underscore clarify venture concur ' +
    'begin theorise theorize hypothesise hypothesize speculate surmise imagine wonder grouse grumble fret gripe ' +
    'gush rave enthuse recollect agree claim tease relate confide retweet tout tally deadpan scoff ' +
    'submit depose aver counsel caption summarise summarize expound inveigh reminisce intimate moan whine fume',
  hearer:
    'tell inform assure reassure remind notify brief advise convince persuade email e-mail text',
  ask: 'ask inquire enquire question query',
  manner:
    'shout yell scream cry whisper mutter murmur snap bark laugh smile grin sigh shrug nod chuckle interject ' +
    'interrupt thunder fume wail moan groan roar bellow sob sniff growl hiss blurt stammer crow chant sing ' +
    'rage bristle beam giggle implore plead beg pray rant chime mouth holler read seethe gloat smirk sneer cackle chirp ' +
    'squeal shriek huff whine drawl gasp exult chortle shrill marvel bleat squawk rasp croak mumble spit',
  claim:
    'deny confirm admit acknowledge concede announce report reveal disclose predict confess verify ' +
    'repeat echo mention allege propose recommend rule note point describe characterise characterize stipulate ' +
    'decide reaffirm dispute contest realise realize foresee anticipate divulge detail ' +
    'relay reckon demand regret certify attest outline signal forecast project voice expect',
  finding:
    'find show hold determine demonstrate prove discover know see expect consider assume understand cite publish demand',
  object:
    'criticise criticize condemn blame accuse praise denounce slam blast commend applaud welcome reject dismiss ' +
    'mock ridicule deride decry deplore bemoan hail laud salute thank congratulate chide rebuke scold ' +
    'lambast lambaste label dub brand call liken compare defend attack question discuss address downplay ' +
    'reference invoke quote endorse oppose favor favour support back highlight express articulate list credit ' +
    'tout term vent berate assail castigate refute rebut',
  urge: 'urge order instruct beg implore encourage exhort warn advise tell ask command invite direct beseech admonish',
  intend: 'promise pledge vow swear threaten offer hope propose demand undertake claim ask beg',
};

/** Past and participle where they are not regular; the base form otherwise takes "ed". */
export const IRREGULAR: Record<string, [past: string, participle: string]> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  write: ['wrote', 'written'],
  begin: ['began', 'begun'],
  hold: ['held', 'held'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  swear: ['swore', 'sworn'],
  read: ['read', 'read'],
  sing: ['sang', 'sung'],
  know: ['knew', 'known'],
  see: ['saw', 'seen'],
  go: ['went', 'gone'],
  understand: ['understood', 'understood'],
  undertake: ['undertook', 'undertaken'],
  foresee: ['foresaw', 'foreseen'],
  beseech: ['besought', 'besought'],
  spit: ['spat', 'spat'],
};

/** Verbs that double their last letter before "ed" and "ing". */
export const DOUBLING =
  'admit quip blog brag snap fret sob submit commit tag beg nod grin dub shrug'.split(' ');

/** Forms that are at least as often nouns or adjectives; read as verbs only where a subject stands before them. */
export const NOUN_FORMS = new Set(
  (
    'state states note notes report reports claim claims comment comments answer answers question questions ' +
    'call calls plan plans hope hopes fear fears demand demands offer offers tweet tweets post posts text texts ' +
    'estimate estimates forecast forecasts project projects signal signals show shows order orders ' +
    'command commands attack attacks blast blasts blame praise rule rules ruling finding reading writing ' +
    'read reads support supports back list lists credit credits label labels brand brands detail details ' +
    'promise promises pledge pledges vow vows threat reply replies response doubt doubts guess worry worries ' +
    'shout shouts cry cries laugh laughs smile smiles sigh sighs whisper whispers joke jokes remark remarks ' +
    'complaint suspect suspects query queries vent press direct email emails e-mail e-mails brief ' +
    'address addresses quote quotes reference references welcome feeling hearing ' +
    'outline express voice voices contest dispute disputes reason reasons counter caution beam rage chant chants ' +
    'want wants go see sees nod nods mouth hint hints tease tout stress relate counsel caption ' +
    'relay hail chime term terms regret regrets moan moans hold holds find finds favor favour issue charge charges notice'
  ).split(' '),
);

/** Several-word verbs: first word (any form of the lemma), what must follow it, and its class. */
export const PHRASAL: [lemma: string, rest: string, kind: CueClass][] = [
  ['point', 'out', 'statement'],
  ['go', 'on to say', 'statement'],
  ['go', 'on', 'manner'],
  ['make', 'clear', 'statement'],
  ['make', 'it clear', 'statement'],
  ['chime', 'in', 'manner'],
  ['weigh', 'in', 'manner'],
  ['cut', 'in', 'manner'],
  ['break', 'in', 'manner'],
  ['jump', 'in', 'manner'],
  ['butt', 'in', 'manner'],
  ['carry', 'on', 'manner'],
  ['press', 'on', 'manner'],
  ['hit', 'out', 'manner'],
  ['shout', 'out', 'manner'],
  ['blurt', 'out', 'manner'],
  ['burst', 'out', 'manner'],
  ['spell', 'out', 'manner'],
  ['sign', 'off', 'manner'],
  ['sum', 'up', 'manner'],
  ['sum', 'it up', 'manner'],
  ['pipe', 'up', 'manner'],
  ['speak', 'up', 'manner'],
  ['shoot', 'back', 'manner'],
  ['fire', 'back', 'manner'],
  ['hit', 'back', 'manner'],
  ['call', 'for', 'object'],
  ['call', 'on', 'urge'],
  ['call', 'out', 'manner'],
  ['cry', 'out', 'manner'],
  ['put', 'it', 'manner'],
  ['hit', 'out at', 'object'],
  ['lash', 'out at', 'object'],
  ['take', 'issue with', 'object'],
  ['rail', 'against', 'object'],
  ['agree', 'with', 'object'],
  ['refer', 'to', 'object'],
  ['point', 'to', 'object'],
  ['speak', 'of', 'object'],
  ['warn', 'of', 'object'],
  ['warn', 'against', 'object'],
  ['complain', 'about', 'object'],
  ['talk', 'about', 'object'],
  ['boast', 'of', 'object'],
  ['rule', 'out', 'object'],
  ['appeal', 'to', 'urge'],
  ['appeal', 'for', 'object'],
  ['plead', 'with', 'urge'],
  ['call', 'upon', 'urge'],
  ['speak', 'out against', 'object'],
];

/** Forms of the lemmas that only PHRASAL has. */
export const PHRASAL_FORMS: Record<string, string[]> = {
  appeal: ['appeals', 'appealed'],
  make: ['make', 'makes', 'made', 'making'],
  shoot: ['shoot', 'shoots', 'shot', 'shooting'],
  fire: ['fire', 'fires', 'fired', 'firing'],
  hit: ['hit', 'hits', 'hitting'],
  cut: ['cut', 'cuts', 'cutting'],
  break: ['break', 'breaks', 'broke', 'breaking'],
  burst: ['burst', 'bursts'],
  sum: ['sum', 'sums', 'summed', 'summing'],
  put: ['put', 'puts', 'putting'],
  lash: ['lash', 'lashes', 'lashed', 'lashing'],
  take: ['take', 'takes', 'took', 'taken', 'taking'],
  rail: ['rail', 'rails', 'railed', 'railing'],
  refer: ['refer', 'refers', 'referred', 'referring'],
  speak: ['speak', 'speaks', 'spoke', 'spoken', 'speaking'],
  talk: ['talk', 'talks', 'talked', 'talking'],
};
