const words = (list: string) => list.split(' ');
const withStops = (list: string) => words(list).flatMap((word) => [word, `${word}.`]);
const none = (list: readonly string[]) => list.map((word): [string, null] => [word, null]);
const male = (list: readonly string[]) => list.map((word): [string, 'm'] => [word, 'm']);
const female = (list: readonly string[]) => list.map((word): [string, 'f'] => [word, 'f']);

/** By which people are addressed, and which is no office. */
export const HONORIFICS: ReadonlyMap<string, 'm' | 'f' | null> = new Map<string, 'm' | 'f' | null>([
  ...male(withStops('mr alh fr messrs msgr')),
  ...male(
    words(
      'sekuru sir lord shri thiru alhaji alhadji haji mallam malam otunba oba mzee bwana monsignor pandit swami maulana ' +
        'maulvi ustaz ustad datuk dato tuan monsieur herr señor signor',
    ),
  ),
  ...female(withStops('mrs ms smt')),
  ...female(
    words(
      'gogo mbuya ambuya miss dame lady hajia hajiya alhaja thirumathi madame madam señora signora frau puan',
    ),
  ),
  ...none(withStops('mx dr prof rev revd ven hon rt engr barr')),
  ...none(words('arc. honourable honorable venerable comrade')),
]);

/** Titles that stand before given names: "King Harold", "Sister Agnes", "Sir Giles". */
export const BEFORE_GIVEN_NAMES =
  /^(?:king|queen|prince|princess|emperor|empress|pope|saint|st|sister|brother|father|mother|sir|dame|lady|lord|sheikh?|emir)\b/i;

/** Ranks and offices of forces, churches, courts, councils and parliaments that stand before a name. */
export const RANKS: ReadonlyMap<string, 'm' | 'f' | null> = new Map<string, 'm' | 'f' | null>([
  ...male(words('patrolman serviceman selectman committeeman')),
  ...female(words('patrolwoman selectwoman committeewoman deaconess')),
  ...none(
    withStops(
      'sens reps coun maj gen adm capt lt col sgt gov sen rep det cpl cst const pte pvt spc brig cmdr cdr sqn flt insp supt ald cr clr atty adv',
    ),
  ),
  ...none(
    words(
      'corporal gunner trooper sapper brigadier commodore marshal undersheriff warden taoiseach ' +
        'havildar subedar naik sepoy jawan garda tehsildar sarpanch collector registrar reeve provost rector ' +
        'vice-chancellor pro-chancellor vice-principal bailiff recorder alderperson councilor councilmember ' +
        'assemblymember legislator supervisor trustee tánaiste moderator dean canon archdeacon deacon ombudsman freshman ' +
        'evangelist apostle prophet chaplain friar mufti ayatollah sophomore tempore emeritus',
    ),
  ),
]);

/** Offices in letters, which stand in capitals before a full name: "TD Orla Daly". */
export const LETTERED_OFFICES: ReadonlySet<string> = new Set(
  words(
    'DA TD MLA MLC MHA MNA MPP MHK MCA MK CFO COO CTO VC DG IG IGP DIG ADG DGP ADGP SP DSP ASP SSP CSP ACP DCP JCP SHO ' +
      'PRO PPRO DPO CP AIG CS PS DCC SDM BDO MD PM CM DCI DCS DCSP WO CPO PLTCOL PCOL PMAJ PCPT PCAPT PBGEN PLT PSSG PMSG PCPL',
  ),
);

/** Letters after a name that tell of a degree, an order or a seat. */
export const POST_NOMINALS: ReadonlySet<string> = new Set(
  words(
    'MP KC QC MD OBE MBE CBE FRS TD MLA MLC MHA MNA MPP MHK MCA MEP MSP MS SAN SC AM AO AC OAM DSO MC JP DBE ' +
      'KBE GBE BEM MVO MBA CPA ONZM CNZM DL IAS IPS RN FRCS FRSE PhD DPhil LLB LLM BSc MSc Esq OFM SJ DD',
  ),
);

/** Words that mean an order as well as the end of a club's name. */
export const CLUB_LETTERS: ReadonlySet<string> = new Set(words('SC AC MC AM'));

/** What tells how far somebody is, before a name only: "Junior Ann Lee". */
export const STANDINGS: ReadonlySet<string> = new Set(words('junior senior elder sri seri'));

/** Given names that are written like the short form of a rank. */
export const GIVEN_LIKE_RANKS: ReadonlySet<string> = new Set(words('col earl'));

/** Of what an office may be, in capitals: "Superintendent of Police", "Leader of the Opposition". */
export const OFFICE_FIELDS: ReadonlySet<string> = new Set(
  words(
    'police state staff opposition house senate parliament assembly council government cabinet party union ' +
      'education health finance treasury defence defense justice interior home foreign internal external affairs ' +
      'trade industry industries commerce transport transportation works public housing planning development ' +
      'environment energy power water resources labour labor employment agriculture fisheries food forestry lands ' +
      'mines tourism culture sport sports youth women children families communities social services security ' +
      'homeland veterans immigration citizenship information communications technology science innovation ' +
      'research schools instruction students elections prisons corrections customs revenue taxation taxes budget ' +
      'audit accounts prosecutions operations intelligence investigations roads highways railways aviation ports ' +
      'infrastructure economy economic rural urban regional local national federal general welfare medical ' +
      'army navy air force fire rescue rolls exchequer commons lords privy seal marine petroleum minerals steel ' +
      'tribal consumer small business climate change disability mental primary secondary higher childcare',
  ),
);
