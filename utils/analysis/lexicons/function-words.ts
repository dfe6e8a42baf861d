const words = (list: string) => new Set(list.split(' '));

export const DETERMINERS = words(
  'the a an this that these those some any no every each all both another several many most few other ' +
    'my your his her its our their one two three four five six seven eight nine ten dozens hundreds',
);
export const POSSESSIVES = words("my your his her its our their 's");
export const SUBJECT_PRONOUNS = words(
  'he she they i we you it who everyone everybody someone somebody nobody anyone many others some both ' +
    'those one another most few none',
);
export const OBJECT_PRONOUNS = words('him her them me us you it');
export const PERSONAL = words(
  'he she they i we you it him her them me us himself herself themselves',
);
export const AUXILIARIES = words(
  'am is are was were be been being has have had having do does did will would can could may might must shall should ' +
    "'s 're 've 'd 'll 'm isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't " +
    "can't cannot couldn't mustn't shouldn't not",
);
export const BE = words("am is are was were be been being 's 're 'm isn't aren't wasn't weren't");
export const HAVE = words("has have had having 've 'd 's hasn't haven't hadn't");
/** Words that stand between a subject and its verb without being either; besides those in "-ly". */
export const ADVERBS = words(
  'meanwhile however though therefore nevertheless nonetheless also not never later then just still once again already since always often even further too now ' +
    'thus yet ever simply instead soon first previously only long rather almost nearly all both himself herself ' +
    'themselves itself famously ago sometimes perhaps well twice else afterward afterwards earlier',
);
export const NO_ADVERBS = words(
  'family reply rally ally assembly july italy daily weekly monthly early supply apply rely ugly holy friendly elderly',
);
export const PREPOSITIONS = words(
  'of in on at to for from with by about after before during over under against between through into ' +
    'as like since until amid among around across near within without upon despite following than per via ' +
    'including outside inside beyond toward towards alongside behind beside besides concerning regarding',
);
/** Words that open a clause of their own. */
export const SUBORDINATORS = words(
  'that because when while if although though whereas unless until where whether what how why whose which who ' +
    'whom before after since as once lest so',
);
export const COORDINATORS = words('and but or nor yet');
export const RELATIVES = words('who which that whom');
export const DAYS = words(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow january ' +
    'february march april may june july august september october november december ' +
    'jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon tue wed thu fri sat sun',
);
/** Nouns of time and occasion: a preposition before one of them opens an adjunct, never a part of a name. */
export const OCCASIONS = words(
  'statement interview comment comments email e-mail letter tweet post message speech address call conference briefing meeting ' +
    'rally event hearing debate report release remarks appearance phone telephone note memo column ' +
    'article opinion ruling op-ed book blog video podcast testimony affidavit filing document court tweets broadcast ' +
    'week month year day morning evening night afternoon weekend time hour hours days weeks months years past ' +
    'response reference answer reply return turn fact part addition particular favour favor front person ' +
    'passing general public private sum short town-hall gathering stop session visit trip sermon ceremony ' +
    'launch presentation exchange conversation twitter facebook instagram air camera background condition ' +
    'monday tuesday wednesday thursday friday saturday sunday tonight january february march april may june july ' +
    'august september october november december',
);
/** Frequent verbs in finite form that report nothing; a noun phrase never reaches over one. */
export const PLAIN_VERBS = words(
  'went came made got took gave won lost led left met ran saw kept held let set sent built spent paid sold bought ' +
    'fell rose grew became began broke brought caught chose drew drove ate flew hit knew lay put sat shook spoke stood ' +
    'threw wore slid sank swept slept fled sprang leapt shrank struck swam swung wept blew clung crept dealt dug fought ' +
    'forgot froze hid overtook rode rang sang spun stole strode strove stung swore tore understood withdrew undertook ' +
    'goes comes makes gets takes gives wins loses leads meets keeps sends ' +
    'becomes begins breaks brings worked lives lived used tries tried needed seems ' +
    'seemed looked happened happens turned moved helped helps served serves joined joins ' +
    'wants wanted remains remained includes included contains means meant sits stands',
);
