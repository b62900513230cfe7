// What the plugin udp says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const udp: Phrases = {
  // The configuration.
  'Where the scoring PC sends to': '채점 PC가 보내는 포트',
  'Address of this machine to listen on; 0.0.0.0 = all': '수신에 쓸 이 컴퓨터의 주소. 0.0.0.0 = 모두',
  'Addresses that may send; none = everybody': '보낼 수 있는 주소. 없으면 모두 허용',
  'What the system may hold for this program': '운영체제가 이 프로그램을 위해 담아 둘 수 있는 양',
  'Datagrams kept in memory while the database is away': '데이터베이스를 쓸 수 없는 동안 메모리에 둘 패킷의 수',

  // What to do.
  'Close that program, or choose another port in udp.port and at the scoring PC.':
    '그 프로그램을 닫거나 udp.port와 채점 PC에서 다른 포트를 고르세요.',
  'Close that program, or choose another port in udp.port and at the scoring PC. It is tried again every two seconds.':
    '그 프로그램을 닫거나 udp.port와 채점 PC에서 다른 포트를 고르세요. 2초마다 다시 시도합니다.',
  'Plug the cable in, or set udp.address to 0.0.0.0 to listen on all.':
    '랜선을 꽂거나, 모든 주소에서 받도록 udp.address를 0.0.0.0으로 하세요.',
  'Plug the cable in, or set udp.address to 0.0.0.0. It is tried again every two seconds.':
    '랜선을 꽂거나 udp.address를 0.0.0.0으로 하세요. 2초마다 다시 시도합니다.',
  'See the reason; it is tried again every two seconds.': '이유를 보세요. 2초마다 다시 시도합니다.',
  'Check the network cable; it listens again by itself when the address is back.':
    '랜선을 확인하세요. 주소가 돌아오면 저절로 다시 수신합니다.',
  'It is opened again by itself within two seconds.': '2초 안에 저절로 다시 엽니다.',
  'Start it with udp.start.': 'udp.start로 시작하세요.',
  'See the database; it is tried again every two seconds.': '데이터베이스 상태를 보세요. 2초마다 다시 시도합니다.',

  // What is wrong.
  'The address {1} is gone from this machine': '이 컴퓨터에서 주소가 없어졌습니다: {1}',
  'The socket failed: {1}': '수신 소켓에 오류가 났습니다: {1}',
  'the socket failed: {1}': '수신 소켓 오류: {1}',
  'the network was away': '네트워크 끊김',
  'the program ended': '프로그램 종료',
  'stopped by command': '명령으로 중지함',
  'UDP port {1} is taken by {2}: close it, or set another udp.port':
    'UDP 포트 {1}번을 {2} 쪽에서 이미 쓰고 있습니다. 그 프로그램을 닫거나 udp.port를 바꾸세요',
  'another program': '다른 프로그램',
  'This machine has no address {1} now': '지금 이 컴퓨터에 없는 주소입니다: {1}',
  'Cannot listen on {1}:{2}: {3}': '{1}:{2}에서 수신할 수 없습니다: {3}',
  'Not listening: it was stopped': '수신하지 않음: 중지했습니다',
  '{1} datagrams could not be kept: the database was away too long': '데이터베이스를 너무 오래 쓸 수 없어 패킷 {1}개를 보관하지 못했습니다',
  'Datagrams wait in memory: the journal cannot be opened ({1})': '저널을 열 수 없어 패킷이 메모리에서 기다립니다({1})',
  'The journal cannot be read now: the database is not there': '지금은 저널을 읽을 수 없습니다. 데이터베이스가 없습니다',
}
