/**
 * Takes the focus to the first field of a form that was found wanting, once its message is there.
 */
export function focusFirstError(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    form.querySelector<HTMLElement>('[aria-invalid="true"], [data-error] input')?.focus();
  });
}
