package io.emberkeep.api.engine;

import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Scope;
import java.util.List;

/** What a cloud and a credential can do. */
public record CloudReport(String cloud, Scope scope, List<Capability> capabilities, Limits limits) {}
