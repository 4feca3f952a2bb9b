/** The episode the person said is not over: asked again when the program starts the next time. */
export const putAside = $state<{ episode: string | null }>({ episode: null });
