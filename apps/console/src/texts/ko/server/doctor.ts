// What the plugin doctor says of the program and its machine, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const doctor: Phrases = {
  // Joints.
  ': {1}': ': {1}',
  '{1} ({2}, {3})': '{1} ({2}, {3})',
  '{1} (since {2})': '{1} (발생 {2})',
  '{1} (since {2}{3})': '{1} (발생 {2}{3})',
  '{1} ago': '{1} 전',
  '{1} days': '{1}일',

  // What follows a number.
  row: '개 행',
  rows: '개 행',
  'row was': '개 행',
  'rows were': '개 행',
  'row waits': '개 행 대기',
  'rows wait': '개 행 대기',
  file: '개 파일',
  files: '개 파일',
  line: '개 줄',
  lines: '개 줄',
  part: '개 구성 요소',
  parts: '개 구성 요소',

  // Single words that findings hold.
  None: '없음',
  unknown: '미확인',
  critical: '심각',
  warning: '경고',
  info: '정보',
  ok: '정상',
  stalled: '멈춤',
  closed: '닫힘',

  // Parts that do not answer.
  'It answered, and nothing can be read from the answer': '응답이 왔지만 내용을 읽을 수 없음',
  'Not part of this installation yet': '아직 이 설치에 없는 구성 요소',
  'Cannot be seen: {1}': '볼 수 없음: {1}',
  'See that part under "program"; start it with system.plugin.start.':
    '"프로그램"에서 그 구성 요소를 확인하고 system.plugin.start 명령으로 시작하세요.',
  'See that part under "program".': '"프로그램"에서 그 구성 요소를 확인하세요.',
  'Examine again; if it stays, restart that part when no match is on.':
    '다시 검사하세요. 계속되면 경기가 없을 때 그 구성 요소를 다시 시작하세요.',
  'the kernel does not pass on questions now': '지금은 다른 구성 요소에 물어볼 수 없음',
  'No answer within {1} ms': '{1} ms 안에 응답이 없음',
  'it gave no answer within {1}': '{1} 안에 응답하지 않음',
  'The kernel does not lend them now': '지금은 이 값을 볼 수 없음',
  'the disk gave no answer': '디스크가 응답하지 않음',
  'Not looked at while the clock runs, so that nothing stands before a replay: examine again when it stands':
    '리플레이가 늦어지지 않도록 시계가 가는 동안에는 보지 않음: 시계가 멈추면 다시 검사하세요',
  'No match is on the court': '코트에 경기가 없음',
  'Too large for a quick look: run database.check in a break': '간단히 보기에는 너무 큼: 휴식 때 database.check를 실행하세요',

  // The program.
  Version: '버전',
  Running: '실행 중',
  Memory: '메모리',
  'Event loop': '이벤트 루프',
  Processor: '프로세서',
  'Parts of the program': '프로그램 구성 요소',
  Starting: '시작',
  'reStrike VTA {1} on Node {2}, {3}': 'reStrike VTA {1}, Node {2}, {3}',
  'For {1}': '{1} 동안',
  '{1} for this program; {2} of {3} are still to be had': '이 프로그램 {1}, 사용 가능 {2} / {3}',
  '{1} in use of the {2} that this program may take at the most': '이 프로그램이 쓸 수 있는 최대 {2} 가운데 {1} 사용 중',
  'Restart the program in the next break, and make a support bundle before.':
    '지원용 자료를 만든 다음, 다음 휴식 때 프로그램을 다시 시작하세요.',
  'Close programs that are not needed for the match.': '경기에 필요 없는 프로그램을 닫으세요.',
  'Late by up to {1}': '최대 {1} 늦음',
  'See the stalls in debug.stalls; close what else needs the processor.':
    'debug.stalls에서 멈춤 기록을 확인하고, 프로세서를 쓰는 다른 프로그램을 닫으세요.',
  'Late by {1} at the most (99 of 100 times)': '100번 중 99번은 지연 {1} 이하',
  'Not measured yet': '아직 측정하지 않음',
  'Examine again in some seconds.': '몇 초 뒤에 다시 검사하세요.',
  '{1} % busy{2}': '사용률 {1} %{2}',
  ', {1} % of one core by this program': ', 이 프로그램은 코어 하나의 {1} %',
  'Close what else needs the processor, or let OBS encode on the graphics card.':
    '프로세서를 쓰는 다른 프로그램을 닫거나, OBS가 그래픽 카드로 인코딩하게 하세요.',
  'All {1} run': '{1}개 모두 실행 중',
  'Part "{1}"': '구성 요소 "{1}"',
  'See the log of that part.': '그 구성 요소의 로그를 보세요.',
  'Nothing has started yet': '아직 시작한 것이 없음',
  'The slowest of {1} was {2}: {3}': '가장 느린 것({1} 가운데): {2}, {3}',
  'Slow to start: {1}': '시작이 느림: {1}',
  'See what the log says of that part around its start.': '그 구성 요소가 시작할 때의 로그를 보세요.',

  // The configuration.
  File: '파일',
  Changes: '변경',
  Writing: '쓰기',
  'All are in use': '모두 적용됨',
  'Wait for the next start of the program: {1}': '프로그램을 다음에 시작할 때 적용됨: {1}',
  'The file and its backups can be written': '파일과 이전 버전을 쓸 수 있음',
  'There is none at {1}: the defaults hold': '{1}: 파일이 없어 기본값을 씀',
  'line {1}: ': '{1}번째 줄: ',
  'Correct what is named.': '적힌 문제를 고치세요.',
  '{1} is broken, {2}: {3}': '{1} 손상, {2}: {3}',
  'the last good one is used': '마지막 정상 버전을 씀',
  'the defaults are used': '기본값을 씀',
  'Correct what is named, or restore an earlier version.{1}': '적힌 문제를 고치거나 이전 버전을 복원하세요.{1}',
  ' A copy of it is {1}.': ' 손상된 내용을 보관한 곳: {1}.',

  // The log.
  Archive: '보관',
  Detail: '기록 수준',
  'Written to {1}: {2}': '{1}에 기록함: {2}',
  'From "{1}" on': '"{1}" 이상 기록',
  'Much is written down: {1}': '기록이 많음: {1}',
  'Set the level back when the search is over: log.level {"level":null}.':
    '원인을 찾은 뒤에는 log.level {"level":null} 명령으로 수준을 되돌리세요.',
  '{1} could not be written to {2}': '{2}에 쓰지 못한 것: {1}',
  'Check the free space of the disk.': '디스크 여유 공간을 확인하세요.',
  'Check the free space of the disk and the rights of the folder.': '디스크의 여유 공간과 폴더의 권한을 확인하세요.',
  ', from {1} on': ', {1}부터',

  // The database.
  Database: '데이터베이스',
  'Quick look': '간단한 점검',
  Size: '크기',
  'Rows lost': '저장 못 한 행',
  '{1} refused or undone': '거부되거나 취소된 것: {1}',
  'See the log of the database for the cause.': '데이터베이스 로그에서 원인을 확인하세요.',
  'nothing waits': '대기 없음',
  '{1}, writer {2}{3}; {4}': '{1}, 쓰기 {2}{3}; {4}',
  'Start it: system.plugin.start {"name":"database"}.': 'system.plugin.start {"name":"database"} 명령으로 시작하세요.',
  'Free disk space, or close the program that holds the file; what waits is written afterwards by itself.':
    '디스크 공간을 비우거나 그 파일을 쓰는 다른 프로그램을 닫으세요. 기다리던 것은 그 뒤에 저절로 기록됩니다.',
  'The disk is slow: close what else writes to it.': '디스크가 느립니다. 그 디스크에 쓰는 다른 프로그램을 닫으세요.',
  'Nothing was written yet': '아직 쓴 것이 없음',
  '99 of 100 transactions take {1} at the most': '쓰기 100번 중 99번은 {1} 이하',
  'The disk is slow: close what else writes to it, or record to another one.':
    '디스크가 느립니다. 그 디스크에 쓰는 다른 프로그램을 닫거나 다른 디스크에 녹화하세요.',
  '{1}, and {2} not yet moved into it; {3} written since the start': '{1}, 아직 합치지 않은 것 {2}; 시작한 뒤로 쓴 것: {3}',
  'Run database.checkpoint in a break.': '휴식 때 database.checkpoint를 실행하세요.',
  'The file is sound': '파일 정상',
  'The file is damaged: {1}': '파일 손상: {1}',
  'Copy the data folder away, then restore the last good backup when no match is on.':
    '데이터 폴더를 다른 곳에 복사해 두고, 경기가 없을 때 마지막 정상 백업을 복원하세요.',

  // The disks.
  Data: '데이터',
  Forecast: '예상',
  Recordings: '녹화',
  'Recordings of "{1}"': '"{1}"의 녹화',
  '{1}: the free space cannot be read': '{1}: 여유 공간을 읽을 수 없음',
  'Check that the disk is there.': '디스크가 연결되어 있는지 확인하세요.',
  '{1} free at {2}': '{2}에 여유 {1}',
  '{1} free of {2} at {3}': '{3}에 여유 {1} / 전체 {2}',
  'Move old recordings to another disk, or delete what is not needed.': '지난 녹화를 다른 디스크로 옮기거나 필요 없는 것을 지우세요.',
  'No OBS has told of its disk': '디스크 정보를 알린 OBS가 없음',
  '{1} free where "{2}" records': '"{2}" 녹화 디스크 여유 {1}',
  '{1}; for how long is known once something was recorded': '{1}. 얼마나 더 쓸 수 있는지는 녹화한 뒤에 알 수 있음',
  ', full at {1} without a break': ', 계속 녹화하면 가득 차는 때 {1}',
  ', {1} matches left': ', 앞으로 {1}경기',
  'Move old recordings to another disk, or choose another folder in OBS.':
    '지난 녹화를 다른 디스크로 옮기거나 OBS에서 다른 폴더를 고르세요.',

  // The clock.
  Set: '시각 변경',
  'Time server': '시간 서버',
  'Not since the start of the program': '프로그램을 시작한 뒤로 없음',
  'By {1} in all since the start, last at {2}': '시작한 뒤로 모두 {1}, 마지막 {2}',
  'Let the clock alone while matches are on: times of recordings before and after do not agree.':
    '경기가 있는 동안에는 컴퓨터 시계를 바꾸지 마세요. 바꾸기 전과 뒤의 녹화 시각이 맞지 않게 됩니다.',
  'This system does not tell': '이 컴퓨터에서는 알 수 없음',
  'The clock is kept by a time server': '시간 서버와 동기화됨',
  'The clock is not kept by a time server': '시간 서버와 동기화되지 않음',
  'Switch it on in the settings of the system, in the morning and not in a match.':
    '운영체제 설정에서 동기화를 켜세요. 경기 중이 아니라 아침에 하세요.',

  // The ports.
  'Not served: {1}': '열리지 않음: {1}',
  'it is {1}': '현재 {1}',
  'Close the program that holds the port, or choose another one with --http.':
    '그 포트를 쓰는 프로그램을 닫거나 --http로 다른 포트를 고르세요.',
  'The configuration does not tell': '구성에 적혀 있지 않음',
  'On {1}, at a port that the system chose': '{1}, 운영체제가 고른 포트',
  'On {1}:{2}': '{1}:{2}',
  '{1} is not open{2}': '포트 {1} 열리지 않음{2}',
  'See the feed.': '"수신"을 보세요.',

  // Alarms and trends.
  'Open alarms': '열린 알람',
  Alarms: '알람',
  Telling: '알림',
  Trends: '추세',
  'Check the address of the webhook, and the database.': '웹훅 주소와 데이터베이스를 확인하세요.',
  'Alarm, {1}': '알람, {1}',
  ', seen by {1}': ', 확인: {1}',
  'See the page of alarms.': '알람 페이지를 보세요.',
  'Nothing grows that should not': '비정상적으로 늘어나는 것 없음',
  'Make a support bundle, and restart the program when no match is on.': '지원용 자료를 만들고, 경기가 없을 때 프로그램을 다시 시작하세요.',

  // Licence and backups.
  Licence: '라이선스',
  'Last backup': '마지막 백업',
  'It says "{1}", and not until when': '상태는 "{1}", 기한은 알 수 없음',
  'Ended {1} ago (it says "{2}")': '{1} 전에 끝남 (상태 "{2}")',
  '"{1}", for {2} more': '"{1}", 앞으로 {2}',
  'Renew it: license.activate. Matches go on meanwhile.': 'license.activate 명령으로 갱신하세요. 경기는 그동안에도 계속됩니다.',
  'Renew it while this machine is on the internet.': '이 컴퓨터가 인터넷에 연결되어 있을 때 갱신하세요.',
  'There is none': '없음',
  'Make one: backup.create.': 'backup.create 명령으로 만드세요.',
  '{1}; it could not be read back': '{1}. 다시 읽을 수 없었음',
  'Make another one to another disk: backup.create.': 'backup.create 명령으로 다른 디스크에 하나 더 만드세요.',
  'Make one in the next break: backup.create.': '다음 휴식 때 backup.create 명령으로 만드세요.',

  // The support bundle.
  'The support bundle cannot be written to {1}: {2}': '{1}에 지원용 자료를 쓸 수 없습니다: {2}',
  'the disk is full': '디스크가 가득 참',
  'the share of the disk that this user may take is full': '이 사용자에게 허용된 디스크 용량을 다 씀',
  'this program may not write there': '이 프로그램에 그곳의 쓰기 권한이 없음',
  'the disk can only be read': '읽기 전용 디스크임',
  'a file is where the folder should be': '폴더가 있어야 할 곳에 파일이 있음',
  'the disk has a fault': '디스크에 오류가 있음',
  'its name is too long': '이름이 너무 긺',
  'Lines of the log in a support bundle': '지원용 자료에 담는 로그 줄 수',
}
