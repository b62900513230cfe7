// What the plugin database says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const database: Phrases = {
  // The configuration.
  'Where the database lies; set by the program': '데이터베이스가 있는 폴더. 프로그램이 정합니다',
  'Name of the database file in the data folder': '데이터 폴더에 있는 데이터베이스 파일의 이름',
  'Rows that may wait in memory while nothing can be written': '쓸 수 없는 동안 메모리에서 기다릴 수 있는 행의 수',
  'Bytes that may wait in memory while nothing can be written': '쓸 수 없는 동안 메모리에서 기다릴 수 있는 바이트 수',
  'The oldest write may wait for so long before it is said, ms': '가장 오래된 쓰기가 이만큼 기다리면 알립니다, ms',

  // What to do.
  'See the reason in database.status: free disk space, or close the program that holds the file.':
    'database.status에서 이유를 보세요. 디스크 공간을 비우거나 파일을 잡고 있는 프로그램을 닫으세요.',
  'Start the database again: system.plugin.start {"name":"database"}.':
    '데이터베이스를 다시 시작하세요: system.plugin.start {"name":"database"}.',
  'Ask for less at a time; if it stays, run database.check.': '한 번에 더 적게 요청하세요. 계속되면 database.check를 실행하세요.',
  'It is a fault in the program: look into the log and report it.': '프로그램의 오류입니다. 로그를 보고 개발자에게 알려 주세요.',
  'If a newer version was used before, install that one again; otherwise report it. A copy from before lies beside the database.':
    '전에 더 새로운 버전을 썼다면 그 버전을 다시 설치하고, 아니면 개발자에게 알려 주세요. 바꾸기 전의 사본이 데이터베이스 옆에 있습니다.',
  'Close other programs that use it and check the rights of the folder. If it is damaged: move it away and restore a backup.':
    '파일을 쓰는 다른 프로그램을 닫고 폴더의 권한을 확인하세요. 손상되었으면 파일을 다른 곳으로 옮기고 백업을 복원하세요.',
  'The file was left as it is. Close other programs that use it and check the rights of the folder; if it is damaged, move it away and restore a backup':
    '파일은 그대로 두었습니다. 파일을 쓰는 다른 프로그램을 닫고 폴더의 권한을 확인하세요. 손상되었으면 파일을 다른 곳으로 옮기고 백업을 복원하세요',
  'Check whether the disk is very busy, asleep or failing.': '디스크가 매우 바쁘거나, 절전 상태이거나, 고장 나고 있지 않은지 확인하세요.',
  'Do not close the program before the match is over: what is stored now ends with it. Then restore a backup.':
    '경기가 끝나기 전에는 프로그램을 닫지 마세요. 닫으면 지금 저장하는 것이 사라집니다. 경기 뒤에 백업을 복원하세요.',
  'Free space on that disk; it goes on by itself.': '그 디스크의 공간을 비우세요. 저절로 이어집니다.',
  'Close the program that has the file open; it goes on by itself.': '파일을 열어 둔 프로그램을 닫으세요. 저절로 이어집니다.',
  'Check the disk and its cable; it goes on by itself.': '디스크와 케이블을 확인하세요. 저절로 이어집니다.',
  'Give the program the right to write to the file and its folder.': '프로그램에 파일과 폴더의 쓰기 권한을 주세요.',
  'Do not close the program before the match is over; then move the file away and restore the last backup.':
    '경기가 끝나기 전에는 프로그램을 닫지 마세요. 경기 뒤에 파일을 다른 곳으로 옮기고 마지막 백업을 복원하세요.',
  'Close other programs; it goes on by itself.': '다른 프로그램을 닫으세요. 저절로 이어집니다.',

  // What is wrong.
  '{1}: the database is closed': '{1}: 데이터베이스가 닫혀 있습니다',
  'Not read': '읽지 못함',
  'Not written': '쓰지 못함',
  'Not done': '실행하지 못함',
  'Not known to be written': '썼는지 알 수 없음',
  'Not queued: {1} rows ({2} MB) wait for the disk already': '더 받을 수 없습니다. 이미 행 {1}개({2} MB)가 디스크를 기다리고 있습니다',
  'No answer within {1} ms to: {2}': '{1} ms 안에 응답이 없었습니다: {2}',
  '{1} cannot be opened: {2}. {3}': '열 수 없습니다: {1}. {2}. {3}',
  'The tables of "{1}" could not be brought up to date: {2}': '"{1}"의 표를 새 버전에 맞추지 못했습니다: {2}',
  'the name of an owner is made of small letters, digits and hyphens': '이름에는 소문자, 숫자, 하이픈만 쓸 수 있습니다',
  'the file was used by a newer version already, which has made the step "{1}"':
    '더 새로운 버전이 이미 쓴 파일입니다. 그 버전이 한 변경: "{1}"',
  'the copy made before the migration is damaged: {1}': '바꾸기 전에 만든 사본이 손상되었습니다: {1}',
  'the reading thread ended: {1}': '읽기 작업이 멈췄습니다: {1}',
  'exit code {1}': '종료 코드 {1}',
  'unexpected "{1}"': '예상하지 못한 응답 "{1}"',
  'its thread ended with code {1}': '쓰기 작업이 코드 {1}번으로 끝났습니다',
  'The thread that writes the database ended by itself: {1}': '데이터베이스에 쓰는 작업이 저절로 멈췄습니다: {1}',
  'a write-ahead log cannot be kept beside it (the file system gave "{1}")':
    '옆에 쓰기 로그 파일을 둘 수 없습니다(파일 시스템의 응답: "{1}")',
  '{1}; {2}: {3} in memory': '{1}. {2}: 메모리에서 {3}',
  '1 row waits': '행 1개가 기다립니다',
  '{1} rows wait': '행 {1}개가 기다립니다',
  'no more fits, new rows are refused': '더 담을 수 없어 새 행을 받지 않습니다',
  'nothing is lost yet': '아직 잃은 것은 없습니다',
  'Nothing could be stored in {1} for {2} s': '{2} s 동안 아무것도 저장하지 못했습니다: {1}',
  '{1} was moved or deleted while it is in use': '쓰고 있는 파일이 옮겨졌거나 지워졌습니다: {1}',
  'The disk is full{1} where {2} lies': '디스크가 가득 찼습니다{1} ({2})',
  ': {1} MB free': ': 여유 {1} MB',
  'Another program holds {1} locked': '다른 프로그램이 파일을 잠그고 있습니다: {1}',
  'The disk does not take what is written to {1} ({2})': '디스크에 쓸 수 없습니다: {1} ({2})',
  '{1} is write-protected': '쓰기가 금지된 파일입니다: {1}',
  '{1} is damaged ({2})': '파일이 손상되었습니다: {1} ({2})',
  'There is not enough memory to write to {1}': '메모리가 모자라 쓸 수 없습니다: {1}',
}
