import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Refusal } from '../../app/ports';
import { REFUSAL_WORDING } from '../../app/wording/refusalWording';
import { STRINGS } from '../strings';
import { CopyableDetails } from './CopyableDetails';
import { Note } from './Note';

/** A click on a place did not lead there. */
export function LostMessage({ refusal }: { readonly refusal: Refusal }) {
  const { title, whatToDo } = REFUSAL_WORDING[refusal.code];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{STRINGS.lost}</MessageBarTitle>
        <Note>
          {title}. {whatToDo}
        </Note>
        <CopyableDetails text={`${refusal.code}\n${refusal.detail}`} />
      </MessageBarBody>
    </MessageBar>
  );
}
