package io.emberkeep.api.doctor;

import java.util.stream.Stream;

/** Looks for one kind of trouble. */
@FunctionalInterface
interface Check {
    Stream<Diagnosis> of(Patient patient);
}
