/** Vocabulary and rules of backups: records, sealed choices, service and port interfaces, pure functions. */
package io.emberkeep.api;
