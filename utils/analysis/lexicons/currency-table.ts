// Codes: ISO 4217. Signs and names: CLDR (en), and the abbreviations that newspapers of each country use.

/** ISO 4217 code; sign and abbreviations, where case matters, that stand before the number; then names. */
const TABLE = `
USD | $ US$ $US USD$ | dollar dollars us_dollar us_dollars american_dollar american_dollars united_states_dollar united_states_dollars buck bucks greenbacks
EUR | € | euro euros
GBP | £ | pound_sterling pounds_sterling british_pound british_pounds sterling quid uk_pounds
JPY | ¥ ￥ JP¥ | yen japanese_yen 円
CNY | CN¥ RMB CN￥ | yuan renminbi chinese_yuan rmb 元
AUD | A$ AU$ $A | australian_dollar australian_dollars
CAD | C$ CA$ $C CAD$ | canadian_dollar canadian_dollars
NZD | NZ$ $NZ | new_zealand_dollar new_zealand_dollars
HKD | HK$ $HK | hong_kong_dollar hong_kong_dollars
SGD | S$ SG$ | singapore_dollar singapore_dollars singaporean_dollar singaporean_dollars
TWD | NT$ | taiwan_dollar taiwan_dollars new_taiwan_dollar new_taiwan_dollars taiwanese_dollars
JMD | J$ | jamaican_dollars
TTD | TT$ | trinidad_dollars
INR | ₹ Rs Re INR | rupee rupees indian_rupee indian_rupees
PKR | PKR | pakistani_rupee pakistani_rupees
LKR | ரூ SLRs | sri_lankan_rupee sri_lankan_rupees
NPR | NRs | nepali_rupees nepalese_rupees
BDT | ৳ Tk | taka
KRW | ₩ | won south_korean_won korean_won
KPW | | north_korean_won
RUB | ₽ | rouble roubles ruble rubles russian_rouble russian_roubles russian_ruble russian_rubles
UAH | ₴ | hryvnia hryvnias hryvnya hryvnyas
BYN | | belarusian_rubles belarusian_roubles
KZT | ₸ | tenge
GEL | ₾ | lari
AMD | ֏ | drams_amd
AZN | ₼ | manat
TRY | ₺ TL | lira turkish_lira turkish_liras liras
CHF | SFr Fr CHF | franc francs swiss_franc swiss_francs
SEK | | swedish_krona swedish_kronor swedish_crown swedish_crowns kronor krona
NOK | | norwegian_krone norwegian_kroner norwegian_crown norwegian_crowns
DKK | | danish_krone danish_kroner danish_crown danish_crowns kroner krone
ISK | | icelandic_krona icelandic_kronur
PLN | zł | zloty zlotys złoty złotych zlotych
CZK | Kč | koruna korunas czech_crown czech_crowns czech_koruna czech_korunas
HUF | Ft | forint forints
RON | | leu lei
BGN | | lev leva
RSD | | serbian_dinar serbian_dinars
HRK | | kuna kunas
ILS | ₪ NIS | shekel shekels
EGP | E£ | egyptian_pound egyptian_pounds
LBP | | lebanese_pound lebanese_pounds
SYP | | syrian_pound syrian_pounds
SDG | | sudanese_pound sudanese_pounds
IQD | | iraqi_dinar iraqi_dinars
KWD | KD | kuwaiti_dinar kuwaiti_dinars
BHD | BD | bahraini_dinar bahraini_dinars
JOD | JD | jordanian_dinar jordanian_dinars
DZD | | algerian_dinar algerian_dinars dinar dinars
IRR | | rial rials iranian_rial iranian_rials toman tomans
SAR | SR | riyal riyals saudi_riyal saudi_riyals
QAR | QR | qatari_riyal qatari_riyals
AED | Dh Dhs | dirham dirhams uae_dirham uae_dirhams
MAD | | moroccan_dirham moroccan_dirhams
ZAR | R | rand south_african_rand
NGN | ₦ N | naira
GHS | GH₵ ₵ GH¢ | cedi cedis ghana_cedis
KES | KSh Ksh KSh. Sh | kenyan_shilling kenyan_shillings shilling shillings
UGX | USh Ush | ugandan_shilling ugandan_shillings
TZS | TSh | tanzanian_shilling tanzanian_shillings
ETB | | birr
ZMW | | kwacha
BRL | R$ | real reais brazilian_real brazilian_reais
MXN | Mex$ MX$ | mexican_peso mexican_pesos
ARS | AR$ | argentine_peso argentine_pesos argentinian_pesos
CLP | CLP$ | chilean_peso chilean_pesos
COP | COL$ | colombian_peso colombian_pesos
UYU | | uruguayan_peso uruguayan_pesos
PHP | ₱ P | philippine_peso philippine_pesos peso pesos
PEN | S/ | sol soles peruvian_soles
BOB | | boliviano bolivianos
VES | Bs | bolivar bolivars bolivares
MYR | RM | ringgit malaysian_ringgit
IDR | Rp | rupiah indonesian_rupiah
THB | ฿ | baht thai_baht
VND | ₫ | dong vietnamese_dong
LAK | ₭ | kip
KHR | ៛ | riel
MMK | | kyat
MNT | ₮ | tugrik
MVR | | rufiyaa
AFN | ؋ | afghani afghanis
BTC | ₿ | bitcoin bitcoins
ETH | | ether
`;

/** Signs and abbreviations before (or behind) a number, as written. */
export const CURRENCY_SIGNS = new Map<string, string>();
/** Names behind a number, lower case, single spaces. */
export const CURRENCY_WORDS = new Map<string, string>();
/** The three-letter codes. */
export const CURRENCY_CODES = new Set<string>();

for (const line of TABLE.trim().split('\n')) {
  const [code = '', signs = '', words = ''] = line.split('|').map((part) => part.trim());
  CURRENCY_CODES.add(code);
  for (const sign of signs.split(' ')) if (sign) CURRENCY_SIGNS.set(sign, code);
  for (const word of words.split(' '))
    if (word) CURRENCY_WORDS.set(word.replaceAll('_', ' '), code);
}
CURRENCY_WORDS.delete('drams amd');
CURRENCY_WORDS.delete('real'); // an adjective far more often than Brazil's currency
CURRENCY_WORDS.delete('sol');
for (const code of CURRENCY_CODES) CURRENCY_SIGNS.set(code, code);
CURRENCY_SIGNS.delete('MAD');
CURRENCY_SIGNS.delete('ALL');
// ASCII folding (Unidecode) writes "£" as "PS" and "¥" as "Y=".
CURRENCY_SIGNS.set('PS', 'GBP').set('Y=', 'JPY');

/** Words that begin a currency's name of several words: "Australian", "Hong". */
export const CURRENCY_STARTS = new Set(
  [...CURRENCY_WORDS.keys()]
    .filter((key) => key.includes(' '))
    .map((key) => key.split(' ')[0] ?? ''),
);

/** Coins: a hundredth of a currency. Pence are quoted as such and stay their own unit. */
export const COINS = new Map<string, { code: string; factor: number }>([
  ['cent', { code: 'USD', factor: 0.01 }],
  ['cents', { code: 'USD', factor: 0.01 }],
  ['us cents', { code: 'USD', factor: 0.01 }],
  ['euro cents', { code: 'EUR', factor: 0.01 }],
  ['pence', { code: 'pence', factor: 1 }],
  ['penny', { code: 'pence', factor: 1 }],
  ['pennies', { code: 'pence', factor: 1 }],
  ['kopecks', { code: 'RUB', factor: 0.01 }],
  ['paise', { code: 'INR', factor: 0.01 }],
]);
