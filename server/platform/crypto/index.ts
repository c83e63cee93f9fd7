export { type CryptoFault, UnsealError } from "./errors.ts";
export { createKeyring, type HolderWrap, type Keyring, secretVersion } from "./keyring.ts";
export { asDataKey, createDataKey, type DataKey, decrypt, open, type Sealed, seal } from "./sealed.ts";
export { loadSecrets, retireSecrets, rotateSecret, type ServerSecrets, secretFile } from "./secret-file.ts";
