package io.aludel.orm.mapping;

import io.aludel.orm.runtime.SequenceFact;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * The sequence that numbers the rows of an entity. Immutable.
 *
 * @param sequence the sequence, which counts in steps of a block
 * @param start its first number
 * @param block how many keys each of its numbers stands for
 */
public record KeySequence(Sequence sequence, long start, long block) {
    /** The sequence of an entity, those of its key's column above all; null when its rows are not numbered by one. */
    public static @Nullable KeySequence of(EntityMapping mapping) {
        BasicMapping key = mapping.key().single();
        if (key == null || !(key.column().insertDefault() instanceof ColumnDefault.Next next)) {
            return null;
        }
        Long start = next.sequence().numbering().start();
        Long increment = next.sequence().numbering().increment();
        return new KeySequence(next.sequence(), start == null ? 1 : start, increment == null ? 1 : increment);
    }

    static Sequence of(SequenceFact fact, TableDraft table) {
        String schema = fact.schema().isEmpty() ? table.schema() : fact.schema();
        return Sequence.of(fact.name().isEmpty() ? table.name() + "_seq" : fact.name())
                .inSchema(schema)
                .start(fact.start())
                .increment(fact.block());
    }
}
