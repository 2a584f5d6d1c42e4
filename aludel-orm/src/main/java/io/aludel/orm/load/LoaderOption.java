package io.aludel.orm.load;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement option that says how attributes are loaded. Immutable. */
public interface LoaderOption extends StatementOption {
    /** The ways along relationships with what is said there. */
    List<LoadPath> paths();

    /** Whether it may be about entities that the query does not select; it is then ignored instead of refused. */
    default boolean isLenient() {
        return false;
    }

    /** What happens at the first touch of what is not loaded, or null when the option does not say. */
    default @Nullable FetchMode fetchMode() {
        return null;
    }

    @Override
    default Object shape() {
        FetchMode mode = fetchMode();
        return List.of(
                isLenient(),
                mode == null ? "" : mode,
                paths().stream().map(LoadPath::shape).toList());
    }

    @Override
    default List<Expr> expressions() {
        List<Expr> all = new ArrayList<>();
        paths().forEach(path -> all.addAll(path.expressions()));
        return all;
    }
}
