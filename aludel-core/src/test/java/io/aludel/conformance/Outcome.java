package io.aludel.conformance;

import io.aludel.compile.Compiled;
import io.aludel.compile.EntityResolver;
import io.aludel.compile.Shape;
import io.aludel.conformance.Recording.Expected;
import io.aludel.dialect.Dialect;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.Executable;
import io.aludel.sql.SchemaTranslation;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what Aludel makes of one case on one dialect with what was recorded; a complaint, or null. */
final class Outcome {
    private Outcome() {}

    /** The dialects of the recordings that Aludel has. */
    static final List<String> DIALECTS = List.of("default", "postgresql", "mysql", "sqlite");

    static @Nullable String complaint(Recording recording, Dialect dialect, Built built) {
        JsonNode recorded = recording.dialect(dialect.name());
        if (recorded == null) {
            return null;
        }
        List<Expected> compiled;
        try {
            compiled = built.compile(dialect);
        } catch (AludelException refusal) {
            boolean agreed = recorded.has("error")
                    || Leniency.isForeignUpsert(recording)
                    || (recording.build().contains("(distinct ")
                            && refusal.getMessage().contains("DISTINCT ON"))
                    || (refusal.code() == ErrorCode.UNSUPPORTED
                            && (Leniency.isLacking(dialect.name(), recorded) || recording.isRefusedBy(dialect.name())));
            return agreed ? null : "refused: " + refusal.getMessage() + "\n  recorded " + recorded.get("sql");
        }
        if (recorded.has("error")) {
            return Leniency.isAccident(recorded)
                            || Leniency.readsOn(recording, dialect, compiled)
                            || Leniency.isForeignUpsert(recording)
                            || recorded.get("error").get("type").asString().equals("NoReferencedTableError")
                    ? null
                    : "compiled to " + compiled + "\n  recorded error " + recorded.get("error");
        }
        List<Expected> expected = expected(recording, recorded);
        boolean equal = equal(expected, compiled, recording.node().has("order_free"))
                || Leniency.equal(expected, compiled)
                || Leniency.isLacking(dialect.name(), recorded)
                || Leniency.isWarned(recording, dialect.name());
        return equal ? null : "compiled " + compiled + "\n  recorded " + expected;
    }

    private static List<Expected> expected(Recording recording, JsonNode recorded) {
        if (!recorded.get("sql").isArray()) {
            return List.of(recording.expected(recorded));
        }
        List<Expected> all = new ArrayList<>();
        recorded.get("sql")
                .forEach(sql ->
                        all.add(new Expected(SqlText.compiled(sql.asString()).toString(), List.of())));
        return all;
    }

    private static boolean equal(List<Expected> expected, List<Expected> compiled, boolean anyOrder) {
        return anyOrder
                ? expected.size() == compiled.size() && compiled.containsAll(expected)
                : expected.equals(compiled);
    }

    /** What a recording builds: something that a dialect makes text of. */
    interface Built {
        List<Expected> compile(Dialect dialect);
    }

    static Built built(@Nullable Object made, Recording recording) {
        if (made instanceof Built built) {
            return built;
        }
        if (made instanceof SelectWords.Parameterized parameterized) {
            return statement(parameterized.query(), parameterized.parameters(), recording);
        }
        if (made instanceof Operands.TextPart text) {
            return statement(Sql.text(text.sql()), recording.parameters(), recording);
        }
        if (made instanceof Executable executable) {
            return recording.node().has("column_keys")
                    ? keyed(executable, recording)
                    : statement(executable, recording.parameters(), recording);
        }
        throw new UnknownWord("nothing that compiles: " + made);
    }

    /** A statement whose columns are those of the parameters that will come. */
    private static Built keyed(Executable executable, Recording recording) {
        List<String> keys = new ArrayList<>();
        recording.node().get("column_keys").forEach(key -> keys.add(key.asString()));
        return dialect -> {
            Compiled compiled = dialect.compile(executable, keys);
            List<@Nullable Object> values = new ArrayList<>();
            for (int slot : compiled.slots()) {
                values.add(Values.REQUIRED);
            }
            return List.of(new Expected(SqlText.compiled(compiled.sql()).toString(), values));
        };
    }

    /** A statement, with parameters of this execution. */
    private static Built statement(
            Executable executable, Map<String, ? extends @Nullable Object> parameters, Recording recording) {
        return plain -> {
            Dialect dialect = plain.translating(SchemaTranslation.of(recording.translation()));
            Statement statement = dialect.complete(executable.statement(), null);
            Shape shape = Shape.of(statement);
            Compiled compiled = dialect.compile(statement, shape, EntityResolver.NONE);
            return List.of(new Expected(
                    SqlText.compiled(compiled.sql()).toString(), values(compiled, Parameters.of(shape, parameters))));
        };
    }

    private static List<@Nullable Object> values(Compiled compiled, @Nullable Object[] values) {
        List<@Nullable Object> bound = new ArrayList<>();
        for (int slot : compiled.slots()) {
            bound.add(Values.java(values[slot]));
        }
        return bound;
    }

    /** Values by shape; a parameter that nobody gave is null, as it is in the recordings. */
    private static final class Parameters {
        private Parameters() {}

        static @Nullable Object[] of(Shape shape, Map<String, ? extends @Nullable Object> given) {
            Map<String, @Nullable Object> all = new java.util.HashMap<>(given);
            Set<String> missing = new java.util.HashSet<>();
            shape.binds().forEach(bind -> {
                if (bind.isRequired() && bind.name() != null && !all.containsKey(bind.name())) {
                    missing.add(bind.name());
                }
            });
            missing.forEach(name -> all.put(name, null));
            return shape.values(all);
        }
    }
}
