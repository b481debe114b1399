package io.emberkeep.ui.tests.sample;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Consistency;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Volume;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills sample clouds with what a company has: good chains and bad ones. */
final class SampleCompany {
    private final SampleCloud cloud;
    private final Instant now;
    private int backups;

    private SampleCompany(String project, Instant now) {
        cloud = new SampleCloud(project, now);
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A dozen volumes. */
    static SampleCloud cloud(Instant now) {
        SampleCompany company = new SampleCompany("prod", now);
        company.database();
        company.web();
        company.branched();
        company.broken();
        company.volume("mail-spool", 80, "hdd", "in-use", "mail-1");
        company.chain(company.volume("git-data", 120, "ssd", "in-use", "git-1"), "git", 20);
        company.chain(company.volume("wiki", 20, "ssd", "in-use", "web-1"), "wiki", 3);
        company.chain(company.volume("billing", 60, "ssd", "in-use", "billing-1"), "billing", 11);
        company.chain(company.volume("metrics", 500, "hdd", "in-use", "ops-1"), "metrics", 80);
        company.volume("scratch", 500, "hdd", "available", "");
        company.volume("old-import", 40, "hdd", "error", "");
        company.chain(company.volume("Überwachung & Prüfung", 10, "hdd", "available", ""), "pruefung", 5);
        return company.cloud;
    }

    /** Very many volumes, each with a full backup and one on top of it. */
    static SampleCloud large(Instant now, int volumes) {
        SampleCompany company = new SampleCompany("plenty", now);
        for (int i = 0; i < volumes; i++) {
            Volume volume = company.volume("volume-%05d".formatted(i), 10 + i % 90, "hdd", "available", "");
            company.chain(volume, "b-%05d".formatted(i), i % 60);
        }
        return company.cloud;
    }

    private void database() {
        Volume volume = volume("db-data", 200, "ssd", "in-use", "db-1");
        String full = recorded(volume, "db-data-sunday", hours(57), Optional.empty());
        String first = recorded(volume, "db-data-monday", hours(33), Optional.of(full));
        recorded(volume, "db-data-tuesday", hours(9), Optional.of(first));
        foreign(volume, "by-hand", true, hours(2), "available");
    }

    private void web() {
        Volume volume = volume("web-root", 40, "ssd", "in-use", "web-1");
        String full = recorded(volume, "web-root-full", hours(100), Optional.empty());
        recorded(volume, "web-root-incr", hours(75), Optional.of(full));
    }

    private void branched() {
        Volume volume = volume("files", 300, "hdd", "in-use", "files-1");
        String full = recorded(volume, "files-full", hours(150), Optional.empty());
        String one = recorded(volume, "files-1", hours(126), Optional.of(full));
        String two = recorded(volume, "files-2", hours(102), Optional.of(one));
        recorded(volume, "files-2b", hours(90), Optional.of(one));
        recorded(volume, "files-3", hours(6), Optional.of(two));
    }

    private void broken() {
        Volume volume = volume("archive", 150, "hdd", "available", "");
        foreign(volume, "archive-full", false, hours(30), "available");
        foreign(volume, "archive-incr", true, hours(3), "error");
    }

    private void chain(Volume volume, String name, int hoursAgo) {
        foreign(volume, name + "-full", false, hours(hoursAgo + 24), "available");
        foreign(volume, name + "-incr", true, hours(hoursAgo), "available");
    }

    private Volume volume(String name, int sizeGiB, String type, String status, String server) {
        Optional<String> attached = Optional.of(server).filter(text -> !text.isEmpty());
        List<Attachment> attachments = attached.stream()
                .map(text -> new Attachment(Optional.of(text), attached, Optional.of("/dev/vdb")))
                .toList();
        String id = "volume-" + name.replace(' ', '-');
        Volume volume = SampleThings.volume(
                id, name, status, sizeGiB, type, type.equals("ssd") ? "main" : "remote-dc", attachments, Map.of());
        cloud.put(volume);
        return volume;
    }

    private String recorded(Volume volume, String name, Duration ago, Optional<String> parent) {
        String id = nextId();
        Origin origin = new Origin(
                "20261120T020000-sample" + backups + "/0/0/1",
                CaptureMode.DIRECT,
                volume.id(),
                parent,
                Optional.of(Consistency.CRASH_PROVEN),
                Optional.of(now.minus(ago)));
        cloud.put(SampleThings.backup(
                id, name, "available", volume, parent.isPresent(), now.minus(ago), origin.toMetadata()));
        return id;
    }

    private void foreign(Volume volume, String name, boolean incremental, Duration ago, String status) {
        cloud.put(SampleThings.backup(nextId(), name, status, volume, incremental, now.minus(ago), Map.of()));
    }

    private String nextId() {
        return "backup-%06d".formatted(++backups);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
