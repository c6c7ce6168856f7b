/** Shows a dialog over the page; Escape, a click beside it and `close()` all call `onClose`. */
export function showModal(onClose: () => void) {
	return (dialog: HTMLDialogElement): (() => void) => {
		dialog.showModal();
		const stop = new AbortController();
		const { signal } = stop;
		dialog.addEventListener('close', onClose, { signal });
		// Escape cancels; `close` comes a frame later, and keys pressed until then would be lost
		dialog.addEventListener('cancel', onClose, { signal });
		dialog.addEventListener(
			'pointerdown',
			(event) => {
				if (event.target === dialog && isOutside(event, dialog)) dialog.close();
			},
			{ signal }
		);
		return () => stop.abort();
	};
}

function isOutside({ clientX, clientY }: PointerEvent, dialog: HTMLDialogElement): boolean {
	const { left, right, top, bottom } = dialog.getBoundingClientRect();
	return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
