// What the plugin match says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const match: Phrases = {
  // The configuration.
  'Silence while a clock runs after which the state counts as stale, ms':
    '시계가 가는데 이만큼 신호가 없으면 상태를 오래된 것으로 봅니다, ms',
  'Events kept in memory while the database is away': '데이터베이스를 쓸 수 없는 동안 메모리에 둘 이벤트의 수',

  // What to do.
  'See match.list for the ids.': 'id는 match.list에 있습니다.',
  'Begin with match.manual.start.': 'match.manual.start로 시작하세요.',
  'See the reason in the message.': '메시지에 나온 이유를 보세요.',
  'Look at the actions in match.manual.status.': 'match.manual.status에서 입력한 것을 보세요.',
  'Give a name of the IANA list, such as Europe/Madrid or UTC.': 'Europe/Madrid나 UTC처럼 IANA 목록에 있는 이름을 쓰세요.',
  'Select less, such as one day or one category, and export the rest separately.':
    '하루나 한 단계처럼 더 적게 고르고, 나머지는 따로 내보내세요.',
  'See the database in system.health; the live match goes on meanwhile.':
    'system.health에서 데이터베이스 상태를 보세요. 지금 경기는 그동안에도 계속 따라갑니다.',
  'See the database; it is tried again by itself.': '데이터베이스 상태를 보세요. 저절로 다시 시도합니다.',
  'See the database for the cause.': '원인은 데이터베이스 상태에 있습니다.',

  // The archive.
  'The archive cannot be read now: the database is not there': '지금은 경기 기록을 읽을 수 없습니다. 데이터베이스가 없습니다',
  'The archive has no match "{1}"': '기록에 없는 경기입니다: "{1}"',
  'More than {1} matches are selected, which is more than one file holds': '{1}경기 넘게 골라 파일 하나에 담을 수 없습니다',
  'These {1} matches take more than {2} MB, which is more than one file holds': '{1}경기가 {2} MB를 넘어 파일 하나에 담을 수 없습니다',
  'There is no time zone "{1}"': '"{1}"(이)라는 시간대가 없습니다',
  'The archive cannot be opened: the match is followed but not kept':
    '경기 기록을 열 수 없습니다. 경기는 따라가지만 기록으로 남지 않습니다',
  '{1} events could not be kept: the database was away too long': '데이터베이스를 너무 오래 쓸 수 없어 이벤트 {1}개를 보관하지 못했습니다',

  // The match by hand.
  'There is no match on the court to go on with: enter one': '코트에 이어서 진행할 경기가 없습니다. 경기를 입력하세요',
  'Somebody has acted meanwhile: look at what came last now': '그사이 다른 사람이 입력했습니다. 최근 입력을 다시 보세요',
  'The part of the program that receives (udp) does not run': '프로그램에서 수신하는 부분(udp)이 작동하지 않습니다',
  'The referee': '주심',
  Blue: '청',
  Red: '홍',
  '{1} has no open challenge: enter the request first': '{1}: 열린 판독 요청이 없습니다. 판독 요청을 먼저 입력하세요',
  'The challenge is accepted already': '이미 접수된 판독 요청입니다',
  'The clock stands already': '시계가 이미 멈춰 있습니다',
  'The clock runs already': '시계가 이미 가고 있습니다',
  'The match has its winner: take that back first': '이미 승자가 정해졌습니다. 먼저 그것을 되돌리세요',
  'Nobody has said what the clock is to show: set it first': '시계에 표시할 시간이 없습니다. 먼저 시계를 입력하세요',
  'The time of the round is over: set the clock, or announce the next round':
    '라운드 시간이 끝났습니다. 시계를 입력하거나 다음 라운드로 넘어가세요',
  'The clock shows that already': '시계가 이미 그 시간입니다',
  'There is no break now': '지금은 휴식이 아닙니다',
  'The break is on already': '이미 휴식 중입니다',
  'The match has its winner: there is no break behind it': '이미 승자가 정해져 더는 휴식이 없습니다',
  'There is no injury time now': '지금은 부상 시간이 아닙니다',
  'Injury time runs already': '이미 부상 시간입니다',
  'A clock by hand ran when the program was started anew: it was stopped where it stood':
    '프로그램을 다시 시작할 때 수동 시계가 가고 있어 그 자리에서 멈췄습니다',
  'Set the clock to what it should show, and start it.': '시계를 맞는 시간으로 입력하고 시작하세요.',
  'The match is not entered by hand now': '지금은 경기를 수동으로 입력하고 있지 않습니다',
  'Nothing that was done by hand is left to take back': '손으로 입력한 것 가운데 되돌릴 것이 없습니다',
  'Round {1} is announced already': '이미 {1}라운드로 넘어갔습니다',
  'No round was announced: begin with that': '아직 라운드가 없습니다. 라운드부터 시작하세요',
  'Round {1} is decided already: announce the next one': '{1}라운드는 이미 승부가 났습니다. 다음 라운드로 넘어가세요',
  'Round {1} has not begun: start its clock first': '{1}라운드가 아직 시작되지 않았습니다. 먼저 시계를 시작하세요',
  'A score above {1} cannot be told': '점수는 {1}점까지만 입력할 수 있습니다',
  'More than {1} gam-jeoms, or a score above {2}, cannot be told': '감점은 {1}개, 점수는 {2}점까지만 입력할 수 있습니다',
  '{1} has {2} already': '{1} 점수는 이미 {2}점입니다',
  'no semicolon and no line end': '세미콜론과 줄 바꿈은 쓸 수 없습니다',
  'up to four letters': '영문자 네 자까지입니다',
}
