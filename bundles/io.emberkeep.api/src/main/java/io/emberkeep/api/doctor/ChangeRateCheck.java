package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.cloud.BackupStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares how much the last incremental stored with what is usual for the volume, by the objects that a chunked driver
 * counts. Something that encrypts or erases a volume changes all of it.
 */
final class ChangeRateCheck implements Check {
    private static final int HISTORY = 10;
    private static final int TELLING = 4;
    private static final int FAR_MORE = 5;
    private static final int FAR_LESS = 10;
    private static final int MANY_OBJECTS = 20;

    @Override
    public Stream<Diagnosis> of(Patient patient) {
        return patient.lastingVolumes().flatMap(known -> judge(patient, known).stream());
    }

    private static Optional<Diagnosis> judge(Patient patient, KnownVolume known) {
        List<KnownBackup> newestFirst = incrementals(patient, known);
        if (newestFirst.size() <= TELLING) {
            return Optional.empty();
        }
        KnownBackup last = newestFirst.getFirst();
        int usual = median(newestFirst.subList(1, Math.min(newestFirst.size(), HISTORY + 1)));
        int now = last.backup().objectCount();
        boolean more = now > FAR_MORE * usual && now - usual >= MANY_OBJECTS;
        boolean less = usual >= MANY_OBJECTS && now * FAR_LESS < usual;
        return more || less ? Optional.of(diagnosis(known, last, usual, more)) : Optional.empty();
    }

    private static List<KnownBackup> incrementals(Patient patient, KnownVolume volume) {
        boolean counted = patient.isChunked(volume.id());
        return patient.backupsOf(volume.id()).stream()
                .filter(known -> known.backup().incremental() && known.backup().status() == BackupStatus.AVAILABLE)
                .filter(known -> counted || known.backup().objectCount() > 0)
                .sorted(Comparator.comparing(
                                (KnownBackup known) -> known.backup().createdAt())
                        .reversed())
                .toList();
    }

    private static int median(List<KnownBackup> backups) {
        List<Integer> counts = backups.stream()
                .map(known -> known.backup().objectCount())
                .sorted()
                .toList();
        return counts.get(counts.size() / 2);
    }

    private static Diagnosis diagnosis(KnownVolume known, KnownBackup last, int usual, boolean more) {
        String label = known.volume().label();
        int now = last.backup().objectCount();
        return Diagnosis.of(
                Diagnosis.Kind.CHANGE_RATE,
                more ? Severity.DANGER : Severity.NOTE,
                Patient.subject(known.volume()),
                more ? Messages.changedMore(label, now, usual) : Messages.changedLess(label, now, usual),
                Optional.of(last.backup().createdAt()),
                more ? Messages.LOOK_AT_VOLUME : Messages.LOOK_AT_WRITERS);
    }
}
