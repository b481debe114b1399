package io.emberkeep.store.internal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Ref;

/** How JSON tells the kinds of a sealed type apart. The words stand in stored plans, so they never change. */
final class JsonNames {
    private JsonNames() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Action.CreateSnapshot.class, name = "create-snapshot"),
        @JsonSubTypes.Type(value = Action.CreateVolume.class, name = "create-volume"),
        @JsonSubTypes.Type(value = Action.CreateBackup.class, name = "create-backup"),
        @JsonSubTypes.Type(value = Action.RestoreBackup.class, name = "restore-backup"),
        @JsonSubTypes.Type(value = Action.SetVolumeMetadata.class, name = "set-volume-metadata"),
        @JsonSubTypes.Type(value = Action.DeleteBackup.class, name = "delete-backup"),
        @JsonSubTypes.Type(value = Action.DeleteSnapshot.class, name = "delete-snapshot"),
        @JsonSubTypes.Type(value = Action.DeleteVolume.class, name = "delete-volume"),
        @JsonSubTypes.Type(value = Action.Wait.class, name = "wait")
    })
    interface OfAction {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ref")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Ref.Id.class, name = "id"),
        @JsonSubTypes.Type(value = Ref.Made.class, name = "made")
    })
    interface OfRef {}
}
