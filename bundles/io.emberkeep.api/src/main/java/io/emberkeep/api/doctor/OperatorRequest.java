package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.SnapshotStatus;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeStatus;
import io.emberkeep.api.doctor.HiddenSnapshotCheck.Burden;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A text to send to the cloud's operator: what hangs, since when, by which requests, and the commands that end it. */
final class OperatorRequest {
    private static final String LOOK = "openstack volume service list --service cinder-backup";

    private final Patient patient;

    private OperatorRequest(Patient patient) {
        this.patient = patient;
    }

    static OperatorRequest of(Patient patient) {
        return new OperatorRequest(patient);
    }

    String stuck(Backup backup, Instant since) {
        boolean stays = backup.status() == BackupStatus.RESTORING;
        String state = stays ? "available" : "error";
        List<String> facts = new ArrayList<>(List.of(
                fact("Backup", backup.id() + named(backup.name())),
                fact("Of volume", backup.volumeId() + named(patient.volumeLabel(backup.volumeId()))),
                fact("State", backup.rawStatus() + since(since)),
                fact("Made", second(backup.createdAt()))));
        backup.failReason().ifPresent(reason -> facts.add(fact("Fail reason", reason)));
        List<String> commands =
                new ArrayList<>(List.of(LOOK, "openstack volume backup set --state " + state + " " + backup.id()));
        if (backup.status() == BackupStatus.CREATING) {
            commands.add("openstack volume set --state " + freeState(backup.volumeId()) + " " + backup.volumeId());
        }
        return text(
                stays ? Messages.OPERATOR_RESTORE : Messages.OPERATOR_BACKUP, facts, requests(backup.id()), commands);
    }

    String stuck(Volume volume, Instant since) {
        String state = volume.status() == VolumeStatus.DELETING || volume.status() == VolumeStatus.CREATING
                ? "error"
                : freeState(volume.id());
        return text(
                Messages.OPERATOR_VOLUME,
                List.of(
                        fact("Volume", volume.id() + named(volume.name())),
                        fact("State", volume.rawStatus() + since(since))),
                requests(volume.id()),
                List.of(LOOK, "openstack volume set --state " + state + " " + volume.id()));
    }

    String stuck(Snapshot snapshot, Instant since) {
        String state = snapshot.status() == SnapshotStatus.CREATING ? "error" : "available";
        return text(
                Messages.OPERATOR_SNAPSHOT,
                List.of(
                        fact("Snapshot", snapshot.id() + named(snapshot.name())),
                        fact("Of volume", snapshot.volumeId()),
                        fact("State", snapshot.rawStatus() + since(since))),
                requests(snapshot.id()),
                List.of("openstack volume snapshot set --state " + state + " " + snapshot.id()));
    }

    String leftover(Subject subject, Instant since) {
        String noun = subject.type() == Subject.Type.SNAPSHOT ? "volume snapshot" : "volume";
        return text(
                Messages.OPERATOR_LEFTOVER,
                List.of(
                        fact("Left over", subject.type().word() + " " + subject.id() + named(subject.label())),
                        fact("Made", second(since))),
                List.of(),
                List.of("openstack " + noun + " delete " + subject.id()));
    }

    String hiddenSnapshots(List<Burden> burdens) {
        return text(
                Messages.OPERATOR_HIDDEN,
                burdens.stream().flatMap(OperatorRequest::facts).toList(),
                List.of(),
                burdens.stream()
                        .map(burden -> "POOL/volume-" + burden.volume().id())
                        .flatMap(image -> Stream.of(
                                "rbd snap ls " + image, "rbd snap rm " + image + "@backup.BACKUP_ID.snap.TIMESTAMP"))
                        .toList());
    }

    private static Stream<String> facts(Burden burden) {
        Volume volume = burden.volume();
        return Stream.of(
                fact("Volume", volume.id() + named(volume.name())),
                fact("Backups made", Long.toString(burden.snapshots())));
    }

    private String freeState(String volumeId) {
        boolean attached = patient.catalogue()
                .volume(volumeId)
                .map(KnownVolume::volume)
                .filter(volume -> volume.attachments().stream().anyMatch(Attachment::isAttached))
                .isPresent();
        return attached ? "in-use" : "available";
    }

    private List<String> requests(String id) {
        return patient.stepsOn(id).stream()
                .filter(step -> step.requestId().isPresent())
                .map(step -> step.requestId().get()
                        + step.acceptedAt().map(at -> ", taken " + second(at)).orElse(""))
                .toList();
    }

    private String text(String opening, List<String> facts, List<String> requests, List<String> commands) {
        Scope scope = patient.catalogue().scope();
        Stream<String> place = Stream.of(
                opening,
                "",
                fact("Keystone", scope.authUrl()),
                fact("Region", scope.region()),
                fact("Project", scope.projectId() + named(scope.projectName())));
        Stream<String> asked = requests.stream().map(request -> fact("Request", request));
        Stream<String> ending = Stream.concat(
                Stream.of("", Messages.OPERATOR_COMMANDS), commands.stream().map(command -> "  " + command));
        return String.join(
                "\n",
                Stream.of(place, facts.stream(), asked, ending)
                        .flatMap(lines -> lines)
                        .toList());
    }

    private static String fact(String what, String value) {
        return "%-13s %s".formatted(what + ":", value);
    }

    private static String named(String name) {
        return name.isBlank() ? "" : " (\"" + name + "\")";
    }

    private static String since(Instant at) {
        return ", since " + second(at) + " or longer";
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
