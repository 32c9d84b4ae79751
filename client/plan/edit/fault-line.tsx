/** What is wrong with a field, beside it. */
export function FaultLine({ text }: { readonly text: string }) {
  return (
    <span className="field-fault" role="alert">
      {text}
    </span>
  );
}
