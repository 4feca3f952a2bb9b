const SECONDS = 0.6;
const HERTZ = 440;
const LOUDNESS = 0.06;

/** Whether this web view can play a tone. */
export function canPlayTone(): boolean {
  return typeof AudioContext === "function";
}

/** Plays one soft tone. A web view that refuses stays silent. */
export function playSoftTone(): void {
  if (!canPlayTone()) return;
  try {
    const context = new AudioContext();
    const now = context.currentTime;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = HERTZ;
    loudness.gain.setValueAtTime(0, now);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, now + 0.1);
    loudness.gain.linearRampToValueAtTime(0, now + SECONDS);
    tone.connect(loudness).connect(context.destination);
    tone.onended = () => void context.close();
    tone.start(now);
    tone.stop(now + SECONDS);
  } catch {
    // No loudspeaker: what the tone would point to stands in the window.
  }
}
