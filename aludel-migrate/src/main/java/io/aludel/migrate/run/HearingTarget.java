package io.aludel.migrate.run;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.sql.Executable;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends nothing, and lets others hear of all that a revision does: of its steps, and of statements only where those are no part of a step
 * that they know. One use, one thread.
 */
final class HearingTarget extends ScriptTarget {
    private List<OperationTarget> hearing;

    /** @param hearing who hears of it */
    HearingTarget(Dialect dialect, NamingConvention namingConvention, List<OperationTarget> hearing) {
        super(dialect, namingConvention, statement -> {});
        this.hearing = hearing;
    }

    @Override
    public void step(MigrationOp op, Runnable statements) {
        List<OperationTarget> all = hearing;
        hearing = all.stream().filter(each -> wantsStatements(each, op)).toList();
        try {
            statements.run();
        } finally {
            hearing = all;
        }
    }

    /** Tells somebody of a step, who may look into it. */
    private static boolean wantsStatements(OperationTarget target, MigrationOp op) {
        boolean[] looks = {false};
        target.step(op, () -> looks[0] = true);
        return looks[0];
    }

    @Override
    public void execute(String sql) {
        tell(target -> target.execute(sql));
    }

    @Override
    public void execute(Executable statement) {
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
