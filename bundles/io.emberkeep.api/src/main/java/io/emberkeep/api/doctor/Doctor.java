package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.cloud.Volume;
import java.util.Comparator;
import java.util.List;

/** Finds what is wrong with a project's backups, or will be: a pure function of what is known. */
public final class Doctor {
    private static final Comparator<Diagnosis> WORST_FIRST = Comparator.comparing(Diagnosis::severity)
            .thenComparing(Diagnosis::kind)
            .thenComparing(diagnosis -> diagnosis.subject().label())
            .thenComparing(diagnosis -> diagnosis.subject().id());

    private final List<Check> checks = List.of(
            new ProtectionCheck(),
            new ChainCheck(),
            new StuckCheck(),
            new RunCheck(),
            new LeftoverCheck(),
            new LateCheck(),
            new QuotaCheck(),
            new HiddenSnapshotCheck(),
            new ChangeRateCheck(),
            new ClockCheck(),
            new OtherToolCheck());

    /** All that was found, the worst first. */
    public List<Diagnosis> diagnose(Examination examination) {
        Patient patient = Patient.of(examination);
        return checks.stream()
                .flatMap(check -> check.of(patient))
                .sorted(WORST_FIRST)
                .toList();
    }

    /**
     * Whether a failed backup can be removed without harm. With Ceph's driver that may take the image which the project's
     * backups of snapshots of the same volume live in.
     */
    public static boolean mayRemoveFailed(Catalogue catalogue, String backupId) {
        return new FailedBackups(catalogue).mayRemove(backupId);
    }

    /** Whether nothing shows that anybody has used a volume since it was made. */
    public static boolean isUntouched(Volume volume) {
        return !LateCheck.wasTouched(volume);
    }
}
