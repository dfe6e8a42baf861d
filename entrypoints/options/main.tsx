import { render } from 'preact';
import { Options } from '../../components/Options.tsx';
import { openNotes } from '../../utils/notes/repository.ts';
import { followAppearance, speak } from '../popup/appearance.ts';
import { createOptionsModel, type OptionsModel } from './options-model.ts';

/** Draws the model; signals read here draw it again. */
const View = ({ model }: { model: OptionsModel }) => <Options {...model.props()} />;

followAppearance();
speak('titles.options');
void open();

async function open(): Promise<void> {
  const model = await createOptionsModel(await openNotes());
  render(<View model={model} />, document.body);
}
