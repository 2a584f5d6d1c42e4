package io.aludel.migrate.lint;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.migrate.op.Arguments;
import io.aludel.migrate.op.Backfill;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.op.Safely;
import io.aludel.migrate.script.Assurance;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DdlText;
import io.aludel.sql.Executable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what a revision is going to do, and does nothing of it. One use, one thread. */
final class StepRecorder implements OperationTarget {
    private static final String OPERATIONS = MigrationOp.class.getPackageName();

    private final Dialect dialect;
    private final NamingConvention namingConvention;
    private final Arguments arguments;
    private final OperationChanges reader;
    private final List<Step> steps = new ArrayList<>();
    private final List<Assurance> assurances = new ArrayList<>();
    private int transaction;
    private boolean outside;

    StepRecorder(Dialect dialect, NamingConvention namingConvention, Arguments arguments, boolean transactional) {
        this.dialect = dialect;
        this.namingConvention = namingConvention;
        this.arguments = arguments;
        this.reader = new OperationChanges(dialect);
        this.outside = !transactional || !dialect.has(Feature.TRANSACTIONAL_DDL);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    void add(Change change, String text) {
        steps.add(new Step(change, text, outside ? -1 : transaction, assurances));
    }

    @Override
    public void step(MigrationOp op, Runnable statements) {
        if (!op.getClass().getPackageName().equals(OPERATIONS)) {
            statements.run();
        } else if (op instanceof ExecuteSql execute) {
            execute(execute.sql());
        } else if (op instanceof Safely || op instanceof Backfill) {
            outsideTransaction(() -> reader.of(op).forEach(change -> add(change, op.describe())));
        } else {
            reader.of(op).forEach(change -> add(change, op.describe()));
        }
    }

    @Override
    public void execute(String sql) {
        List<Assurance> said =
                sql.lines().map(Assurance::of).flatMap(Optional::stream).toList();
        assurances.addAll(said);
        String text = ExecuteSql.of(withoutComments(sql)).describe().replaceFirst("^execute ", "");
        SqlChanges.of(sql).forEach(change -> add(change, text));
        said.forEach(assurances::remove);
    }

    private static String withoutComments(String sql) {
        return String.join(
                "\n", sql.lines().filter(line -> !line.strip().startsWith("--")).toList());
    }

    @Override
    public void define(DdlElement definition) {
        if (!(definition instanceof DdlText text) || text.appliesTo(dialect.name())) {
            execute(dialect.compile(definition));
        }
    }

    @Override
    public void execute(Executable statement) {
        execute(dialect.literal(statement));
    }

    @Override
    public void assured(String why, List<String> rules, Runnable work) {
        Assurance assurance = new Assurance(why, rules);
        assurances.add(assurance);
        try {
            work.run();
        } finally {
            assurances.remove(assurance);
        }
    }

    @Override
    public void outsideTransaction(Runnable work) {
        boolean before = outside;
        outside = true;
        try {
            work.run();
        } finally {
            outside = before;
            transaction++;
        }
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public NamingConvention namingConvention() {
        return namingConvention;
    }

    @Override
    public Arguments arguments() {
        return arguments;
    }

    @Override
    public Optional<Connection> connection() {
        return Optional.empty();
    }

    /** Comments do nothing. */
    @Override
    public void comment(String text) {}
}
