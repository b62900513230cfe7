// What the plugin monitor says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const monitor: Phrases = {
  // The configuration.
  'How often the machine is looked at, ms': '컴퓨터를 확인하는 간격, ms',
  'How often disks, temperature and processes are looked at, ms': '디스크, 온도, 프로세스를 확인하는 간격, ms',
  'Keep what was measured: 1 s for an hour, 10 s for a day, 1 min for a month':
    '측정값 보관: 한 시간은 1초마다, 하루는 10초마다, 한 달은 1분마다',
  'The data folder; set by the program': '데이터 폴더. 프로그램이 정합니다',

  // What to do.
  'Ask again in a second.': '1초 뒤에 다시 요청하세요.',
  'See the database in system.health; measuring goes on meanwhile.':
    'system.health에서 데이터베이스 상태를 보세요. 측정은 그동안에도 계속됩니다.',
  'Check that the disk is plugged in, and the network if it is a network disk.':
    '디스크가 연결되어 있는지, 네트워크 디스크라면 네트워크도 확인하세요.',
  'Times of events before and after it do not fit together. Let a time server keep the time of this machine, and do not set the clock while matches run.':
    '그 전과 후의 이벤트 시각이 서로 맞지 않습니다. 이 컴퓨터의 시간을 시간 서버에 맞추고, 경기 중에는 시계를 바꾸지 마세요.',
  'It is asked again all the time; if it stays, restart the machine after the matches.':
    '계속 다시 확인합니다. 나아지지 않으면 경기가 모두 끝난 뒤 컴퓨터를 다시 시작하세요.',
  'See the database in system.health; it is tried again by itself.':
    'system.health에서 데이터베이스 상태를 보세요. 저절로 다시 시도합니다.',

  // What is wrong.
  'The disk of the data folder {1} cannot be looked at: {2}': '데이터 폴더의 디스크를 확인할 수 없습니다: {1}. {2}',
  'the disk does not answer': '디스크가 응답하지 않습니다',
  'it is not there': '폴더가 없습니다',
  'this program may not look at it': '이 프로그램에 볼 권한이 없습니다',
  'the system says {1}': '운영체제의 응답: {1}',
  'The clock of this machine was set {1} by {2} at {3}, by its new time': '이 컴퓨터의 시계가 {2}만큼 {1} 맞춰졌습니다(새 시각 {3})',
  back: '뒤로',
  forward: '앞으로',
  'The system does not tell how busy this machine is': '운영체제에서 컴퓨터의 부하를 받지 못했습니다',
  'What is measured cannot be kept: {1}': '측정값을 보관할 수 없습니다: {1}',
  'the history cannot be opened': '측정 이력을 열 수 없습니다',
  'the history cannot be written': '측정 이력을 쓸 수 없습니다',
  'Nothing has been measured yet; ask again in a second': '아직 측정한 것이 없습니다. 1초 뒤에 다시 요청하세요',
  'the database is not there': '데이터베이스가 없습니다',
  'What was measured before this program started cannot be read: {1}': '프로그램을 시작하기 전의 측정값을 읽을 수 없습니다: {1}',
  day: '일',
  days: '일',
}
