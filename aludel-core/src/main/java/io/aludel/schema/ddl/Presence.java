package io.aludel.schema.ddl;

import io.aludel.schema.Index;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import io.aludel.type.SqlType;

/** What a database has already. Used by one thread at a time. */
public interface Presence {
    /** Nothing is looked up: what is to be created is missing, and what is to be dropped is there. */
    static Presence unknown(boolean present) {
        return new Presence() {
            @Override
            public boolean has(Table table) {
                return present;
            }

            @Override
            public boolean has(Table table, Index index) {
                return present;
            }

            @Override
            public boolean has(View view) {
                return present;
            }

            @Override
            public boolean has(Sequence sequence) {
                return present;
            }

            @Override
            public boolean has(SqlType<?> type) {
                return present;
            }

            @Override
            public boolean has(TextObject object) {
                return present;
            }
        };
    }

    /** Whether there is such a table. */
    boolean has(Table table);

    /** Whether a table has such an index. */
    boolean has(Table table, Index index);

    /** Whether there is such a view. */
    boolean has(View view);

    /** Whether there is such a sequence. */
    boolean has(Sequence sequence);

    /** Whether there is such a type. */
    boolean has(SqlType<?> type);

    /** Whether there is such a function, trigger or policy; what cannot be looked up is as what is being done takes it to be. */
    boolean has(TextObject object);
}
