/**
 * What this device keeps of one round, in IndexedDB, written to disk before anything leaves it: a crash between two steps loses nothing.
 * The private key cannot be exported, not even by this page. After the receipt nothing but the receipt is left.
 */
import type { Digest } from '../../kernel/digest.ts'
import type { EcJwk } from '../../voting/ballot/jwk.ts'

interface Before {
  /** Opaque name of the deputy's place on this roll, when the address gave one: a borrowed device must not cast another's ballot. */
  readonly owner: string
  /** The manifest that the ballot was drawn under. */
  readonly manifest: string
}

export type Kept =
  | (Before & {
      readonly state: 'drawing'
      readonly key: CryptoKey
      readonly jwk: EcJwk
      readonly blinded: string
      readonly inverse: Uint8Array
    })
  | (Before & { readonly state: 'drawn'; readonly key: CryptoKey; readonly jkt: Digest; readonly pass: string })
  | (Before & { readonly state: 'sealed'; readonly envelope: string; readonly ballot: Digest })
  | { readonly state: 'cast'; readonly receipt: string; readonly ballot: Digest }

export interface Vault {
  read(): Promise<Kept | null>
  /** False when another tab was first: then that one's is in force. */
  begin(kept: Kept): Promise<boolean>
  keep(kept: Kept): Promise<void>
  /** This round only. */
  forget(): Promise<void>
  /** Everything, of every round: before a hall tablet is handed back. */
  clear(): Promise<void>
}

const STORE = 'rounds'

export async function openVault(round: string): Promise<Vault> {
  const database = await opened()
  const write = async (work: (store: IDBObjectStore) => IDBRequest) => {
    // «strict»: on disk, not only in the system's memory. Older browsers ignore the option.
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' })
    work(transaction.objectStore(STORE))
    await ended(transaction)
  }
  return {
    async read() {
      const request = database.transaction(STORE).objectStore(STORE).get(round)
      return new Promise<Kept | null>((resolve, reject) => {
        // Only this file writes here.
        request.onsuccess = () => resolve((request.result as Kept | undefined) ?? null)
        request.onerror = () => reject(request.error)
      })
    },
    async begin(kept) {
      try {
        await write((store) => store.add(kept, round))
        return true
      } catch (error) {
        if (error instanceof DOMException && error.name === 'ConstraintError') return false
        throw error
      }
    },
    keep: (kept) => write((store) => store.put(kept, round)),
    forget: () => write((store) => store.delete(round)),
    clear: () => write((store) => store.clear()),
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open('ballot', 1)
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
