package io.aludel.orm.load;

import io.aludel.sql.ast.StatementOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement option that says how relationships are loaded. Immutable. */
public interface LoaderOption extends StatementOption {
    /** The way along relationships, or null when the option is about all of them. */
    @Nullable
    LoadPath path();

    /** Whether relationships of which no option says anything raise when they are touched. */
    boolean raisesOtherwise();

    @Override
    default Object shape() {
        LoadPath path = path();
        return path == null ? List.of("raise", raisesOtherwise()) : path;
    }
}
