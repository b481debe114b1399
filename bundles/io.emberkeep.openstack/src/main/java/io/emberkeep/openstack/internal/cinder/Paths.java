package io.emberkeep.openstack.internal.cinder;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.openstack.internal.Messages;
import java.util.regex.Pattern;

/** Paths with ids in them; an id that would lead to another path is refused before it is sent. */
final class Paths {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,254}");

    private Paths() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String of(String collection, String id, String action) {
        if (!isId(id)) {
            throw new EmberkeepException(ErrorKind.NOT_FOUND, Messages.unknownId(action, id));
        }
        return "/" + collection + "/" + id;
    }
}
