package dnas.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much a study has stored. */
public record StudySize(
        long id, String name, @Nullable String launchedBy, Instant created, int runs, long evaluations) {}
