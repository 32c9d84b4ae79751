import editField from './edit-field.module.css';
/** What is wrong with a field, beside it. */
export function FaultLine({ text }: { readonly text: string }) {
  return (
    <span className={editField.fieldFault} role="alert">
      {text}
    </span>
  );
}
