package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Limits.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Quotas that are used up, or will be if backups go on to grow as they did. */
final class QuotaCheck implements Check {
    private static final Duration LOOKS_BACK = Duration.ofDays(14);
    private static final Duration TELLING = Duration.ofDays(3);
    private static final long SOON = 14;
    private static final long IN_SIGHT = 60;
    private static final double DAY = Duration.ofDays(1).toSeconds();

    @Override
    public Stream<Diagnosis> of(Patient patient) {
        return patient.examination().limits().stream().flatMap(limits -> of(patient, limits));
    }

    private static Stream<Diagnosis> of(Patient patient, Limits limits) {
        return Stream.of(
                        growing(patient, Messages.BACKUPS, limits.backups(), known -> 1),
                        growing(
                                patient,
                                Messages.BACKUP_GIB,
                                limits.backupGiB(),
                                known -> known.backup().sizeGiB()),
                        full(patient, Messages.VOLUMES, limits.volumes()),
                        full(patient, Messages.VOLUME_GIB, limits.volumeGiB()),
                        full(patient, Messages.SNAPSHOTS, limits.snapshots()))
                .flatMap(Optional::stream);
    }

    private static Optional<Diagnosis> full(Patient patient, String what, Use use) {
        return use.fits(1)
                ? Optional.empty()
                : Optional.of(diagnosis(patient, Severity.WARNING, Messages.quotaFull(what, use)));
    }

    private static Optional<Diagnosis> growing(
            Patient patient, String what, Use use, ToLongFunction<KnownBackup> size) {
        if (!use.fits(1)) {
            return full(patient, what, use);
        }
        double perDay = growthPerDay(patient, size);
        double left = use.max() - use.used();
        if (use.max() < 0 || perDay <= 0 || left > perDay * IN_SIGHT) {
            return Optional.empty();
        }
        long days = (long) (left / perDay);
        Severity severity = days < SOON ? Severity.WARNING : Severity.NOTE;
        return Optional.of(diagnosis(
                patient,
                severity,
                Messages.quotaEnds(what, use, perDay, patient.now().plus(Duration.ofDays(days)))));
    }

    /** What was deleted before anything was known here is not seen, so only what was known all the time tells. */
    private static double growthPerDay(Patient patient, ToLongFunction<KnownBackup> size) {
        Instant known = patient.catalogue().backups().values().stream()
                .flatMap(backup -> backup.statusSince().stream())
                .min(Instant::compareTo)
                .orElse(patient.now());
        Instant begin = known.isAfter(patient.now().minus(LOOKS_BACK))
                ? known
                : patient.now().minus(LOOKS_BACK);
        Duration span = Duration.between(begin, patient.now());
        if (span.compareTo(TELLING) < 0) {
            return 0;
        }
        return (held(patient, patient.now(), size) - held(patient, begin, size)) / (span.toSeconds() / DAY);
    }

    private static long held(Patient patient, Instant at, ToLongFunction<KnownBackup> size) {
        return patient.catalogue().backups().values().stream()
                .filter(known -> !known.backup().createdAt().isAfter(at))
                .filter(known -> known.goneAt().map(gone -> gone.isAfter(at)).orElse(true))
                .mapToLong(size)
                .sum();
    }

    private static Diagnosis diagnosis(Patient patient, Severity severity, String what) {
        return Diagnosis.of(
                Diagnosis.Kind.QUOTA, severity, patient.project(), what, Optional.empty(), Messages.FREE_QUOTA);
    }
}
