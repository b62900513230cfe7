// What the plugin replay says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const replay: Phrases = {
  // The replay buffer of each camera.
  'OBS "{1}" is not connected': 'OBS "{1}"에 연결되어 있지 않습니다',
  'See the OBS page.': 'OBS 페이지를 보세요.',
  'OBS "{1}" has no replay buffer': 'OBS "{1}"에 리플레이 버퍼가 없습니다',
  'The replay buffer of OBS "{1}" is off': 'OBS "{1}"의 리플레이 버퍼가 꺼져 있습니다',
  'OBS "{1}" did not save its replay buffer': 'OBS "{1}"이(가) 리플레이 버퍼를 저장하지 않았습니다',
  'Replays are cut from the recording meanwhile. In a break stop and start the replay buffer; if that does not help, restart OBS.':
    '그동안 리플레이는 녹화에서 가져옵니다. 휴식 때 리플레이 버퍼를 중단했다가 시작하고, 그래도 안 되면 OBS를 다시 시작하세요.',

  // Making a clip.
  'No OBS is there to record': '녹화를 맡은 OBS가 없습니다',
  'Connect one on the OBS page.': 'OBS 페이지에서 연결하세요.',
  'See the log.': '로그를 보세요.',
  'The replay buffer of "{1}" is late': '"{1}"의 리플레이 버퍼가 늦습니다',
  'See the OBS page; the next replay tries the buffer again.': 'OBS 페이지를 보세요. 다음 리플레이 때 버퍼를 다시 씁니다.',
  'The replay buffer of "{1}" does not reach back far enough': '"{1}"의 리플레이 버퍼가 그 장면까지 담고 있지 않습니다',
  'Make it longer: OBS page, setup check.': 'OBS 페이지의 "설정 점검"에서 버퍼를 더 길게 하세요.',
  'The replay buffer of "{1}" does not reach back far enough, and the recording has no more':
    '"{1}"의 리플레이 버퍼가 그 장면까지 담고 있지 않고, 녹화에도 더 앞부분이 없습니다',
  'Make the buffer longer: OBS page, setup check.': 'OBS 페이지의 "설정 점검"에서 버퍼를 더 길게 하세요.',
  'The replay buffer of "{1}" gave nothing: {2}': '"{1}"의 리플레이 버퍼에서 받은 것이 없습니다: {2}',
  'The replay that OBS "{1}" says it has saved is not to be had: {2}': 'OBS "{1}"이(가) 저장했다고 알린 리플레이를 가져올 수 없습니다: {2}',
  'Look at the disk of OBS: full, or its folder gone?': 'OBS의 디스크가 가득 찼거나 폴더가 없어졌는지 확인하세요.',
  'OBS runs on another machine, whose files cannot be read here. Share its folder under the same path, or run OBS on this machine.':
    'OBS가 다른 컴퓨터에 있어 그 파일을 여기서 읽을 수 없습니다. 그 폴더를 같은 경로로 공유하거나 OBS를 이 컴퓨터에서 실행하세요.',
  'OBS page, setup check: Set it.': 'OBS 페이지의 "설정 점검"에서 "설정하기"를 누르세요.',
  '{1}. And ': '{1}. 그리고 ',
  'no recording of "{1}" has it ({2})': '"{1}"의 녹화에 그 장면이 없음 ({2})',
  'the list of recordings does not answer': '녹화 목록이 응답하지 않음',
  'no file of it covers that moment': '그 순간이 담긴 파일이 없음',
  'See the recordings of the match.': '이 경기의 녹화를 확인하세요.',
  'The recording of "{1}" cannot be cut: {2}': '"{1}"의 녹화를 자를 수 없습니다: {2}',
  'See the OBS page, setup check: format.': 'OBS 페이지의 "설정 점검"에서 녹화 형식을 확인하세요.',
  'Cut from the recording. {1}.': '녹화에서 가져왔습니다. {1}.',
  'Cut from the recording. {1}. ': '녹화에서 가져왔습니다. {1}. ',
  '{1}The recording of "{2}" ends {3} before.': '{1}"{2}"의 녹화가 {3} 먼저 끝납니다.',
  '{1}The last {2} are not in the file of "{3}" yet: OBS writes them a little later.':
    '{1}마지막 {2} 분량이 "{3}"의 파일에 아직 없습니다. OBS가 조금 뒤에 씁니다.',
  'They are added as soon as they are there. Key frames each second make this shorter: OBS page, setup check.':
    '파일에 기록되는 대로 이어 붙입니다. OBS 페이지의 "설정 점검"에서 키프레임을 1초마다로 하면 더 빨라집니다.',

  // Reading and writing films.
  'the recording has no frame in its file yet': '녹화 파일에 아직 프레임이 없음',
  'a recording as MP4 or MOV cannot be read before it ends; MKV and fragmented or hybrid MP4 can':
    'MP4나 MOV 녹화는 끝나기 전에 읽을 수 없음. MKV, 조각 MP4, 하이브리드 MP4는 읽을 수 있음',
  'there is no file {1}': '파일 {1} 없음',
  'what is in the file is no film of a kind that is known here': '파일 내용이 지원하는 영상 형식이 아님',
  '{1} is not a file': '{1}: 파일이 아님',
  'the file is empty': '파일이 비어 있음',
  'no film is found in it': '파일에서 영상을 찾지 못함',
  'nothing but zeros is in the file': '파일에 빈 값(0)만 들어 있음',
  'the film cannot be written: {1}': '영상을 쓸 수 없음: {1}',
  'it has no film': '영상이 없음',
  'See the file of the clip it is cut from.': '자르기 전의 클립 파일을 확인하세요.',
  'The thread for films is closed.': '영상 처리가 닫혔습니다.',
  'It was not done within {1} s.': '{1}초 안에 끝나지 않았습니다.',
  'The thread for films gave another answer.': '영상 처리가 엉뚱한 응답을 보냈습니다.',
  'The thread for films ended.': '영상 처리가 갑자기 끝났습니다.',
  'The thread for films was stuck.': '영상 처리가 멈췄습니다.',

  // Commands.
  'The clip could not be cut: {1}': '클립을 자르지 못했습니다: {1}',
  'The clip "{1}" is protected: it is not removed': '클립 "{1}"은(는) 보관 중이라 지우지 않았습니다',
  'The library has no clip "{1}"': '클립 "{1}"이(가) 없습니다',
  'The library cannot be read now: the database is not there': '지금은 클립 목록을 읽을 수 없습니다: 데이터베이스를 쓸 수 없습니다',
  'The ledger has no challenge "{1}"': '판독 기록에 판독 요청 "{1}"이(가) 없습니다',
  'No match is on the court, so a challenge cannot belong to one': '코트에 경기가 없어 판독 요청을 남길 수 없습니다',
  'There is no action of an operator to take back': '되돌릴 운영자 입력이 없습니다',
  'A dossier needs the database, which is not there now': '판독 자료를 만들려면 데이터베이스가 필요한데 지금은 쓸 수 없습니다',
  'The dossier could not be written: {1}': '판독 자료를 쓰지 못했습니다: {1}',
  'the journal of datagrams is not there, as udp does not run': '수신(udp)이 실행되지 않아 패킷 저널이 없음',
  'What was written is not what can be read: {1}': '쓴 내용과 읽은 내용이 다릅니다: {1}',
  'It would be larger than 4 GB, which a ZIP of this kind cannot be.': '4 GB보다 커서 ZIP 파일로 만들 수 없습니다.',

  // What is wrong with a dossier that was just written.
  'It cannot be unpacked: {1}.': '풀 수 없습니다: {1}.',
  'Its manifest.json is missing or cannot be read.': 'manifest.json이 없거나 읽을 수 없습니다.',
  '{1} is missing.': '{1}: 파일이 없습니다.',
  '{1} does not belong to it.': '{1}: 판독 자료에 속하지 않는 파일입니다.',
  '{1} was changed.': '{1}: 내용이 바뀌었습니다.',
  'manifest.json says a wrong length of {1}.': 'manifest.json에 적힌 길이가 맞지 않습니다: {1}.',
  'The chain of hashes in manifest.json is broken at {1}.': 'manifest.json의 해시 사슬이 끊겼습니다: {1}.',
  'The head of the chain in manifest.json is not its last link.': 'manifest.json에 적힌 사슬의 끝이 마지막 고리와 다릅니다.',
  'SHA256SUMS does not agree with {1}.': 'SHA256SUMS와 맞지 않습니다: {1}.',
  'SHA256SUMS names files that are not there.': 'SHA256SUMS에 없는 파일이 적혀 있습니다.',
  '{1} is in it twice': '{1}이(가) 두 번 들어 있음',
  'its end is missing: it is cut off, something was put behind it, or it is no ZIP':
    '끝부분이 없음: 잘렸거나, 뒤에 다른 것이 붙었거나, ZIP 파일이 아님',
  'it is a ZIP of the kind for more than 4 GB, which no dossier is': '4 GB가 넘는 ZIP 형식이라 판독 자료가 아님',
  'its directory is not where it should be': 'ZIP 목록이 제자리에 없음',
  'its directory is damaged': 'ZIP 목록이 손상됨',
  'before {1} lies something that its directory does not name': '{1} 앞에 목록에 없는 것이 있음',
  'behind {1} lies something that its directory does not name': '{1} 뒤에 목록에 없는 것이 있음',
  '{1} is not where its directory says': '{1}이(가) 목록에 적힌 자리에 없음',
  '{1} is called something else before its data': '{1}의 이름이 데이터 앞에 다르게 적혀 있음',
  'of {1} its directory says something else than stands before its data': '{1}의 정보가 목록과 데이터 앞에 서로 다르게 적혀 있음',
  '{1} is packed in a way that cannot be read here': '{1}의 압축 방식을 읽을 수 없음',
  '{1} is longer than it says': '{1}이(가) 적힌 길이보다 긺',

  // What to do about a refusal.
  'See replay.clips for what there is.': '어떤 클립이 있는지 replay.clips에서 확인하세요.',
  'See replay.challenges for what there is.': '어떤 판독 요청이 있는지 replay.challenges에서 확인하세요.',
  'Connect an OBS that records on the OBS page; see the reason in the message.':
    'OBS 페이지에서 녹화를 맡을 OBS를 연결하세요. 이유는 메시지에 있습니다.',
  'See the reason in the message; the file it comes from is untouched.': '이유는 메시지에 있습니다. 원본 파일은 그대로입니다.',
  'Look at the actions of the challenge in replay.challenges.': 'replay.challenges에서 그 판독 요청에 손으로 한 일을 확인하세요.',
  'Load a match first.': '먼저 경기를 불러오세요.',
  'Take its protection away first, if you are sure.': '정말 지우려면 먼저 보관을 해제하세요.',
  'See the database in system.health; replay goes on meanwhile.':
    'system.health에서 데이터베이스를 확인하세요. 리플레이는 그동안에도 계속됩니다.',

  // Health.
  '{1} changes of clips or of the ledger could not be kept: the database was away too long, or refuses them':
    '클립이나 판독 기록의 변경 {1}건을 저장하지 못했습니다: 데이터베이스를 너무 오래 쓸 수 없었거나 데이터베이스가 거부합니다',
  'See the database for the cause, and the log.': '데이터베이스와 로그에서 원인을 확인하세요.',
  'The OBS "{1}" has no scene "{2}", so the stream does not change with a review':
    'OBS "{1}"에 장면 "{2}"이(가) 없어 판독 때 방송 장면이 바뀌지 않습니다',
  'Make a scene "{1}" in this OBS, or name another one in the settings of replay.':
    '이 OBS에 장면 "{1}"을(를) 만들거나 리플레이 설정에서 다른 장면을 적으세요.',

  // The ledger, where the scoring system and the operator differ.
  'the operator entered {1}': '운영자 입력은 {1}',
  'The scoring system admitted the challenge to review, {1}. The entry counts until the scoring system tells a result: ask the jury.':
    '채점 시스템은 판독 요청을 접수했지만 {1}입니다. 채점 시스템이 결과를 알릴 때까지 입력한 것이 유효합니다. 판독관에게 확인하세요.',
  'The match by hand': '수동 입력',
  'The scoring system': '채점 시스템',
  '{1} counts': '{1} 쪽이 유효합니다',
  'Cancelled counts': '취소가 유효합니다',
  '{1} says {2}, {3}. {4}: ask the jury, and correct what is wrong.':
    '{1} 결과는 {2}, {3}입니다. {4}. 판독관에게 확인하고 틀린 쪽을 고치세요.',
  '"upheld"': '"인정"',
  '"rejected"': '"기각"',
  '"not admitted to review"': '"불허"',
  '"no video"': '"판독 불가"',
  '"cancelled"': '"취소"',

  // The timeline of a clip.
  'score corrected from {1} to {2}': '점수 정정 {1} → {2}',
  'taken back': '취소됨',
  accepted: '접수',
  denied: '불허',

  // The configuration.
  'Each request of the scoring system opens a review': '채점 시스템이 판독 요청을 알리면 바로 판독을 엽니다',
  'Keep the replay buffer running on each OBS that records': '녹화를 맡은 모든 OBS에서 리플레이 버퍼를 켜 둡니다',
  'So much is shown before the window of 5 s that may be reviewed, ms': '판독할 수 있는 5초보다 이만큼 앞에서부터 보여 줍니다(ms)',
  'How far back a clip reaches at the least, where there is film, ms': '영상이 있으면 클립에 적어도 이만큼 앞에서부터 담습니다(ms)',
  'Waited after the request before the buffer is saved, ms': '판독 요청 뒤 버퍼를 저장하기 전에 기다리는 시간(ms)',
  'OBS has so long to save its buffer, ms': 'OBS가 버퍼를 저장해야 하는 제한 시간(ms)',
  'From then on the recording is cut meanwhile, and the first film to be ready is shown, ms':
    '이때부터 녹화 파일도 함께 잘라, 먼저 준비된 영상을 보여 줍니다(ms)',
  "The jury's time, ms; null = by the rules of that day": '판독관에게 주는 시간(ms). null이면 그날의 규칙을 따릅니다',
  'By how much the picture of a connection lags behind what happens, ms; what is calibrated on the page goes before':
    '연결별로 화면이 실제보다 늦는 정도(ms). 판독 페이지에서 맞춘 값이 우선합니다',
  'Change the scene on the stream while a review is open': '판독이 열려 있는 동안 방송의 장면을 바꿉니다',
  'The scene while a review is open': '판독이 열려 있는 동안의 장면',
  'The scene after it': '판독이 끝난 뒤의 장면',
  'Clips that are no evidence go after so many days': '판독 증거가 아닌 클립은 이 일수가 지나면 지웁니다',
  'The oldest clips that are no evidence go when they take more than this, GB':
    '판독 증거가 아닌 클립이 이보다 많은 공간을 쓰면 오래된 것부터 지웁니다(GB)',
  'They also go when less than this is free on the disk, GB': '디스크 여유가 이보다 적을 때도 지웁니다(GB)',
  'Evidence of challenges goes after so many days; null = never': '판독 요청의 증거는 이 일수가 지나면 지웁니다. null이면 지우지 않습니다',
  'Where the library lies; set by the program': '클립을 두는 곳. 프로그램이 정합니다',
}
