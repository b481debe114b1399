/** The engine: speaks to the world through ports only. */
package io.emberkeep.service.internal;
