import { Channel } from "@tauri-apps/api/core";
import { commands as unguarded, type Message } from "./bindings";
import { guarded } from "./failure";

const { openChannel } = guarded({ openChannel: unguarded.openChannel });

/** Hears from now on what the Rust side says without being asked, in the order in which it is said. */
export async function listen(hear: (message: Message) => void): Promise<void> {
  await openChannel(new Channel<Message>(hear));
}
