package io.aludel.sql;

import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.JoinKind;
import org.jspecify.annotations.Nullable;

/**
 * A tree of joins, to be named in {@code from(..)} or joined in its turn; on the right side of a join it stands in parentheses.
 * Immutable.
 *
 * <pre>{@code
 * select(users.col("id")).from(users.outerJoin(posts.join(comments)))
 * }</pre>
 */
public final class JoinExpr implements FromItem {
    private final Join join;

    private JoinExpr(Join join) {
        this.join = join;
    }

    static JoinExpr of(JoinKind kind, From left, FromItem right, @Nullable Predicate on) {
        return new JoinExpr(new Join(kind, left, right.from(), on == null ? null : on.node()));
    }

    @Override
    public From from() {
        return join;
    }
}
