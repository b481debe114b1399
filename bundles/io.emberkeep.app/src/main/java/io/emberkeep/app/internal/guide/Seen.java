package io.emberkeep.app.internal.guide;

import io.emberkeep.api.run.Run;
import io.emberkeep.ui.common.session.Project;
import java.util.List;
import java.util.Optional;

/** What a person has done so far, as far as the guide can tell. */
record Seen(Optional<Project> project, List<Run> runs, boolean chainWasRead) {}
