// In which formats packets are written; at least one.
import { texts } from '../../../texts/index.ts'
import { CheckBox } from '../../../ui/CheckBox.tsx'

export type CaptureFormat = 'pss' | 'pcap'

const text = texts.system.tools
const all: readonly CaptureFormat[] = ['pss', 'pcap']

interface FormatsProps {
  readonly formats: readonly CaptureFormat[]
  readonly onChange: (formats: readonly CaptureFormat[]) => void
}

export function Formats({ formats, onChange }: FormatsProps) {
  return (
    <>
      {all.map((format) => (
        <CheckBox
          key={format}
          label={text.format[format]}
          checked={formats.includes(format)}
          onChange={(checked) => onChange(all.filter((one) => (one === format ? checked : formats.includes(one))))}
        />
      ))}
    </>
  )
}
