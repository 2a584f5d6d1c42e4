package io.aludel.migrate.imports;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something is not taken over. */
final class ForeignErrors {
    private ForeignErrors() {}

    static MigrationException refused(String tool, List<String> problems) {
        return new MigrationException(
                ErrorCode.IMPORT_REFUSED,
                "the history of " + tool + " cannot be taken over:\n    " + String.join("\n    ", problems)
                        + "\n  Nothing was written. Repair it with " + tool
                        + ", or take over the schema as it is with --baseline.");
    }

    static MigrationException script(String file, String what) {
        return script(file, what, null);
    }

    static MigrationException script(String file, String what, @Nullable Throwable cause) {
        return new MigrationException(ErrorCode.FOREIGN_SCRIPT, file + ": " + what, cause);
    }
}
