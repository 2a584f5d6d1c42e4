package io.aludel.orm.load;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.StatementOption;
import io.aludel.type.SqlTypes;
import java.util.List;

/**
 * A statement option that means something to the application's own listeners, and nothing to the session: where results are cached, say,
 * or why a statement is executed. Immutable.
 *
 * <p>{@code OrmExecution.applicationOptions(..)} shows it to those who listen to statements: of the statement itself, and of everything
 * that is loaded later from its objects, unless {@link #travels()} says no.
 *
 * <pre>{@code
 * record CacheRegion(String name) implements ApplicationOption {}
 *
 * session.execute(select(User.class).options(new CacheRegion("users")));
 * }</pre>
 */
public interface ApplicationOption extends StatementOption {
    /** Whether what is loaded later from the objects of the statement has it, too; true unless overridden. */
    default boolean travels() {
        return true;
    }

    /** Plans do not depend on what it says, which travels with the values of an execution. */
    @Override
    default Object shape() {
        return List.of(getClass(), travels());
    }

    @Override
    default List<Expr> expressions() {
        return List.of(Bind.of(this, SqlTypes.UNKNOWN));
    }
}
