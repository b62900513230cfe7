// What the plugin flags says, in Korean. The key is the English sentence of the source, {n} its n-th value.
import type { Phrases } from '../../phrases.ts'

export const flags: Phrases = {
  // Codes and flags.
  'There is no flag "{1}"': '"{1}"(이)라는 국기가 없습니다',
  '{1}: the built-in flag again': '{1}: 다시 기본 국기로',
  'letters alone': '글자만',
  'a country code has one to four letters or digits': '국가 코드는 영문자나 숫자 1~4자입니다',
  'a flag is a built-in one such as fr, or own/<file>': '국기는 fr 같은 기본 국기이거나 own/<파일>입니다',
  'Folder of own flags; set by the program': '직접 추가한 국기의 폴더. 프로그램이 정합니다',
  'See flags.scan for own flags; built-in ones have the two letters of the country.':
    '직접 추가한 국기는 flags.scan에서 볼 수 있습니다. 기본 국기의 이름은 국가의 두 글자 코드입니다.',
  'The folder of own flags cannot be read: {1}': '직접 추가한 국기의 폴더를 읽을 수 없습니다: {1}',
  'Check that the folder exists and may be read, then look through it again (flags.scan). Built-in flags are not affected.':
    '폴더가 있고 읽을 수 있는지 확인한 뒤 다시 찾으세요(flags.scan). 기본 국기는 그대로 쓸 수 있습니다.',
  'The folder cannot be read: {1}.': '폴더를 읽을 수 없습니다: {1}.',
  'There are more than {1} files before it.': '앞에 이미 파일이 {1}개 넘게 있습니다.',

  // Why a file is no flag.
  'it is no plain file': '보통 파일이 아닙니다',
  'it cannot be read: {1}': '읽을 수 없습니다: {1}',
  'it is larger than {1} kB': '{1} kB보다 큽니다',
  'its name does not end in {1}': '이름의 확장자가 다음 가운데 하나가 아닙니다: {1}',
  'its name has something else than letters without accents, digits, blanks and . _ -':
    '이름에는 악센트 없는 영문자, 숫자, 빈칸, . _ -만 쓸 수 있습니다',
  'it is no text in UTF-8': 'UTF-8 글자가 아닙니다',
  'it is no whole {1}': '온전한 {1} 파일이 아닙니다',
  'it has more than {1} pixels a side': '한 변이 {1}픽셀보다 큽니다',
  'it is no well-formed SVG': '형식이 올바른 SVG가 아닙니다',
  'it is no SVG': 'SVG가 아닙니다',
  'it has a <{1}>': '허용되지 않는 <{1}> 요소가 있습니다',
  'it has an event handler ({1})': '이벤트 처리 코드가 있습니다({1})',
  'it has parts of a web page': '웹 페이지의 일부가 들어 있습니다',
  'it has a script in an attribute': '속성에 스크립트가 있습니다',
  'its style refers to something outside': '스타일이 파일 밖의 것을 가리킵니다',
  'its style has escapes (\\)': '스타일에 이스케이프 문자(\\)가 있습니다',
  'it refers to something outside ({1})': '파일 밖의 것을 가리킵니다({1})',
  'the tag <{1}> cannot be read': '태그 <{1}> 부분을 읽을 수 없습니다',
  'its encoding is {1}, not UTF-8': '인코딩이 UTF-8이 아니라 {1}입니다',
  'it declares entities of its own': '자체 엔티티를 선언합니다',
  'it has an instruction for programs (<?…?>)': '프로그램용 지시문(<?…?>)이 있습니다',
}
