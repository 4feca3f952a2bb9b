export interface ToastAction {
  label: string;
  run: () => void;
}

export interface ToastMessage {
  message: string;
  action: ToastAction | null;
}

/** One message at a time: it stays until it is dismissed or the next thing happens. */
export class Toasts {
  current = $state.raw<ToastMessage | null>(null);

  show(message: string, action: ToastAction | null = null): void {
    this.current = { message, action };
  }

  dismiss(): void {
    this.current = null;
  }
}
