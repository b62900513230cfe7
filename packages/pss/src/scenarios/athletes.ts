// Invented athletes: given and family names by country, put together at random. Nobody real is meant.
import type { AnnouncedAthlete } from '../message.ts'
import type { Random } from './prng.ts'

export type Gender = 'M' | 'W'

type Names = readonly [string, ...string[]]

interface Nation {
  /** As the scoring system writes it; `MRN` is no IOC code and yet occurs. */
  readonly country: string
  readonly men: Names
  readonly women: Names
  readonly families: Names
}

const nations: readonly [Nation, ...Nation[]] = [
  { country: 'CRO', men: ['Zvonko', 'Šime'], women: ['Željka', 'Đurđica'], families: ['Brzonogić', 'Čvrstak', 'Žustrić'] },
  { country: 'SRB', men: ['Uroš', 'Đorđe'], women: ['Snežana', 'Živka'], families: ['Munjić', 'Hitrović'] },
  { country: 'SLO', men: ['Žiga', 'Blaž'], women: ['Špela', 'Neža'], families: ['Skokovšek', 'Brcnik'] },
  { country: 'TUR', men: ['Çağrı', 'Gökhan'], women: ['Şeyma', 'Gülşen'], families: ['Tekmecioğlu', 'Yıldırımtepe'] },
  { country: 'ESP', men: ['Íñigo', 'Nicolás'], women: ['Begoña', 'Inés'], families: ['Patadura Peña', 'Núñez Vuelta'] },
  { country: 'FRA', men: ['Gaëtan', 'Rémi'], women: ['Zoé', 'Anaïs'], families: ["L'Éclair", 'Piédroit', 'Coupdepied'] },
  { country: 'GER', men: ['Jörg', 'Götz'], women: ['Käthe', 'Frauke'], families: ['Fußtritt', 'Hochbein', 'Drehkick'] },
  { country: 'POL', men: ['Łukasz', 'Wawrzyniec'], women: ['Bożena', 'Święta'], families: ['Kopniakowski', 'Źdźbłowicz'] },
  { country: 'CZE', men: ['Ondřej', 'Květoslav'], women: ['Ludmila', 'Zdeňka'], families: ['Kopák', 'Rychlonohý'] },
  { country: 'HUN', men: ['Győző', 'Ödön'], women: ['Tünde', 'Csilla'], families: ['Rúgó', 'Fürgeláb'] },
  { country: 'SWE', men: ['Åke', 'Björn'], women: ['Märta', 'Ylva'], families: ['Sparkström', 'Högben'] },
  { country: 'DEN', men: ['Søren', 'Asger'], women: ['Bodil', 'Sørine'], families: ['Højspark', 'Rundsving'] },
  { country: 'ISL', men: ['Þorgeir', 'Ásgrímur'], women: ['Æsa', 'Guðfinna'], families: ['Sparkdóttir', 'Fótason'] },
  { country: 'POR', men: ['João', 'Tomé'], women: ['Conceição', 'Inês'], families: ['Pontapé', 'Ligeirão'] },
  { country: 'BRA', men: ['Damião', 'Cauê'], women: ['Iracema', 'Luzia'], families: ['Voador da Conceição', 'Rasteira'] },
  { country: 'MEX', men: ['Cuauhtémoc', 'Ramón'], women: ['Xóchitl', 'Citlali'], families: ['Relámpago', 'Zurdeño'] },
  { country: 'KOR', men: ['Bal-cha', 'Dolryeo'], women: ['Huryeo', 'Naeryeo'], families: ['Seol', 'Maeng', 'Pyo'] },
  { country: 'CHN', men: ['Feitui', 'Kuaijiao'], women: ['Lihua', 'Meitui'], families: ['Shangguan', 'Ouyang'] },
  { country: 'TPE', men: ['Chih-tui'], women: ['Hsiao-yen'], families: ['Szutu', 'Chuko'] },
  { country: 'VIE', men: ['Đức Cước'], women: ['Thị Phượng'], families: ['Lữ', 'Đinh'] },
  { country: 'UZB', men: ["O'tkir", 'Tepish'], women: ['Gulnoza', "Yulduz'oy"], families: ["Chaqqonbo'yev", 'Tezoyoqov'] },
  { country: 'AZE', men: ['Əjdər', 'Təpik'], women: ['Gülşən', 'Nərgiz'], families: ['Çevikli', 'Ildırımov'] },
  { country: 'CIV', men: ['Kouadio', 'Zié'], women: ['Affoué', 'Amenan'], families: ["N'Pied", 'Gbagbalé'] },
  { country: 'MAR', men: ['Anass', 'Yazid'], women: ['Ghizlane', 'Nouhaila'], families: ['El Qadam', 'Ouchouaf'] },
  { country: 'USA', men: ['Buck', 'Thaddeus'], women: ['Dakota', 'Tallulah'], families: ["O'Kickley", 'Swiftfoot-Jones'] },
  { country: 'MRN', men: ['Ignác', 'Oktavian'], women: ['Pelagia', 'Mirna'], families: ['Nikdo', 'Marinero'] },
]

/** Short and long name are equal, as real systems send them. `butNot` keeps one athlete from meeting a namesake. */
export function drawAthlete(random: Random, gender: Gender, butNot?: AnnouncedAthlete): AnnouncedAthlete {
  for (;;) {
    const nation = random.pick(nations)
    const name = `${random.pick(gender === 'M' ? nation.men : nation.women)} ${random.pick(nation.families)}`
    if (name !== butNot?.longName) return { shortName: name, longName: name, country: nation.country }
  }
}
