// The control that a setting's schema asks for.
import { ChoiceControl } from './ChoiceControl.tsx'
import type { ControlFieldProps, RenderControl } from './control-props.ts'
import { JsonControl } from './JsonControl.tsx'
import { NamedControl } from './NamedControl.tsx'
import { NumberControl } from './NumberControl.tsx'
import { ObjectsControl } from './ObjectsControl.tsx'
import { SecretControl } from './SecretControl.tsx'
import { SwitchControl } from './SwitchControl.tsx'
import { TextControl } from './TextControl.tsx'
import { TextsControl } from './TextsControl.tsx'

export function ControlField({ control, settingKey, inUse, ...props }: ControlFieldProps) {
  switch (control.kind) {
    case 'switch':
      return <SwitchControl {...props} />
    case 'choice':
      return <ChoiceControl {...props} control={control} settingKey={settingKey} />
    case 'number':
      return <NumberControl {...props} control={control} />
    case 'text':
      return <TextControl {...props} control={control} />
    case 'texts':
      return <TextsControl {...props} />
    case 'named':
      return <NamedControl {...props} control={control} settingKey={settingKey} renderControl={renderControl} />
    case 'objects':
      return <ObjectsControl {...props} control={control} inUse={inUse} settingKey={settingKey} renderControl={renderControl} />
    case 'secret':
      return <SecretControl {...props} inUse={inUse} />
    case 'json':
      return <JsonControl {...props} />
    default:
      return control satisfies never
  }
}

const renderControl: RenderControl = (props) => <ControlField {...props} />
