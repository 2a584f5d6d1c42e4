package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Likeness;
import io.aludel.migrate.op.AlterSequence;
import io.aludel.migrate.op.CreateSequence;
import io.aludel.migrate.op.DropSequence;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.MetaData;
import io.aludel.schema.Numbering;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.type.TypeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sequences that no column owns, with how they count. */
final class SequenceComparison {
    private SequenceComparison() {}

    static ObjectDifferences of(SchemaPair pair) {
        if (!pair.dialect().abilities().hasSequences()) {
            return new ObjectDifferences(List.of(), List.of());
        }
        Map<String, Sequence> wanted = wanted(pair);
        Map<String, Sequence> found = new LinkedHashMap<>();
        for (String schema : pair.schemas()) {
            for (Sequence sequence : pair.inspector().sequences(schema)) {
                if (pair.accepts(ObjectKind.SEQUENCE, schema, null, sequence.name())) {
                    found.put(pair.key(schema, sequence.name()), sequence);
                }
            }
        }
        List<MigrationOp> before = new ArrayList<>();
        List<MigrationOp> after = new ArrayList<>();
        wanted.forEach((key, sequence) -> {
            Sequence existing = found.get(key);
            Sequence whole = sequence.with(whole(sequence, pair.dialect().likeness()));
            if (existing == null) {
                // That of a column, a serial or an identity, may be asked by the application, too; it stays the
                // column's.
                if (pair.inspector().hasSequence(sequence.schema(), sequence.name())) {
                    return;
                }
                before.add(new CreateSequence(sequence, false));
            } else if (!known(existing, pair.dialect().likeness()).equals(whole.numbering())) {
                before.add(new AlterSequence(whole.type(null), existing.type(null)));
            }
        });
        found.forEach((key, sequence) -> {
            if (!wanted.containsKey(key)) {
                after.add(new DropSequence(sequence.name(), sequence.schema(), sequence, false));
            }
        });
        return new ObjectDifferences(before, after);
    }

    private static Map<String, Sequence> wanted(SchemaPair pair) {
        Map<String, Sequence> wanted = new LinkedHashMap<>();
        for (MetaData metadata : pair.metadata()) {
            metadata.sequences().forEach(sequence -> add(pair, sequence, wanted));
        }
        for (Table table : pair.wanted()) {
            for (Column<?> column : table.columns()) {
                if (column.insertDefault() instanceof ColumnDefault.Next next) {
                    add(pair, next.sequence(), wanted);
                }
            }
        }
        return wanted;
    }

    private static void add(SchemaPair pair, Sequence sequence, Map<String, Sequence> wanted) {
        boolean left = sequence.isOptional() && pair.dialect().abilities().leavesOptionalSequencesOut();
        if (!left && pair.accepts(ObjectKind.SEQUENCE, sequence.schema(), null, sequence.name())) {
            wanted.putIfAbsent(pair.key(sequence.schema(), sequence.name()), sequence);
        }
    }

    /** H2 miscounts what it fetches of a sequence that counts down without an end. */
    private static Numbering known(Sequence existing, Likeness likeness) {
        Numbering numbering = existing.numbering();
        Long cache = numbering.cache();
        return cache == null || cache < 1 ? numbering.withCache(likeness.numbersFetched()) : numbering;
    }

    /** With all that the database chooses by itself. */
    private static Numbering whole(Sequence sequence, Likeness likeness) {
        Numbering said = sequence.numbering();
        boolean down = said.increment() != null && said.increment() < 0;
        long largest = largest(sequence, likeness);
        long min = number(said.minValue(), down ? -largest - 1 : 1);
        long max = number(said.maxValue(), down ? -1 : largest);
        return Numbering.DEFAULT
                .withStart(number(said.start(), down ? max : min))
                .withIncrement(number(said.increment(), 1))
                .withMinValue(min)
                .withMaxValue(max)
                .withCycle(Boolean.TRUE.equals(said.cycle()))
                .withCache(number(said.cache(), likeness.numbersFetched()));
    }

    private static long largest(Sequence sequence, Likeness likeness) {
        TypeKind kind =
                sequence.type() == null ? TypeKind.BIGINT : sequence.type().kind();
        return kind == TypeKind.SMALLINT
                ? Short.MAX_VALUE
                : kind == TypeKind.INTEGER ? Integer.MAX_VALUE : likeness.largestNumber();
    }

    private static long number(@Nullable Long said, long usual) {
        return said == null ? usual : said;
    }
}
