package io.emberkeep.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Recognises file systems that lie on another computer, where SQLite's locks and shared memory do not hold. */
final class NetworkFileSystems {
    private static final Set<String> KINDS = Set.of(("nfs nfs4 cifs smb smb2 smb3 smbfs afs afpfs ncpfs webdav davfs"
                    + " davfs2 9p v9fs vboxsf vmhgfs vmhgfs-fuse prl_fs ceph cephfs lustre gpfs beegfs ocfs2 gfs2"
                    + " glusterfs sshfs s3fs rclone")
            .split(" "));

    private final FileSystemKind kinds;

    /** Asks what kind of file system holds a path. */
    @FunctionalInterface
    interface FileSystemKind {
        /** The system's own word, such as {@code ext4}. */
        String of(Path path) throws IOException;
    }

    NetworkFileSystems(FileSystemKind kinds) {
        this.kinds = kinds;
    }

    /** As the operating system tells it. */
    static NetworkFileSystems ofThisComputer() {
        return new NetworkFileSystems(path -> Files.getFileStore(path).type());
    }

    /** The kind of the network file system that holds a path; empty where a disk of this computer does. */
    Optional<String> kindOf(Path path) throws IOException {
        if (path.toString().startsWith("\\\\")) {
            return Optional.of("UNC");
        }
        String kind = kinds.of(path);
        String plain = kind.toLowerCase(Locale.ROOT).replaceFirst("^fuse\\.", "");
        return KINDS.contains(plain) ? Optional.of(kind) : Optional.empty();
    }
}
