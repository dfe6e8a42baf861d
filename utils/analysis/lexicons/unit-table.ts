// Units and symbols: the SI brochure, CLDR units (en) and customary units of the UK and the US.

export type UnitKind =
  | 'percent'
  | 'points'
  | 'time'
  | 'age'
  | 'length'
  | 'mass'
  | 'money'
  | 'measure'
  | 'times';

/**
 * A line per unit: its name in `Figure.unit`; its kind; the words, in lower case, "_" for a space;
 * the symbols, where case matters. Symbols after "!" are read only right behind the digits.
 */
const TABLE = `
percent | percent | percent per_cent pct percentage | % ٪ ％ !pc
percentage points | points | percentage_point percentage_points percent_point percent_points per_cent_points percentage-point | pp ppt ppts
basis points | points | basis_point basis_points | bp bps bpts
points | points | point points pts |
years of age | age | year_old years_old year_olds yr_old yrs_old year_of_age years_of_age | yo y.o.
months of age | age | month_old months_old month_olds month_of_age months_of_age |
weeks of age | age | week_old weeks_old week_of_age weeks_of_age |
days of age | age | day_old days_old day_of_age days_of_age |
nanoseconds | time | nanosecond nanoseconds | ns
microseconds | time | microsecond microseconds | μs µs
ms | time | millisecond milliseconds | ms
seconds | time | second seconds sec secs | !s
minutes | time | minute minutes min mins |
hours | time | hour hours hr hrs | !h
days | time | day days |
nights | time | night nights |
weeks | time | week weeks wk wks |
fortnights | time | fortnight fortnights |
months | time | month months mos |
years | time | year years yr yrs |
decades | time | decade decades |
centuries | time | century centuries |
millennia | time | millennium millennia |
nm | length | nanometre nanometres nanometer nanometers | nm
µm | length | micrometre micrometres micrometer micrometers micron microns | μm µm
mm | length | millimetre millimetres millimeter millimeters | mm
cm | length | centimetre centimetres centimeter centimeters | cm
decimetres | length | decimetre decimetres decimeter decimeters | dm
metres | length | metre metres meter meters | m
km | length | kilometre kilometres kilometer kilometers kms | km
miles | length | mile miles | mi
nautical miles | length | nautical_mile nautical_miles | nmi
feet | length | foot feet ft | ′ !'
inches | length | inch inches | ″ !" !in
yards | length | yard yards yd yds |
furlongs | length | furlong furlongs |
fathoms | length | fathom fathoms |
light-years | length | light_year light_years |
m² | measure | square_metre square_metres square_meter square_meters sq_m sq_metres sq_meters sqm | m2 m²
cm² | measure | square_centimetre square_centimetres square_centimeter square_centimeters sq_cm | cm2 cm²
mm² | measure | square_millimetre square_millimetres square_millimeter square_millimeters | mm2 mm²
km² | measure | square_kilometre square_kilometres square_kilometer square_kilometers sq_km sqkm | km2 km²
square feet | measure | square_foot square_feet sq_ft sqft square_ft | ft2 ft²
square inches | measure | square_inch square_inches sq_in |
square yards | measure | square_yard square_yards sq_yd |
square miles | measure | square_mile square_miles sq_mi sq_mile sq_miles |
acres | measure | acre acres |
hectares | measure | hectare hectares | ha
m³ | measure | cubic_metre cubic_metres cubic_meter cubic_meters | m3 m³
cubic feet | measure | cubic_foot cubic_feet cu_ft | ft3 ft³
cubic centimetres | measure | cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters | cc cm3 cm³
cubic inches | measure | cubic_inch cubic_inches |
cubic yards | measure | cubic_yard cubic_yards |
cubic kilometres | measure | cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers | km3 km³
cubic miles | measure | cubic_mile cubic_miles |
ml | measure | millilitre millilitres milliliter milliliters | ml mL
centilitres | measure | centilitre centilitres centiliter centiliters | cl cL
litres | measure | litre litres liter liters ltr | l L
megalitres | measure | megalitre megalitres megaliter megaliters | ML
gallons | measure | gallon gallons gal |
pints | measure | pint pints |
quarts | measure | quart quarts |
fluid ounces | measure | fluid_ounce fluid_ounces fl_oz |
cups | measure | cup cups |
tablespoons | measure | tablespoon tablespoons tbsp |
teaspoons | measure | teaspoon teaspoons tsp |
bushels | measure | bushel bushels |
drams | mass | dram drams |
mcg | mass | microgram micrograms microgramme microgrammes | μg µg mcg
mg | mass | milligram milligrams milligramme milligrammes | mg
grams | mass | gram grams gramme grammes | g gm gms
kg | mass | kilogram kilograms kilogramme kilogrammes kilo kilos kgs | kg Kg KG
tonnes | mass | tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes | !t
tons | mass | ton tons short_ton short_tons long_ton long_tons |
kilotons | mass | kiloton kilotons kilotonne kilotonnes |
megatons | mass | megaton megatons megatonne megatonnes | Mt
gigatons | mass | gigaton gigatons gigatonne gigatonnes | Gt
lb | mass | lb lbs |
oz | mass | ounce ounces oz troy_ounce troy_ounces |
stone | mass | stone |
carats | mass | carat carats |
mph | measure | mph mile_per_hour miles_per_hour miles_an_hour mile_an_hour |
km/h | measure | kmh kph kmph kilometre_per_hour kilometres_per_hour kilometer_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour | km/h km/hr
m/s | measure | metres_per_second meters_per_second metres_a_second meters_a_second | m/s
knots | measure | knot knots kt kts |
mpg | measure | mpg miles_per_gallon |
rpm | measure | rpm |
barrels per day | measure | bpd |
°C | measure | celsius celcius centigrade centigrate degree_celsius degrees_celsius degrees_c degree_c deg_c degrees_centigrade | °C ℃ C
°F | measure | fahrenheit degree_fahrenheit degrees_fahrenheit degrees_f degree_f deg_f | °F ℉ F
kelvin | measure | kelvin kelvins |
degrees | measure | degree degrees deg | ° º
radians | measure | radian radians | rad
mW | measure | milliwatt milliwatts | mW
watts | measure | watt watts | W
kW | measure | kilowatt kilowatts | kW KW
MW | measure | megawatt megawatts | MW
GW | measure | gigawatt gigawatts | GW
terawatts | measure | terawatt terawatts | TW
watt hours | measure | watt_hour watt_hours | Wh
kWh | measure | kilowatt_hour kilowatt_hours | kWh KWh kwh
MWh | measure | megawatt_hour megawatt_hours | MWh
GWh | measure | gigawatt_hour gigawatt_hours | GWh
terawatt hours | measure | terawatt_hour terawatt_hours | TWh
hp | measure | horsepower hp |
bhp | measure | bhp |
PS | measure | | PS
joules | measure | joule joules | J
kilojoules | measure | kilojoule kilojoules | kJ
megajoules | measure | megajoule megajoules | MJ
calories | measure | calorie calories kcal kilocalorie kilocalories |
newtons | measure | newton newtons |
newton metres | measure | newton_metre newton_metres newton_meter newton_meters | Nm
foot pound-force | measure | foot_pound foot_pounds ft_lb lb_ft pound_feet pound_foot pound-feet lb_feet |
pascals | measure | pascal pascals | Pa
kilopascals | measure | kilopascal kilopascals | kPa
megapascals | measure | megapascal megapascals | MPa
hectopascals | measure | hectopascal hectopascals | hPa
millibars | measure | millibar millibars | mb mbar
pounds per square inch | measure | psi |
kilopounds per square inch | measure | ksi |
amperes | measure | amp amps ampere amperes | A
milliamperes | measure | milliamp milliamps | mA
milliampere hours | measure | milliamp_hours | mAh
volts | measure | volt volts | V
kilovolts | measure | kilovolt kilovolts | kV
millivolts | measure | millivolt millivolts | mV
ohms | measure | ohm ohms | Ω
farads | measure | farad farads |
hertz | measure | hertz hz |
kHz | measure | kilohertz khz |
MHz | measure | megahertz | MHz Mhz mhz
GHz | measure | gigahertz ghz |
bits | measure | bit bits | b
kbps | measure | kbps kilobits_per_second |
Mbps | measure | mbps megabits_per_second |
Gbps | measure | gbps gigabits_per_second |
bytes | measure | byte bytes |
kB | measure | kilobyte kilobytes | KB kB kb
MB | measure | megabyte megabytes | MB
GB | measure | gigabyte gigabytes gig gigs | GB Gb gb
TB | measure | terabyte terabytes | TB tb
petabytes | measure | petabyte petabytes | PB
megapixels | measure | megapixel megapixels | MP
pixels | measure | pixel pixels | px
dB | measure | decibel decibels | dB db
lumens | measure | lumen lumens |
nits | measure | nit nits |
ppm | measure | ppm part_per_million parts_per_million |
ppb | measure | ppb part_per_billion parts_per_billion |
sieverts | measure | sievert sieverts |
moles | measure | | mol
points per game | measure | ppg |
rebounds per game | measure | rpg |
assists per game | measure | apg |
times | times | times fold | !x ×
`;

export interface Unit {
  name: string;
  kind: UnitKind;
  /** What the number is multiplied by to be in `name`: 0.01 for cents. */
  factor: number;
}

/** Units by their words: lower case, single spaces, hyphens as spaces. */
export const UNIT_WORDS = new Map<string, Unit>();
/** Units by symbols that may stand apart from the number. */
export const UNIT_SYMBOLS = new Map<string, Unit>();
/** Units by symbols read only right behind the digits. */
export const GLUED_SYMBOLS = new Map<string, Unit>();

for (const line of TABLE.trim().split('\n')) {
  const [name = '', kind = '', words = '', symbols = ''] = line
    .split('|')
    .map((part) => part.trim());
  const unit: Unit = { name, kind: kind as UnitKind, factor: 1 };
  for (const word of words.split(' ')) if (word) UNIT_WORDS.set(word.replaceAll('_', ' '), unit);
  for (const symbol of symbols.split(' ')) {
    if (symbol.startsWith('!') && symbol.length > 1) GLUED_SYMBOLS.set(symbol.slice(1), unit);
    else if (symbol) UNIT_SYMBOLS.set(symbol, unit);
  }
}

/** Words that begin a unit of several words: "square", "nautical". */
export const UNIT_STARTS = new Set(
  [...UNIT_WORDS.keys()].filter((key) => key.includes(' ')).map((key) => key.split(' ')[0] ?? ''),
);

/** What an amount may be counted by after "a": "$76 a barrel", "three times a week". */
export const RATE_WORDS = new Set(
  (
    'second minute hour day night week fortnight month quarter year season game match decade century share unit ' +
    'barrel gallon litre liter tonne ton ounce pound kilo kilogram gram bushel carat head person family household ' +
    'piece bottle pint ticket seat mile kilometre kilometer metre meter acre hectare foot yard dozen lap week term'
  ).split(' '),
);
