package io.aludel.migrate.run;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.sql.Executable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the statements of a revision, sends none, and keeps in mind whether somebody wanted to ask the database. Others may hear of all
 * that the revision does: of its steps, and of statements only where those are no part of a step that they know. One use, one thread.
 */
final class RehearsalTarget extends ScriptTarget {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalTarget.class);

    private List<OperationTarget> hearing;
    private @Nullable String step;
    private boolean within;
    private boolean asked;
    private boolean unknown;

    /** @param hearing who hears of it */
    RehearsalTarget(Dialect dialect, NamingConvention namingConvention, List<OperationTarget> hearing) {
        super(dialect, namingConvention, statement -> {});
        this.hearing = hearing;
    }

    /** The step that was begun last; null before the first. */
    @Nullable
    String step() {
        return step;
    }

    /** Whether what happened last may be otherwise with a database that answers. */
    boolean isUnknown() {
        return unknown || asked;
    }

    /** What comes of a step that asks the database shows when it runs; the revision goes on behind it. */
    @Override
    public void step(MigrationOp op, Runnable statements) {
        boolean before = within;
        if (!before) {
            asked = false;
        }
        step = op.describe();
        within = true;
        List<OperationTarget> all = hearing;
        hearing = all.stream().filter(each -> wantsStatements(each, op)).toList();
        try {
            statements.run();
        } catch (AludelException e) {
            if (before || !asked) {
                throw e;
            }
            LOG.debug("What \"{}\" does shows when it runs", op.describe(), e);
        } finally {
            within = before;
            hearing = all;
        }
    }

    /** Tells somebody of a step, who may look into it. */
    private static boolean wantsStatements(OperationTarget target, MigrationOp op) {
        boolean[] looks = {false};
        target.step(op, () -> looks[0] = true);
        return looks[0];
    }

    /** There is none; whoever asks between steps may do something else for the answer, now and from then on. */
    @Override
    public Optional<Connection> connection() {
        if (within) {
            asked = true;
        } else {
            unknown = true;
        }
        return Optional.empty();
    }

    @Override
    public void execute(String sql) {
        tell(target -> target.execute(sql));
    }

    /** Compiled, and not written: values may be many. */
    @Override
    public void execute(Executable statement) {
        dialect().compile(statement);
        tell(target -> target.execute(statement));
    }

    /** Rows are many, and any database takes them. */
    @Override
    public void insert(Table table, List<Map<String, @Nullable Object>> rows, boolean together) {
        tell(target -> target.insert(table, rows, together));
    }

    @Override
    public void outsideTransaction(Runnable work) {
        wrapped(0, work, OperationTarget::outsideTransaction);
    }

    @Override
    public void assured(String why, List<String> rules, Runnable work) {
        wrapped(0, work, (target, rest) -> target.assured(why, rules, rest));
    }

    private void tell(Consumer<OperationTarget> what) {
        hearing.forEach(what);
    }

    /** Does work once, within what each of those who hear of it puts around it. */
    private void wrapped(int index, Runnable work, BiConsumer<OperationTarget, Runnable> around) {
        if (index == hearing.size()) {
            work.run();
        } else {
            around.accept(hearing.get(index), () -> wrapped(index + 1, work, around));
        }
    }
}
