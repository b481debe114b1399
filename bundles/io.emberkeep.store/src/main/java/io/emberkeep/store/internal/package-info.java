/** Journal, catalogue and schedules in a database; the only user of JDBC. */
package io.emberkeep.store.internal;
