// Word lists compiled for this project.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Words that end a noun phrase: what is counted never reaches past them. */
export const STOP_WORDS = set(`
the a an this that these those its his her their our my your whose which who whom what when where why how
and or but nor so yet than as if because while although though since until unless whether after before during
of in on at by for with from to into onto over under between among across against within without about around
above below behind beyond through throughout per via near off out up down along amid towards toward upon despite
i we you he she it they me us him them himself herself itself themselves myself each every either neither both all any some
is are was were be been being am has have had having do does did doing will would shall should can could may might must
said says say told tells added adds asked asks according came comes come went goes go took takes take taken made makes make
got gets get gave gives give given left leaves remain remains remained became becomes become began begins begin
died dies die killed injured wounded arrested voted lost loses lose won wins fell falls fall rose rises rise grew grows grow
ago later earlier away apart long high tall wide deep thick old each respectively altogether overall only just also even still
then there here now not no never ever again too very rather quite almost nearly today yesterday tomorrow tonight
last next while versus vs plus minus times including included includes include followed follows
remain need needs needed want wants wanted live lives lived work works worked like unlike
wrote writes write called calls call showed shows show found finds find held holds hold saw sees see led leads
worth paid pays pay sold sells sell bought buys buy spent spends spend
monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december
`);

/** Words ending in -s that are no plural. */
export const NOT_PLURAL = set(`
is was has as its this his us plus less across always perhaps thus yes news gas bus class glass mass loss boss cross press
process success access business express address congress progress witness fitness illness consensus census virus campus
bonus status focus chorus analysis basis crisis thesis emphasis paris texas kansas dallas arkansas christmas james thomas
lewis harris jones williams davis mars venus athens brussels wales cyprus serious famous previous various numerous
religious dangerous continuous enormous precious nervous generous obvious anonymous simultaneous consecutive
besides sometimes afterwards towards upwards downwards afterward overseas indoors outdoors upstairs downstairs likes
politics economics physics mathematics athletics gymnastics
`);

export const IRREGULAR_PLURALS = set(`
people men women children feet teeth mice geese oxen police staff troops aircraft sheep fish deer cattle species series
personnel crew offspring headquarters media data criteria phenomena bacteria fungi alumni halves lives wives knives leaves
shelves thieves wolves loaves gentlemen policemen policewomen servicemen servicewomen firefighters spacecraft hovercraft
salmon bison shrimp works means odds barracks premises clergy gendarmes dead clientele livestock poultry
`);

/** Persons: what the unit "people" counts. Words ending in -men, -women, -ists and -ians are added by rule. */
export const PERSONS = set(`
people person persons man woman men women child children boy boys girl girls baby babies infant infants toddler toddlers
teenager teenagers teen teens youth youths adult adults pensioner pensioners
soldier soldiers troops sailor sailors marine marines airman officer officers policeman police conscript conscripts recruit
recruits reservist fighter fighters militant militants rebel rebels gunman insurgent insurgents terrorist hostage hostages
prisoner prisoners detainee detainees inmate inmates suspect suspects defendant defendants criminal criminals offender
offenders victim victims survivor survivors casualty casualties fatality fatalities dead wounded evacuee evacuees refugee
refugees migrant migrants asylum-seekers immigrant immigrants resident residents citizen citizens villager villagers
islander islanders inhabitant inhabitants tenant tenants homeowner homeowners neighbour neighbours neighbor neighbors
worker workers employee employees staff staffer staffers colleague colleagues labourer labourers laborer laborers miner
miners farmer farmers fisher fishers driver drivers pilot pilots firefighter firefighters paramedic paramedics nurse nurses
doctor doctors surgeon surgeons patient patients carer carers volunteer volunteers participant participants respondent
respondents voter voters candidate candidates delegate delegates member members lawmaker lawmakers mp mps senator senators
councillor councillors minister ministers official officials leader leaders president presidents judge judges juror jurors
lawyer lawyers solicitor solicitors witness witnesses prosecutor prosecutors activist protester protesters protestor
protestors demonstrator demonstrators supporter supporters fan fans spectator spectators visitor visitors tourist
passenger passengers traveller travellers traveler travelers commuter commuters crew customer customers shopper shoppers
client clients user users subscriber subscribers viewer viewers listener listeners reader readers follower followers player
players footballer footballers runner runners cyclist athlete athletes swimmer swimmers student students pupil pupils
teacher teachers lecturer lecturers professor professors researcher researchers scientist engineer engineers expert experts
analyst investor investors shareholder shareholders owner owners founder founders director directors manager managers
executive executives partner partners applicant applicants claimant claimants taxpayer taxpayers parent parents mother
mothers father fathers son sons daughter daughters brother brothers sister sisters sibling siblings twin twins relative
relatives friend friends guest guests actor actors actress actresses singer singers dancer dancers artist author authors
writer writers journalist reporter reporters editor editors climber climbers hiker hikers skier skiers tenant trader traders
developer developers contractor contractors americans britons germans ukrainians russians israelis palestinians australians
canadians indians europeans africans democrats republicans conservatives liberals veteran veterans bystander bystanders
donor donors individual individuals human humans family-members crewmember crewmembers jobseekers smokers households-heads
guard guards attendee attendees bidder bidders borrower borrowers lender lenders buyer buyers seller sellers renter renters pedestrian
pedestrians motorist motorcyclist rider riders trainee trainees apprentice apprentices graduate graduates
`);

/** Words that number things: what follows them is a name, not an amount. */
export const DESIGNATORS = set(`
section sections sec chapter article articles page pages pp paragraph clause schedule appendix annex amendment resolution
bill proposition prop no nos number numbers nr row rows room suite gate platform pier berth seat desk booth aisle bay
flight route highway road interstate motorway junction exit mile-marker channel episode season series volume vol issue
part act scene verse psalm rule law lemma table figure fig exhibit game games lot plot hole
phase stage level tier type category grade class form key-stage division group pool heat race round formula model mark mk
version v ver release build apollo area district ward zone precinct block building unit terminal runway track line bus
tram train platform ladder engine-company battalion company squad corps brigade squadron regiment regt
iphone ipad ipod galaxy pixel windows ios android macos playstation xbox boeing airbus concorde cessna tesla mazda peugeot
ferrari porsche bmw audi stoxx nasdaq ftse p sensex nifty russell topix nikkei cac dax ibex csi hscei s&p fortune forbes
covid euro expo celsius-class catch-22 blink mach mambo chanel plan top-gun agenda
`);

/** Street types, behind a house number and a name. */
export const STREETS = set(
  'street st road rd avenue ave av lane ln drive dr way boulevard blvd court ct place pl square sq terrace close crescent parkway pkwy highway hwy plaza row',
);

export const MONTHS = set(`
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
`);

export const TIME_ZONES = set(
  "gmt bst utc est edt cst cdt mst mdt pst pdt cet cest ist aest aedt jst am pm o'clock hrs noon et pt",
);

/** Verbs and nouns of rising; a figure behind them is the size of the change. */
export const UP_WORDS = set(`
up rose rise rises rising risen increased increase increases increasing grew grow grows growing grown gained gain gains
gaining climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging soared soar soars soaring
advanced advance advances advancing rallied rally rallies rallying added adds swelled expanded expand expands expanding
expansion growth improved improve improves hike hiked hikes hiking raised raise raises raising lifted lift lifts boosted
boost boosts rebounded rebound rebounds leapt leaped spiked spike spikes rocketed ballooned upward upwards edged-up
strengthened strengthen accelerated
`);

/** Verbs and nouns of falling. */
export const DOWN_WORDS = set(`
down fell fall falls falling fallen decreased decrease decreases decreasing declined decline declines declining dropped
drop drops dropping lost lose loses losing slid slide slides sliding slipped slip slips slipping tumbled tumble tumbles
tumbling plunged plunge plunges plunging plummeted plummet plummets plummeting sank sink sinks sinking shrank shrink shrinks
shrinking shed sheds shedding cut cuts cutting reduced reduce reduces reducing reduction dipped dip dips eased ease eases
lowered lower lowers lowering slashed slash slashes slumped slump slumps contracted contract contraction retreated
crashed weakened weaken trimmed trims downward downwards narrowed halved
`);

/** Of the words above those that take an object: "raised $5m" is no change, "raised it by $5m" is. */
export const NEEDS_BY = set(`
raised raise raises raising lifted lift lifts boosted boost boosts added adds cut cuts cutting reduced reduce reduces
reducing lowered lower lowers lowering slashed slash slashes trimmed trims hike hiked hikes hiking improved improve improves
expanded expand expands expanding contract contracted
`);

/** Nouns behind a figure that make it the size of a change: "a 3% rise". */
export const UP_NOUNS = set(
  'rise increase gain jump surge growth hike climb uptick upswing raise higher',
);
export const DOWN_NOUNS = set(
  'fall drop decline decrease cut slump reduction dip slide plunge loss lower discount',
);

/** What structures a text rather than measuring the world: "two sides", "three reasons". */
export const STRUCTURAL = set(`
side sides way ways thing things reason reasons half halves end ends kind kinds sort sorts type types question questions
option options point example examples aspect aspects factor factors issue issues camp camps front fronts
`);

/** Who stays unnamed when someone is quoted: "two officials said". */
export const SOURCES = set(
  'official officials source sources diplomat diplomats aide aides people persons person insiders insider employees executives',
);
