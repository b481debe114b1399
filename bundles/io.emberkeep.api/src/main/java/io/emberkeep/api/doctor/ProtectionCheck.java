package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Protection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Volumes of which nothing can be restored, or only what is too old. */
final class ProtectionCheck implements Check {
    @Override
    public Stream<Diagnosis> of(Patient patient) {
        return patient.lastingVolumes().map(known -> judge(patient, known)).flatMap(Optional::stream);
    }

    private static Optional<Diagnosis> judge(Patient patient, KnownVolume known) {
        ChainForest forest =
                patient.forests().getOrDefault(known.id(), new ChainForest(known.id(), List.of(), List.of()));
        Protection protection = Protection.of(
                known,
                forest,
                patient.catalogue().refreshedAt(),
                patient.now(),
                patient.examination().maximumAge());
        String label = known.volume().label();
        return switch (protection.state()) {
            case UNPROTECTED ->
                Optional.of(Diagnosis.of(
                        Diagnosis.Kind.UNPROTECTED,
                        Severity.WARNING,
                        Patient.subject(known.volume()),
                        Messages.unprotected(label),
                        known.volume().createdAt(),
                        Messages.backUp(label)));
            case AT_RISK ->
                Optional.of(Diagnosis.of(
                        Diagnosis.Kind.AT_RISK,
                        Severity.NOTE,
                        Patient.subject(known.volume()),
                        Messages.atRisk(label, patient.examination().maximumAge()),
                        protection.lastSuccess(),
                        Messages.backUp(label)));
            case PROTECTED, UNKNOWN -> Optional.empty();
        };
    }
}
