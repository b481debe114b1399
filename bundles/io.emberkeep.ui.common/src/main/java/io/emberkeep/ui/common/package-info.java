/** What every view shares: columns, jobs, the hop to the UI thread, the status bridge, theme and icons. */
package io.emberkeep.ui.common;
