package io.emberkeep.sandbox.contract;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A real cloud, held against the same contract, some cases side by side: what differs is a mistake of the sandbox. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("lab")
@EnabledIfEnvironmentVariable(named = OnLab.STATE, matches = ".+")
@ExtendWith(OnLab.class)
class LabContractTest {
    @Nested
    class RefusalCases extends RefusalContract {}

    @Nested
    class IdentityCases extends IdentityContract {}

    @Nested
    class VolumeCases extends VolumeContract {}

    @Nested
    class SnapshotCases extends SnapshotContract {}

    @Nested
    class AttachmentCases extends AttachmentContract {}

    @Execution(ExecutionMode.SAME_THREAD)
    @Nested
    class QuotaCases extends QuotaContract {}

    @Nested
    class BackupCases extends BackupContract {}

    @Nested
    class ChainCases extends ChainContract {}

    @Nested
    class ParentCases extends ParentContract {}

    @Nested
    class StateCases extends StateContract {}

    @Nested
    class CephCases extends CephContract {}

    @Nested
    class ChunkedCases extends ChunkedContract {}

    @Nested
    class ServerCases extends ServerContract {}
}
