package io.emberkeep.sandbox.contract;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** The part of the contract that kills the services of the real cloud: nobody else can work on it meanwhile. */
@Isolated
@Tag("lab")
@EnabledIfEnvironmentVariable(named = OnLab.STATE, matches = ".+")
@ExtendWith(OnLab.class)
class LabOutageTest {
    @Nested
    class OutageCases extends OutageContract {}
}
